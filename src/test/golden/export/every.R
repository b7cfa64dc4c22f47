# Every kind
#
# Computes every estimate and comparison of the report `every` again, with R's survey package and from the same
# data files, and prints how far R's numbers lie from those that Plumbline 0.1.0 published in
# files/every/estimates.json. These stand in the tables near the end.
#
# Datasets
#   every: Every kind (synthetic), 480 rows
#
# Needs R 4 with the package survey, 4.1 or later: install.packages("survey")
#
# Run: Rscript every.R [folder], the folder being the one with data/ in it (default: the current one).
# Exit status: 0 where all agree, 1 where not.

suppressPackageStartupMessages(library(survey))
folder <- c(commandArgs(trailingOnly = TRUE), ".")[1]

# ---- functions: reading and recoding -----------------------------------------------------------------------

# The columns of a data file as they stand there: every cell a text, nothing converted. Columns come under the
# names that "columns" gives them; what is "given" stands in all rows.
read_cells <- function(file, columns, given = NULL, sep = NULL, skip = 0) {
  lines <- readLines(file.path(folder, file), encoding = "UTF-8", warn = FALSE)
  if (skip > 0) lines <- lines[-seq_len(skip)]
  lines[1] <- sub("^\ufeff", "", lines[1])
  if (is.null(sep)) sep <- if (grepl("tsv$", file, ignore.case = TRUE)) "\t" else ","
  cells <- read.csv(
    text = lines, sep = sep, colClasses = "character", na.strings = character(0), check.names = FALSE, fill = FALSE
  )
  names(cells) <- trimws(names(cells))
  cells <- cells[columns]
  if (!is.null(names(columns))) names(cells) <- names(columns)
  cells[names(given)] <- as.list(given)
  cells
}

# Cells without the spaces around them. An empty one, and one with a code for "missing", is no answer: NA.
texts <- function(cells, missing = character(0)) {
  cells <- gsub("^ +| +$", "", cells)
  ifelse(cells == "" | cells %in% missing, NA, cells)
}

# Stops where a cell is neither missing nor what its column allows: nothing is dropped in silence.
allow <- function(cells, good) {
  bad <- !is.na(cells) & !(good %in% TRUE)
  if (any(bad)) stop("row ", which(bad)[1], " of the data has a cell that its column does not allow")
}

# Codes of a category, for what the file writes for each.
category <- function(cells, codes, missing = character(0), written = codes) {
  cells <- texts(cells, missing)
  allow(cells, cells %in% written)
  codes[match(cells, written)]
}

# Numbers. A code for "missing" is one however the number is written: 99, 99.0.
numbers <- function(cells, missing = character(0)) {
  cells <- texts(cells, missing)
  numbers <- suppressWarnings(as.numeric(cells))
  allow(cells, is.finite(numbers))
  ifelse(numbers %in% suppressWarnings(as.numeric(missing)), NA, numbers)
}

# Steps of a scale: whole numbers between its ends.
steps <- function(cells, min, max, missing = character(0)) {
  steps <- numbers(cells, missing)
  allow(steps, steps >= min & steps <= max & steps == floor(steps))
  steps
}

# Of a question with several answers, one of them: 1 where it was named, 0 where not.
mentioned <- function(cells, yes, no, missing = character(0)) {
  cells <- texts(cells, missing)
  allow(cells, cells %in% c(yes, no))
  ifelse(is.na(cells), NA, as.numeric(cells %in% yes))
}

# Rows in which one of several columns is not known become unknown in all of them.
only_complete <- function(columns) {
  columns[!complete.cases(columns), ] <- NA
  columns
}

# The rank of an option: 0 where others were ranked and this was not, NA where none was.
ranks <- function(cells, all, missing = character(0)) {
  ranks <- steps(cells, 1, length(all), missing)
  any_ranked <- Reduce("|", lapply(all, function(each) !is.na(numbers(each, missing))))
  ifelse(any_ranked & is.na(ranks), 0, ranks)
}

# Is an answer among these? NA where there is none.
among <- function(x, codes) ifelse(is.na(x), NA, x %in% codes)

# 100 for an answer in favour, -100 for one against, 0 between: the mean of it is a net score, such as NPS.
net <- function(x, for_it, against_it) 100 * among(x, for_it) - 100 * among(x, against_it)

# The rank of an option among those who ranked it.
ranks_above_0 <- function(x) ifelse(x > 0, x, NA)

# ---- functions: weighting ----------------------------------------------------------------------------------

# Margins as calibrate() and postStratify() take them: a factor in the design and a table of counts for each.
margin_tables <- function(design, margins) {
  for (i in seq_along(margins)) {
    columns <- design$variables[strsplit(names(margins)[i], "*", fixed = TRUE)[[1]]]
    design$variables[[paste0("margin", i)]] <- factor(do.call(paste, c(columns, sep = "*")), names(margins[[i]]))
  }
  names(margins) <- paste0("margin", seq_along(margins))
  tables <- lapply(names(margins), function(name) {
    table <- data.frame(factor(names(margins[[name]]), names(margins[[name]])), Freq = as.numeric(margins[[name]]))
    setNames(table, c(name, "Freq"))
  })
  list(design = design, formulas = lapply(names(margins), function(name) as.formula(paste("~", name))), tables = tables)
}

# Weights under which the margins hold. Standard errors are of residuals from the margins, as calibrate() takes them
# for every distance; rake() gives the same weights and other standard errors. Bounds are of final / initial weight, or
# of weights that first were brought to the population's size where they are of another. Rows without a weight are left
# out, which calibrate() cannot weigh; their clusters still count in their strata.
weighed_to <- function(design, margins, distance, bounds = c(-Inf, Inf)) {
  to <- margin_tables(design[weights(design, "sampling") > 0, ], margins)
  if (distance == "poststratification") return(postStratify(to$design, to$formulas[[1]], to$tables[[1]]))
  size <- sum(margins[[1]]) / sum(weights(to$design, "sampling"))
  if (all(is.finite(bounds)) && (size <= bounds[1] || size >= bounds[2])) to$design$prob <- to$design$prob / size
  calibrate(
    to$design, to$formulas, to$tables, calfun = distance, bounds = bounds, maxit = 500, epsilon = 1e-11,
    compress = FALSE
  )
}

# The same where a unit has several rows and counts once, or where weights are trimmed too. One row of each unit is
# weighed; then all rows of a unit get its weight, and standard errors are of totals less what the margins explain of
# them. For that the regression is written out as survey's calibrate() keeps it: with d the initial and w the final
# weight, k the rows of the unit and X its categories, the residual of a row is wy - XB w/k, and B the sum of d X'X over
# units, inverted, times the sum of d X'y over rows.
units_weighed_to <- function(design, unit, margins, distance, bounds = c(-Inf, Inf), trim = NULL) {
  design <- design[weights(design, "sampling") > 0, ]
  once <- design[!duplicated(unit_of(unit, design)), ]
  w <- weights(weighed_to(once, margins, distance, bounds), "sampling")
  if (!is.null(trim)) w <- trimmed_to(w, once$variables, margins, distance, bounds, trim)
  place <- match(unit_of(unit, design), unit_of(unit, once))
  g <- (w / weights(once, "sampling"))[place]
  k <- as.vector(table(place))[place]
  d <- weights(design, "sampling")
  to <- margin_tables(design, margins)
  x <- do.call(cbind, lapply(to$formulas, function(margin) {
    model.matrix(update(margin, ~ . - 1), to$design$variables)
  }))
  design$prob <- design$prob / g
  regression <- list(qr = qr(x / k * sqrt(d * k)), w = g * sqrt(d / k), stage = 0, index = NULL)
  design$postStrata <- list(structure(regression, class = c("greg_calibration", "gen_raking")))
  design
}

# Weights between limits, which are given as factors of the mean weight: what lies beyond them is cut off and shared out
# equally to the others, as trimWeights() does, and then the margins are met again, in turns until both hold.
trimmed_to <- function(w, variables, margins, distance, bounds, trim) {
  limits <- trim * mean(w)
  for (round in 1:1000) {
    over <- w > limits[2]
    under <- w < limits[1]
    if (all(w <= limits[2] * (1 + 1e-9) & w >= limits[1] * (1 - 1e-9))) return(w)
    cut <- sum(w[over] - limits[2]) - sum(limits[1] - w[under])
    variables$w <- ifelse(over, limits[2], ifelse(under, limits[1], w + cut / sum(!over & !under)))
    w <- weights(weighed_to(svydesign(ids = ~1, weights = ~w, data = variables), margins, distance, bounds))
  }
  stop("the limits of the weights and the margins do not go together")
}

# The units of rows; of ~1, each row is one.
unit_of <- function(unit, design) {
  name <- all.vars(unit)
  if (length(name) == 0) rownames(design$variables) else as.character(design$variables[[name]])
}

# ---- functions: statistics ---------------------------------------------------------------------------------

# The rows of a design for which a condition holds and that have a weight, and a number for each row.
rows_where <- function(where, design) {
  holds <- rep_len(eval(where[[2]], design$variables, globalenv()), nrow(design$variables))
  holds %in% TRUE & weights(design, "sampling") > 0
}

values_of <- function(x, design) as.numeric(eval(x[[2]], design$variables, globalenv()))

# An estimate with its base. For comparisons it also bears each row's part in some totals, and the statistic as a
# function of these totals.
estimate <- function(design, known, value, se, ends, df, deff, rows, parts, of) {
  w <- weights(design, "sampling")[known]
  list(
    value = as.numeric(value), se = as.numeric(se), low = as.numeric(ends[1]), high = as.numeric(ends[2]), df = df,
    n = length(w), n_eff = sum(w)^2 / sum(w^2), deff = as.numeric(deff), design = design, rows = rows, parts = parts,
    of = of
  )
}

# A mean: svymean() in a domain, its interval by t with the domain's degrees of freedom.
mean_of <- function(x, design, where = ~TRUE, level = 0.95) {
  rows <- rows_where(where, design)
  x <- values_of(x, design)
  known <- rows & !is.na(x)
  design$variables$x <- x
  domain <- design[rows, ]
  fit <- svymean(~x, domain, na.rm = TRUE, deff = "replace")
  estimate(
    design, known, coef(fit), SE(fit), confint(fit, level = level, df = degf(domain)), degf(domain), deff(fit), rows,
    parts = list(sum = ifelse(known, x, 0), base = as.numeric(known)), of = quote(sum / base)
  )
}

# A share: the mean of TRUE and FALSE, with an interval that stays between 0 and 1.
share_of <- function(x, design, where = ~TRUE, level = 0.95, interval = "logit") {
  share <- mean_of(x, design, where, level)
  ends <- share_interval(share, level, interval)
  if (interval == "logit" && all(ends > 0 & ends < 1)) {
    design$variables$x <- values_of(x, design)
    domain <- design[share$rows, ]
    ends <- as.numeric(confint(svyciprop(~x, domain, "xlogit", level = level, df = degf(domain), na.rm = TRUE)))
  }
  replace(share, c("low", "high"), ends)
}

# The interval of a share. At 0 and at 1: Clopper and Pearson's of the answers. Else by the logit (svyciprop's "xlogit"),
# by Wilson, or by Korn and Graubard with all rows of the domain (svyciprop's "beta") or capped at the answers (NCHS).
share_interval <- function(share, level, interval) {
  p <- round(share$value, 14)
  se <- share$se
  side <- (1 - level) / 2
  t <- qt(1 - side, share$df)
  reach <- 1 - side^(1 / share$n)
  if (p == 0) return(c(0, reach))
  if (p == 1) return(c(1 - reach, 1))
  size <- function(rows) p * (1 - p) / se^2 * (qt(1 - side, rows - 1) / t)^2
  exact <- function(n) c(qbeta(side, n * p, n * (1 - p) + 1), qbeta(1 - side, n * p + 1, n * (1 - p)))
  shift <- t^2 * se^2 / (p * (1 - p))
  switch(interval,
    "logit" = plogis(qlogis(p) + c(-1, 1) * t * se / (p * (1 - p))),
    "wilson" = (p + shift / 2 + c(-1, 1) * sqrt(t^2 * se^2 + shift^2 / 4)) / (1 + shift),
    "korn-graubard" = exact(size(sum(share$rows))),
    "korn-graubard-nchs" = exact(min(share$n, size(share$n)))
  )
}

# A total: svytotal() in a domain.
total_of <- function(x, design, where = ~TRUE, level = 0.95) {
  rows <- rows_where(where, design)
  x <- values_of(x, design)
  known <- rows & !is.na(x)
  design$variables$x <- x
  domain <- design[rows, ]
  fit <- svytotal(~x, domain, na.rm = TRUE)
  estimate(
    design, known, coef(fit), SE(fit), confint(fit, level = level, df = degf(domain)), degf(domain), NA, rows,
    parts = list(sum = ifelse(known, x, 0)), of = quote(sum)
  )
}

# A ratio of two totals, of rows that have both: svyratio() in a domain. As a share, its interval stays between 0 and 1.
ratio_of <- function(x, per, design, where = ~TRUE, share = FALSE, level = 0.95, interval = "logit") {
  rows <- rows_where(where, design)
  x <- values_of(x, design)
  per <- values_of(per, design)
  known <- rows & !is.na(x) & !is.na(per)
  design$variables[c("x", "per")] <- list(x, per)
  domain <- design[rows, ]
  fit <- svyratio(~x, ~per, domain, na.rm = TRUE)
  ratio <- estimate(
    design, known, coef(fit), SE(fit), confint(fit, level = level, df = degf(domain)), degf(domain), NA, rows,
    parts = list(upper = ifelse(known, x, 0), lower = ifelse(known, per, 0)), of = quote(upper / lower)
  )
  if (share) ratio[c("low", "high")] <- share_interval(ratio, level, interval)
  ratio
}

# A quantile with Woodruff's interval: svyquantile() in a domain. Where an end of that would lie beyond all answers, the
# quantiles at the ends of the logit interval of the share at or below it (interval.type = "xlogit", which survey 4.1
# leaves aside where there are replicate weights). To first order a quantile moves against that share.
quantile_of <- function(x, p, design, where = ~TRUE, rule = "math", level = 0.95) {
  rows <- rows_where(where, design)
  x <- values_of(x, design)
  known <- rows & !is.na(x)
  design$variables$x <- ifelse(known, x, 0)
  answered <- design[known, ]
  q <- as.numeric(svyquantile(~x, answered, p, qrule = rule, alpha = 1 - level)[[1]])
  answered$variables$below <- as.numeric(answered$variables$x <= q[1])
  share <- svymean(~below, answered)
  if (anyNA(q)) {
    ends <- confint(svyciprop(~below, answered, "xlogit", level = level, df = degf(answered)))
    q[2:3] <- as.numeric(svyquantile(~x, answered, as.numeric(ends), qrule = rule, ci = FALSE)[[1]])
    q[4] <- (q[3] - q[2]) / (2 * qt(1 - (1 - level) / 2, degf(answered)))
  }
  estimate(
    design, known, q[1], q[4], q[2:3], degf(design[rows, ]), NA, rows,
    parts = list(below = as.numeric(known & x <= q[1]), base = as.numeric(known)),
    of = bquote(.(q[1]) - .(q[4] / as.numeric(SE(share))) * (below / base - .(as.numeric(coef(share)))))
  )
}

# A driver of an outcome: its regression slope with the others held, svyglm() in a domain, of an outcome that is there or
# not in log odds; or its part of what all explain together, by Shapley's values (LMG) or Johnson's relative weights, the
# standard error by a jackknife of clusters, to which a stratum of one cluster adds nothing. Such a part is 0 to 1, so its
# interval ends there.
driver_of <- function(model, driver, design, where = ~TRUE, method = "shapley", level = 0.95) {
  rows <- rows_where(where, design)
  names <- c("outcome_", all.vars(model[[3]]))
  design$variables$outcome_ <- values_of(model[-3], design)
  known <- rows & complete.cases(design$variables[names])
  df <- degf(design[rows, ])
  if (method %in% c("slopes", "odds")) {
    family <- if (method == "odds") quasibinomial() else gaussian()
    model <- reformulate(names[-1], names[1])
    # to the end of its iterations; the warning is of weight 0: rows outside the domain
    fitted <- suppressWarnings(
      svyglm(model, design[known, ], family = family, control = list(epsilon = 1e-14, maxit = 100))
    )
    fit <- suppressWarnings(summary(fitted))
    df <- fitted$df.residual
    value <- coef(fit)[driver, "Estimate"]
    se <- coef(fit)[driver, "Std. Error"]
  } else {
    columns <- as.matrix(design$variables[known, names])
    part <- function(w, data) driver_parts(w[known], columns, method)[[driver]]
    design$postStrata <- NULL
    before <- options(survey.lonely.psu = "remove")
    on.exit(options(before))
    replicates <- if (inherits(design, "svyrep.design")) design else as.svrepdesign(design, mse = TRUE, compress = FALSE)
    fit <- withReplicates(replicates, part)
    value <- as.numeric(coef(fit))
    se <- as.numeric(SE(fit))
  }
  ends <- value + c(-1, 1) * qt(1 - (1 - level) / 2, df) * se
  if (method %in% c("shapley", "johnson")) ends <- pmin(pmax(ends, 0), 1)
  estimate(design, known, value, se, ends, df, NA, rows, parts = NULL, of = NULL)
}

# The parts of all drivers, the columns behind the first, in the variance of the first that they explain together.
driver_parts <- function(w, columns, method) {
  r <- cov.wt(columns, w / sum(w), cor = TRUE, method = "ML")$cor
  p <- ncol(columns) - 1
  rx <- r[-1, -1]
  ry <- r[-1, 1]
  if (method == "johnson") {
    root <- eigen(rx, symmetric = TRUE)
    loads <- root$vectors %*% diag(sqrt(root$values)) %*% t(root$vectors)
    parts <- as.vector(loads^2 %*% solve(loads, ry)^2)
  } else {
    explained <- function(set) if (length(set) == 0) 0 else sum(ry[set] * solve(rx[set, set], ry[set]))
    sets <- lapply(0:(2^p - 1), function(bits) which(bitwAnd(bits, 2^(seq_len(p) - 1)) > 0))
    known <- sapply(sets, explained)
    parts <- sapply(seq_len(p), function(j) {
      without <- which(!sapply(sets, function(set) j %in% set))
      weight <- sapply(sets[without], function(set) factorial(length(set)) * factorial(p - length(set) - 1) / factorial(p))
      sum(weight * (known[without + 2^(j - 1)] - known[without]))
    })
  }
  setNames(parts / sum(parts), colnames(columns)[-1])
}

# An index from 0 to 100: the weighted mean of estimates, each put on that range by its ends.
index_of <- function(estimates, weights, least, most, level = 0.95) {
  all <- together(estimates)
  terms <- Map(
    function(of, weight, least, most) bquote(.(weight * 100 / (most - least)) * (.(of) - .(least))),
    all$of, weights / sum(weights), least, most
  )
  of <- Reduce(function(sum, term) call("+", sum, term), terms)
  fit <- contrast(all$design, all$rows, all$parts, of)
  base <- estimates[[which.min(sapply(estimates, "[[", "n"))]]
  t <- qt(1 - (1 - level) / 2, base$df)
  index <- list(
    value = fit$value, se = fit$se, low = fit$value - t * fit$se, high = fit$value + t * fit$se,
    df = base$df, n = base$n, n_eff = base$n_eff, deff = NA
  )
  c(index, all[c("design", "rows", "parts")], list(of = of))
}

# ---- functions: comparisons --------------------------------------------------------------------------------

# Several estimates of one design: the parts of each under names of their own, and each as a function of these.
together <- function(estimates) {
  named <- lapply(seq_along(estimates), function(i) {
    old <- names(estimates[[i]]$parts)
    new <- paste0(old, i)
    of <- do.call(substitute, list(estimates[[i]]$of, setNames(lapply(new, as.name), old)))
    list(parts = setNames(estimates[[i]]$parts, new), of = of)
  })
  list(
    design = estimates[[1]]$design, rows = Reduce("|", lapply(estimates, "[[", "rows")),
    parts = do.call(c, lapply(named, "[[", "parts")), of = lapply(named, "[[", "of")
  )
}

# A function of totals with its standard error. All totals are estimated together, in the domain that holds all, so that
# what they share in clusters counts: svytotal() and svycontrast(); with replicate weights, in each replicate.
contrast <- function(design, rows, parts, of) {
  design$variables <- as.data.frame(parts)
  totals <- svytotal(make.formula(names(parts)), design[rows, ], return.replicates = TRUE)
  fit <- svycontrast(totals, of)
  list(value = as.numeric(coef(fit)), se = as.numeric(SE(fit)))
}

# A difference, tested against 0 by t with the degrees of freedom of the full design.
tested <- function(value, se, design, level) {
  df <- degf(design)
  t <- qt(1 - (1 - level) / 2, df)
  list(value = value, se = se, low = value - t * se, high = value + t * se, df = df, p = 2 * pt(-abs(value / se), df))
}

# One estimate minus another of the same design, or so many times it.
difference <- function(left, right, level = 0.95, times = 1) {
  both <- together(list(left, right))
  right_of <- if (times == 1) both$of[[2]] else call("*", times, both$of[[2]])
  fit <- contrast(both$design, both$rows, both$parts, call("-", both$of[[1]], right_of))
  c(tested(fit$value, fit$se, both$design, level), left = left$value, right = right$value)
}

# How well a regression fits: the share of the outcome's variance that is explained, and Wald's test of all slopes.
fit_of <- function(model, design, where = ~TRUE) {
  names <- c("outcome_", all.vars(model[[3]]))
  design$variables$outcome_ <- values_of(model[-3], design)
  known <- rows_where(where, design) & complete.cases(design$variables[names])
  fitted <- svyglm(reformulate(names[-1], names[1]), design[known, ])
  test <- regTermTest(fitted, reformulate(names[-1]))
  rows <- design$variables[known, names]
  rows$weight_ <- weights(design, "sampling")[known]
  explained <- summary(lm(reformulate(names[-1], names[1]), rows, weights = weight_))$r.squared
  list(explained = explained, statistic = test$Ftest[1], df1 = test$df, df2 = test$ddf, p = test$p[1])
}

# p values adjusted over one family of tests.
adjusted <- function(lines, method) {
  p <- setNames(p.adjust(sapply(mget(lines, globalenv()), "[[", "p"), method), lines)
  for (line in lines) assign(line, c(get(line), p_adjusted = p[[line]]), globalenv())
}

# ---- functions: printing -----------------------------------------------------------------------------------

# A table of published numbers: columns between bars, an empty cell where nothing was published.
read_published <- function(lines) {
  read.table(text = lines, sep = "|", header = TRUE, quote = "", comment.char = "", strip.white = TRUE)
}

# Sets R's numbers beside the published ones and prints for each line its first number and the largest difference among
# all its numbers: relative to the greater of the two, but at least to 1e-9, and for values and the ends of intervals,
# which may be next to 0, at least to a thousandth of the standard error.
set_beside <- function(title, published) {
  columns <- setdiff(names(published), c("line", "what"))
  ours <- as.matrix(published[columns])
  of <- function(line, name) if (is.null(get(line)[[name]])) NA else as.numeric(get(line)[[name]])
  r <- outer(published$line, columns, Vectorize(of))
  least <- matrix(1e-9, nrow(ours), length(columns), dimnames = list(NULL, columns))
  placed <- intersect(columns, c("value", "low", "high"))
  if ("se" %in% columns) least[, placed] <- pmax(1e-9, ours[, "se"] / 1000, na.rm = TRUE)
  apart <- abs(r - ours) / pmax(abs(r), abs(ours), least)
  apart[is.na(r) & !is.na(ours)] <- Inf
  cat("\n", title, "\n", sprintf("%-6s%-58s%16s%16s%12s  %s\n", "", "", "published", "R", "apart", "in"), sep = "")
  for (i in seq_len(nrow(ours))) {
    at <- which.max(apart[i, ])
    what <- strtrim(published$what[i], 57)
    line <- "%-6s%-58s%16.9g%16.9g%12.1e  %s\n"
    cat(sprintf(line, published$line[i], what, ours[i, 1], r[i, 1], apart[i, at], columns[at]))
  }
  data.frame(
    of = title, column = columns, numbers = colSums(!is.na(ours)),
    apart = apply(apart, 2, function(each) max(0, each, na.rm = TRUE)),
    line = apply(apart, 2, function(each) if (all(is.na(each))) "" else published$line[which.max(each)])
  )
}

# The largest difference of each column, and whether all agree; the exit status says it too.
summed_up <- function(columns, tolerance) {
  columns <- columns[columns$numbers > 0, ]
  cat("\nLargest relative differences\n")
  form <- "%-14s%-12s%6d numbers%12.1e  %s\n"
  cat(sprintf(form, columns$of, columns$column, as.integer(columns$numbers), columns$apart, columns$line), sep = "")
  off <- columns[columns$apart > tolerance, ]
  if (nrow(off) == 0) {
    largest <- format(max(columns$apart), digits = 2)
    cat("\nAll agree within ", tolerance, ": the largest difference is ", largest, ".\n", sep = "")
  } else {
    which <- paste(off$column, "of", off$line, collapse = ", ")
    cat("\nNot all agree within ", tolerance, ": see ", which, ".\n", sep = "")
  }
  quit(status = if (nrow(off) == 0) 0 else 1)
}

# ---- every: data -------------------------------------------------------------------------------------------
every_columns <- c(
  "person", "area", "weight", "round", "region", "sector", "age", "ease", "effort", "recommend", "contact",
  "minutes", "contacts", "phone", "web", "shop", "speed", "staff", "price"
)
every_cells <- read_cells("data/every/rows.csv", every_columns)
every_rows <- data.frame(
  person = texts(every_cells[["person"]]),
  area = texts(every_cells[["area"]]),
  weight = numbers(every_cells[["weight"]]),
  round = category(every_cells[["round"]], c("w1", "w2")),
  region = category(every_cells[["region"]], c("north", "south", "far away")),
  sector = category(every_cells[["sector"]], c("utilities", "retail", "supermarkets", "online", "banks")),
  age = category(every_cells[["age"]], c("young", "old")),
  ease = steps(every_cells[["ease"]], 0, 10, missing = "99"),
  effort = steps(every_cells[["effort"]], 1, 7),
  recommend = steps(every_cells[["recommend"]], 0, 10, missing = "99"),
  contact = category(every_cells[["contact"]], c("yes", "no", "ge\"\u00f6nder"), missing = "dk"),
  minutes = numbers(every_cells[["minutes"]], missing = "-1"),
  contacts = numbers(every_cells[["contacts"]]),
  channels.phone = mentioned(every_cells[["phone"]], yes = "1", no = "0"),
  channels.web = mentioned(every_cells[["web"]], yes = "1", no = "0"),
  channels.shop = mentioned(every_cells[["shop"]], yes = "1", no = "0"),
  priorities.speed = ranks(
    every_cells[["speed"]],
    all = list(every_cells[["speed"]], every_cells[["staff"]], every_cells[["price"]])
  ),
  priorities.staff = ranks(
    every_cells[["staff"]],
    all = list(every_cells[["speed"]], every_cells[["staff"]], every_cells[["price"]])
  ),
  priorities.price = ranks(
    every_cells[["price"]],
    all = list(every_cells[["speed"]], every_cells[["staff"]], every_cells[["price"]])
  )
)
channels_options <- c("channels.phone", "channels.web", "channels.shop")
every_rows[channels_options] <- only_complete(every_rows[channels_options])
stopifnot(nrow(every_rows) == 480)

# ---- every: design -----------------------------------------------------------------------------------------
every_design <- svydesign(
  ids = ~area,
  strata = ~interaction(round, region),
  weights = ~weight,
  nest = TRUE,
  data = every_rows
)
every_margins <- list("age" = c("young" = 3000, "old" = 5000), "region" = c("north" = 4500, "south" = 3500))
every_design <- units_weighed_to(every_design, ~person, every_margins, "raking")
options(survey.lonely.psu = "fail", survey.adjust.domain.lonely = FALSE)

# ---- every: estimates --------------------------------------------------------------------------------------

# ease
e1 <- mean_of(~ease, every_design, ~round %in% "w2")
e2 <- mean_of(~ease, every_design, ~sector %in% "utilities" & round %in% "w2")
e3 <- mean_of(~ease, every_design, ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2")

# csat
e4 <- share_of(~among(ease, 8:10), every_design, ~round %in% "w2")
e5 <- share_of(~among(ease, 8:10), every_design, ~sector %in% "utilities" & round %in% "w2")
e6 <- share_of(
  ~among(ease, 8:10), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# contact
e7 <- share_of(~among(contact, "yes"), every_design, ~round %in% "w2")
e8 <- share_of(~among(contact, "yes"), every_design, ~sector %in% "utilities" & round %in% "w2")
e9 <- share_of(
  ~among(contact, "yes"), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# nps
e10 <- mean_of(~net(recommend, c(9, 10), 0:6), every_design, ~round %in% "w2")
e11 <- share_of(~among(recommend, c(9, 10)), every_design, ~round %in% "w2")
e12 <- share_of(~!among(recommend, c(0:6, 9, 10)), every_design, ~round %in% "w2")
e13 <- share_of(~among(recommend, 0:6), every_design, ~round %in% "w2")
e14 <- mean_of(~net(recommend, c(9, 10), 0:6), every_design, ~sector %in% "utilities" & round %in% "w2")
e15 <- mean_of(
  ~net(recommend, c(9, 10), 0:6), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e16 <- share_of(~among(recommend, c(9, 10)), every_design, ~sector %in% "utilities" & round %in% "w2")
e17 <- share_of(
  ~among(recommend, c(9, 10)), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e18 <- share_of(~!among(recommend, c(0:6, 9, 10)), every_design, ~sector %in% "utilities" & round %in% "w2")
e19 <- share_of(
  ~!among(recommend, c(0:6, 9, 10)), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e20 <- share_of(~among(recommend, 0:6), every_design, ~sector %in% "utilities" & round %in% "w2")
e21 <- share_of(
  ~among(recommend, 0:6), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# trust
e22 <- mean_of(~net(ease, c(9, 10), 0:3), every_design, ~round %in% "w2")
e23 <- share_of(~!among(ease, c(0:3, 9, 10)), every_design, ~round %in% "w2")
e24 <- mean_of(~net(ease, c(9, 10), 0:3), every_design, ~sector %in% "utilities" & round %in% "w2")
e25 <- mean_of(
  ~net(ease, c(9, 10), 0:3), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e26 <- share_of(~!among(ease, c(0:3, 9, 10)), every_design, ~sector %in% "utilities" & round %in% "w2")
e27 <- share_of(
  ~!among(ease, c(0:3, 9, 10)), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# effort
e28 <- mean_of(~effort, every_design, ~round %in% "w2")
e29 <- mean_of(~effort, every_design, ~sector %in% "utilities" & round %in% "w2")
e30 <- mean_of(~effort, every_design, ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2")

# easy
e31 <- share_of(~among(effort, 5:7), every_design, ~round %in% "w2")
e32 <- share_of(~among(effort, 5:7), every_design, ~sector %in% "utilities" & round %in% "w2")
e33 <- share_of(
  ~among(effort, 5:7), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# hard
e34 <- mean_of(~net(effort, 1:3, 5:7), every_design, ~round %in% "w2")
e35 <- share_of(~among(effort, 1:3), every_design, ~round %in% "w2")
e36 <- share_of(~!among(effort, c(5:7, 1:3)), every_design, ~round %in% "w2")
e37 <- mean_of(~net(effort, 1:3, 5:7), every_design, ~sector %in% "utilities" & round %in% "w2")
e38 <- mean_of(
  ~net(effort, 1:3, 5:7), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e39 <- share_of(~among(effort, 1:3), every_design, ~sector %in% "utilities" & round %in% "w2")
e40 <- share_of(
  ~among(effort, 1:3), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e41 <- share_of(~!among(effort, c(5:7, 1:3)), every_design, ~sector %in% "utilities" & round %in% "w2")
e42 <- share_of(
  ~!among(effort, c(5:7, 1:3)), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# how
e43 <- share_of(~among(contact, "yes"), every_design, ~round %in% "w2")
e44 <- share_of(~among(contact, "no"), every_design, ~round %in% "w2")
e45 <- share_of(~among(contact, "ge\"\u00f6nder"), every_design, ~round %in% "w2")
e46 <- share_of(~among(contact, "yes"), every_design, ~sector %in% "utilities" & round %in% "w2")
e47 <- share_of(
  ~among(contact, "yes"), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e48 <- share_of(~among(contact, "no"), every_design, ~sector %in% "utilities" & round %in% "w2")
e49 <- share_of(
  ~among(contact, "no"), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e50 <- share_of(~among(contact, "ge\"\u00f6nder"), every_design, ~sector %in% "utilities" & round %in% "w2")
e51 <- share_of(
  ~among(contact, "ge\"\u00f6nder"), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# given
e52 <- share_of(~among(effort, c(6, 7)), every_design, ~round %in% "w2")
e53 <- share_of(~among(effort, c(6, 7)), every_design, ~sector %in% "utilities" & round %in% "w2")
e54 <- share_of(
  ~among(effort, c(6, 7)), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# named
e55 <- mean_of(~channels.phone + channels.web + channels.shop, every_design, ~round %in% "w2")
e56 <- share_of(~channels.phone, every_design, ~round %in% "w2")
e57 <- share_of(~channels.web, every_design, ~round %in% "w2")
e58 <- mean_of(
  ~channels.phone + channels.web + channels.shop, every_design, ~sector %in% "utilities" & round %in% "w2"
)
e59 <- mean_of(
  ~channels.phone + channels.web + channels.shop, every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e60 <- share_of(~channels.phone, every_design, ~sector %in% "utilities" & round %in% "w2")
e61 <- share_of(
  ~channels.phone, every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e62 <- share_of(~channels.web, every_design, ~sector %in% "utilities" & round %in% "w2")
e63 <- share_of(
  ~channels.web, every_design, ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# part
e64 <- ratio_of(
  ~channels.phone, ~channels.phone + channels.web + channels.shop, every_design, ~round %in% "w2",
  share = TRUE
)
e65 <- ratio_of(
  ~channels.shop, ~channels.phone + channels.web + channels.shop, every_design, ~round %in% "w2",
  share = TRUE
)
e66 <- ratio_of(
  ~channels.phone, ~channels.phone + channels.web + channels.shop, every_design,
  ~sector %in% "utilities" & round %in% "w2", share = TRUE
)
e67 <- ratio_of(
  ~channels.phone, ~channels.phone + channels.web + channels.shop, every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2", share = TRUE
)
e68 <- ratio_of(
  ~channels.shop, ~channels.phone + channels.web + channels.shop, every_design,
  ~sector %in% "utilities" & round %in% "w2", share = TRUE
)
e69 <- ratio_of(
  ~channels.shop, ~channels.phone + channels.web + channels.shop, every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2", share = TRUE
)

# rank
e70 <- mean_of(~ranks_above_0(priorities.speed), every_design, ~round %in% "w2")
e71 <- mean_of(~ranks_above_0(priorities.staff), every_design, ~round %in% "w2")
e72 <- mean_of(~ranks_above_0(priorities.speed), every_design, ~sector %in% "utilities" & round %in% "w2")
e73 <- mean_of(
  ~ranks_above_0(priorities.speed), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)
e74 <- mean_of(~ranks_above_0(priorities.staff), every_design, ~sector %in% "utilities" & round %in% "w2")
e75 <- mean_of(
  ~ranks_above_0(priorities.staff), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# first
e76 <- share_of(~among(priorities.price, c(1, 2)), every_design, ~round %in% "w2")
e77 <- share_of(~among(priorities.price, c(1, 2)), every_design, ~sector %in% "utilities" & round %in% "w2")
e78 <- share_of(
  ~among(priorities.price, c(1, 2)), every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# each
e79 <- ratio_of(~minutes, ~contacts, every_design, ~round %in% "w2")
e80 <- ratio_of(~minutes, ~contacts, every_design, ~sector %in% "utilities" & round %in% "w2")
e81 <- ratio_of(
  ~minutes, ~contacts, every_design,
  ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# all
e82 <- total_of(~contacts, every_design, ~round %in% "w2")
e83 <- total_of(~contacts, every_design, ~sector %in% "utilities" & round %in% "w2")
e84 <- total_of(
  ~contacts, every_design, ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# ttr
e85 <- quantile_of(~minutes, 0.5, every_design, ~round %in% "w2")
e86 <- quantile_of(~minutes, 0.5, every_design, ~sector %in% "utilities" & round %in% "w2")
e87 <- quantile_of(
  ~minutes, 0.5, every_design, ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
)

# ttr90
e88 <- quantile_of(~minutes, 0.9, every_design, ~round %in% "w2", rule = "school")
e89 <- quantile_of(~minutes, 0.9, every_design, ~sector %in% "utilities" & round %in% "w2", rule = "school")
e90 <- quantile_of(
  ~minutes, 0.9, every_design, ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2",
  rule = "school"
)

# slope
e91 <- driver_of(recommend ~ ease + effort + contacts, "ease", every_design, ~round %in% "w2", method = "slopes")
e92 <- driver_of(recommend ~ ease + effort + contacts, "contacts", every_design, ~round %in% "w2", method = "slopes")
e93 <- driver_of(recommend ~ ease + effort + contacts, "effort", every_design, ~round %in% "w2", method = "slopes")

# index
e94 <- index_of(
  list(
    mean_of(~ease, every_design, ~round %in% "w2"),
    share_of(~among(ease, 8:10), every_design, ~round %in% "w2"),
    mean_of(~net(recommend, c(9, 10), 0:6), every_design, ~round %in% "w2")
  ),
  weights = c(2, 1, 1),
  least = c(0, 0, -100),
  most = c(10, 1, 100)
)
e95 <- index_of(
  list(
    mean_of(~ease, every_design, ~sector %in% "utilities" & round %in% "w2"),
    share_of(~among(ease, 8:10), every_design, ~sector %in% "utilities" & round %in% "w2"),
    mean_of(~net(recommend, c(9, 10), 0:6), every_design, ~sector %in% "utilities" & round %in% "w2")
  ),
  weights = c(2, 1, 1),
  least = c(0, 0, -100),
  most = c(10, 1, 100)
)
e96 <- index_of(
  list(
    mean_of(~ease, every_design, ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"),
    share_of(
      ~among(ease, 8:10), every_design,
      ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
    ),
    mean_of(
      ~net(recommend, c(9, 10), 0:6), every_design,
      ~sector %in% c("retail", "supermarkets", "online", "banks") & round %in% "w2"
    )
  ),
  weights = c(2, 1, 1),
  least = c(0, 0, -100),
  most = c(10, 1, 100)
)

# ---- every: comparisons ------------------------------------------------------------------------------------
# ease sector=utilities wave=w2 - ease sector!=utilities wave=w2
c1 <- difference(e2, e3)
# csat sector=utilities wave=w2 - csat sector!=utilities wave=w2
c2 <- difference(e5, e6)
# contact sector=utilities wave=w2 - contact sector!=utilities wave=w2
c3 <- difference(e8, e9)
# nps sector=utilities wave=w2 - nps sector!=utilities wave=w2
c4 <- difference(e14, e15)
# nps[promoters] sector=utilities wave=w2 - nps[promoters] sector!=utilities wave=w2
c5 <- difference(e16, e17)
# nps[passives] sector=utilities wave=w2 - nps[passives] sector!=utilities wave=w2
c6 <- difference(e18, e19)
# nps[detractors] sector=utilities wave=w2 - nps[detractors] sector!=utilities wave=w2
c7 <- difference(e20, e21)
# trust sector=utilities wave=w2 - trust sector!=utilities wave=w2
c8 <- difference(e24, e25)
# trust[middle] sector=utilities wave=w2 - trust[middle] sector!=utilities wave=w2
c9 <- difference(e26, e27)
# effort sector=utilities wave=w2 - effort sector!=utilities wave=w2
c10 <- difference(e29, e30)
# easy sector=utilities wave=w2 - easy sector!=utilities wave=w2
c11 <- difference(e32, e33)
# hard sector=utilities wave=w2 - hard sector!=utilities wave=w2
c12 <- difference(e37, e38)
# hard[easy] sector=utilities wave=w2 - hard[easy] sector!=utilities wave=w2
c13 <- difference(e39, e40)
# hard[neutral] sector=utilities wave=w2 - hard[neutral] sector!=utilities wave=w2
c14 <- difference(e41, e42)
# how[yes] sector=utilities wave=w2 - how[yes] sector!=utilities wave=w2
c15 <- difference(e46, e47)
# how[no] sector=utilities wave=w2 - how[no] sector!=utilities wave=w2
c16 <- difference(e48, e49)
# how[ge"önder] sector=utilities wave=w2 - how[ge"önder] sector!=utilities wave=w2
c17 <- difference(e50, e51)
# given[6+7] sector=utilities wave=w2 - given[6+7] sector!=utilities wave=w2
c18 <- difference(e53, e54)
# named sector=utilities wave=w2 - named sector!=utilities wave=w2
c19 <- difference(e58, e59)
# named[phone] sector=utilities wave=w2 - named[phone] sector!=utilities wave=w2
c20 <- difference(e60, e61)
# named[web] sector=utilities wave=w2 - named[web] sector!=utilities wave=w2
c21 <- difference(e62, e63)
# part[phone] sector=utilities wave=w2 - part[phone] sector!=utilities wave=w2
c22 <- difference(e66, e67)
# part[shop] sector=utilities wave=w2 - part[shop] sector!=utilities wave=w2
c23 <- difference(e68, e69)
# rank[speed] sector=utilities wave=w2 - rank[speed] sector!=utilities wave=w2
c24 <- difference(e72, e73)
# rank[staff] sector=utilities wave=w2 - rank[staff] sector!=utilities wave=w2
c25 <- difference(e74, e75)
# first[price] sector=utilities wave=w2 - first[price] sector!=utilities wave=w2
c26 <- difference(e77, e78)
# each sector=utilities wave=w2 - each sector!=utilities wave=w2
c27 <- difference(e80, e81)
# all sector=utilities wave=w2 - all sector!=utilities wave=w2
c28 <- difference(e83, e84)
# ttr sector=utilities wave=w2 - ttr sector!=utilities wave=w2
c29 <- difference(e86, e87)
# ttr90 sector=utilities wave=w2 - ttr90 sector!=utilities wave=w2
c30 <- difference(e89, e90)
# index sector=utilities wave=w2 - index sector!=utilities wave=w2
c31 <- difference(e95, e96)
# the fit of slope
f1 <- fit_of(recommend ~ ease + effort + contacts, every_design, ~round %in% "w2")

# The tests that one figure marks are one family
adjusted(c(
  "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14", "c15", "c16",
  "c17", "c18", "c19", "c20", "c21", "c22", "c23", "c24", "c25", "c26", "c27", "c28", "c29", "c30", "c31"
), "holm")

# ---- what was published ------------------------------------------------------------------------------------
published_estimates <- read_published('
line | what                                      | value           | se              | low              | high            | df | n   | n_eff         | deff
e1   | ease wave=w2                              | 5.01354979488   | 0.237046424879  | 4.53367439578    | 5.49342519398   | 38 | 223 | 184.54517272  | 1.34632730468
e2   | ease sector=utilities wave=w2             | 5.04172270742   | 0.484993274181  | 4.03312397984    | 6.05032143501   | 21 | 37  | 32.3937956753 | 0.724199797346
e3   | ease sector!=utilities wave=w2            | 4.99519429093   | 0.288702374947  | 4.41074688798    | 5.57964169388   | 38 | 166 | 136.52832461  | 1.55864353933
e4   | csat wave=w2                              | 0.267030254391  | 0.033853018491  | 0.20425885174    | 0.340829684661  | 38 | 223 | 184.54517272  | 1.2998739876
e5   | csat sector=utilities wave=w2             | 0.352331914806  | 0.0766364830914 | 0.212952403002   | 0.522387692099  | 21 | 37  | 32.3937956753 | 0.926550623072
e6   | csat sector!=utilities wave=w2            | 0.248400025241  | 0.0375409092476 | 0.180313250664   | 0.331789850706  | 38 | 166 | 136.52832461  | 1.24553267714
e7   | contact wave=w2                           | 0.487934886031  | 0.0356647654607 | 0.416480979808   | 0.559885308759  | 38 | 221 | 183.302365975 | 1.11999057048
e8   | contact sector=utilities wave=w2          | 0.370828525165  | 0.0973698484547 | 0.198363385489   | 0.58400264916   | 21 | 38  | 33.3355235779 | 1.50351773
e9   | contact sector!=utilities wave=w2         | 0.506075713184  | 0.0404381104441 | 0.424776623386   | 0.587054758959  | 38 | 163 | 134.346671948 | 1.05979250899
e10  | nps wave=w2                               | -48.8313522762  | 6.07457971379   | -61.1286959971   | -36.5340085554  | 38 | 219 | 182.778527994 | 1.46859093936
e11  | nps[promoters] wave=w2                    | 0.148946902793  | 0.0264406790577 | 0.102924506248   | 0.210714325265  | 38 | 219 | 182.778527994 | 1.20230199963
e12  | nps[passives] wave=w2                     | 0.213792671652  | 0.0387116957774 | 0.145735006418   | 0.302382933488  | 38 | 219 | 182.778527994 | 1.94361831932
e13  | nps[detractors] wave=w2                   | 0.637260425555  | 0.0435340570234 | 0.545434591786   | 0.720057214243  | 38 | 219 | 182.778527994 | 1.78732236088
e14  | nps sector=utilities wave=w2              | -50.7210329553  | 15.2684328788   | -82.4734773573   | -18.9685885533  | 21 | 37  | 32.5723339696 | 1.32415577006
e15  | nps sector!=utilities wave=w2             | -48.7395322597  | 7.36751112663   | -63.654278787    | -33.8247857324  | 38 | 163 | 135.501992258 | 1.69688464817
e16  | nps[promoters] sector=utilities wave=w2   | 0.19192607984   | 0.0662263840727 | 0.0890268565433  | 0.365977832935  | 21 | 37  | 32.5723339696 | 1.01807437022
e17  | nps[promoters] sector!=utilities wave=w2  | 0.134183547233  | 0.0325108419246 | 0.0808419502344  | 0.214507439072  | 38 | 163 | 135.501992258 | 1.47382644418
e18  | nps[passives] sector=utilities wave=w2    | 0.108937510768  | 0.0405850096015 | 0.0487474622284  | 0.225804676455  | 21 | 37  | 32.5723339696 | 0.610869156689
e19  | nps[passives] sector!=utilities wave=w2   | 0.244237582938  | 0.0471477860456 | 0.161559973061   | 0.351488078422  | 38 | 163 | 135.501992258 | 1.95092169365
e20  | nps[detractors] sector=utilities wave=w2  | 0.699136409393  | 0.0899660473932 | 0.488432566263   | 0.849751809531  | 21 | 37  | 32.5723339696 | 1.38525021943
e21  | nps[detractors] sector!=utilities wave=w2 | 0.62157886983   | 0.0526166611627 | 0.510851566991   | 0.720933575901  | 38 | 163 | 135.501992258 | 1.90673336349
e22  | trust wave=w2                             | -18.6997126857  | 5.50581410421   | -29.8456506258   | -7.55377474551  | 38 | 223 | 184.54517272  | 1.24693109042
e23  | trust[middle] wave=w2                     | 0.42533059476   | 0.0361020104125 | 0.354358456761   | 0.499519772562  | 38 | 223 | 184.54517272  | 1.18378013809
e24  | trust sector=utilities wave=w2            | -17.9369238896  | 12.5710193024   | -44.0797896733   | 8.20594189398   | 21 | 37  | 32.3937956753 | 0.861253320077
e25  | trust sector!=utilities wave=w2           | -17.6507723861  | 6.81466893259   | -31.4463484022   | -3.85519636994  | 38 | 166 | 136.52832461  | 1.48225207981
e26  | trust[middle] sector=utilities wave=w2    | 0.307266209869  | 0.0928628644822 | 0.151843342717   | 0.523570877893  | 21 | 37  | 32.3937956753 | 1.4584967882
e27  | trust[middle] sector!=utilities wave=w2   | 0.451891618973  | 0.0365906045667 | 0.379400273861   | 0.526483488126  | 38 | 166 | 136.52832461  | 0.891912776044
e28  | effort wave=w2                            | 3.90440767824   | 0.141697598323  | 3.61755588716    | 4.19125946933   | 38 | 235 | 195.433636994 | 1.2125449047
e29  | effort sector=utilities wave=w2           | 4.27789055901   | 0.346431822225  | 3.55744614525    | 4.99833497276   | 21 | 39  | 34.3277808154 | 1.29154896522
e30  | effort sector!=utilities wave=w2          | 3.85489394525   | 0.180568954197  | 3.48935120819    | 4.22043668231   | 38 | 176 | 145.526153541 | 1.48226695011
e31  | easy wave=w2                              | 0.432801929464  | 0.0333557132284 | 0.366909719214   | 0.501160107627  | 38 | 235 | 195.433636994 | 1.06055302528
e32  | easy sector=utilities wave=w2             | 0.535087846034  | 0.0863615249984 | 0.358618023439   | 0.703189449885  | 21 | 39  | 34.3277808154 | 1.13927407675
e33  | easy sector!=utilities wave=w2            | 0.409843346073  | 0.0434105365855 | 0.32564558773    | 0.499680036408  | 38 | 176 | 145.526153541 | 1.36346238171
e34  | hard wave=w2                              | 2.20126164857   | 6.58973636253   | -11.1389621854   | 15.5414854826   | 38 | 235 | 195.433636994 | 1.14541728193
e35  | hard[easy] wave=w2                        | 0.45481454595   | 0.0349825076012 | 0.385363893962   | 0.526068784841  | 38 | 235 | 195.433636994 | 1.15488602429
e36  | hard[neutral] wave=w2                     | 0.112383524586  | 0.0181740571508 | 0.0805093739281  | 0.154753001518  | 38 | 235 | 195.433636994 | 0.774803605697
e37  | hard sector=utilities wave=w2             | -13.230102969   | 17.7600616876   | -50.1641731377   | 23.7039671998   | 21 | 39  | 34.3277808154 | 1.30229557019
e38  | hard sector!=utilities wave=w2            | 4.96351071294   | 8.6442301188    | -12.5358182911   | 22.462839717    | 38 | 176 | 145.526153541 | 1.50849074084
e39  | hard[easy] sector=utilities wave=w2       | 0.402786816344  | 0.0946478586461 | 0.229325790205   | 0.604532936826  | 21 | 39  | 34.3277808154 | 1.41514372052
e40  | hard[easy] sector!=utilities wave=w2      | 0.459478453203  | 0.0458097586816 | 0.369155141525   | 0.552544793495  | 38 | 176 | 145.526153541 | 1.4786857764
e41  | hard[neutral] sector=utilities wave=w2    | 0.062125337622  | 0.0359316180813 | 0.0180405405503  | 0.192787835571  | 21 | 39  | 34.3277808154 | 0.842022276572
e42  | hard[neutral] sector!=utilities wave=w2   | 0.130678200724  | 0.0222203942257 | 0.0918755644869  | 0.182574003375  | 38 | 176 | 145.526153541 | 0.760602680906
e43  | how[yes] wave=w2                          | 0.487934886031  | 0.0356647654607 | 0.416480979808   | 0.559885308759  | 38 | 221 | 183.302365975 | 1.11999057048
e44  | how[no] wave=w2                           | 0.232072131741  | 0.0338377856839 | 0.170650902801   | 0.307406145691  | 38 | 221 | 183.302365975 | 1.41345872701
e45  | how[ge"önder] wave=w2                     | 0.279992982228  | 0.0329439491664 | 0.218349163879   | 0.351220163727  | 38 | 221 | 183.302365975 | 1.1843774319
e46  | how[yes] sector=utilities wave=w2         | 0.370828525165  | 0.0973698484547 | 0.198363385489   | 0.58400264916   | 21 | 38  | 33.3355235779 | 1.50351773
e47  | how[yes] sector!=utilities wave=w2        | 0.506075713184  | 0.0404381104441 | 0.424776623386   | 0.587054758959  | 38 | 163 | 134.346671948 | 1.05979250899
e48  | how[no] sector=utilities wave=w2          | 0.342870290652  | 0.0838873724394 | 0.193908676505   | 0.530898404865  | 21 | 38  | 33.3355235779 | 1.15561707155
e49  | how[no] sector!=utilities wave=w2         | 0.222983246442  | 0.0393139511033 | 0.153460918094   | 0.312379111053  | 38 | 163 | 134.346671948 | 1.44512623014
e50  | how[ge"önder] sector=utilities wave=w2    | 0.286301184183  | 0.0738045387894 | 0.15914969759    | 0.459522523662  | 21 | 38  | 33.3355235779 | 0.986347038266
e51  | how[ge"önder] sector!=utilities wave=w2   | 0.270941040373  | 0.0399502230397 | 0.197930276451   | 0.358834569458  | 38 | 163 | 134.346671948 | 1.30892868564
e52  | given[6+7] wave=w2                        | 0.254426132752  | 0.0292712838986 | 0.199803242152   | 0.318046738251  | 38 | 235 | 195.433636994 | 1.05693190303
e53  | given[6+7] sector=utilities wave=w2       | 0.277944030148  | 0.0784739979796 | 0.145809798286   | 0.464680194549  | 21 | 39  | 34.3277808154 | 1.16602252769
e54  | given[6+7] sector!=utilities wave=w2      | 0.254779172151  | 0.0357566596572 | 0.189305758472   | 0.333579568401  | 38 | 176 | 145.526153541 | 1.17842792074
e55  | named wave=w2                             | 1.28318639706   | 0.0752267664004 | 1.13089777019    | 1.43547502393   | 38 | 206 | 171.213912348 |
e56  | named[phone] wave=w2                      | 0.448734173147  | 0.0413305845841 | 0.367252970158   | 0.533063397784  | 38 | 206 | 171.213912348 | 1.41562016888
e57  | named[web] wave=w2                        | 0.374633631282  | 0.0351259694771 | 0.306633505987   | 0.447970838096  | 38 | 206 | 171.213912348 | 1.07961576223
e58  | named sector=utilities wave=w2            | 1.21500477592   | 0.136628891762  | 0.930869441023   | 1.49914011082   | 21 | 34  | 29.7557177589 |
e59  | named sector!=utilities wave=w2           | 1.26892063173   | 0.0851991208519 | 1.09644402871    | 1.44139723475   | 38 | 156 | 129.178339793 |
e60  | named[phone] sector=utilities wave=w2     | 0.469906956255  | 0.0897416807506 | 0.295307578631   | 0.652196515909  | 21 | 34  | 29.7557177589 | 1.06693597451
e61  | named[phone] sector!=utilities wave=w2    | 0.422344425034  | 0.0429272846172 | 0.3386411258     | 0.510758940617  | 38 | 156 | 129.178339793 | 1.17074631365
e62  | named[web] sector=utilities wave=w2       | 0.306671500252  | 0.070896841008  | 0.181065098593   | 0.469461665409  | 21 | 34  | 29.7557177589 | 0.780108910602
e63  | named[web] sector!=utilities wave=w2      | 0.383856016849  | 0.0400908902535 | 0.306535164377   | 0.467531194314  | 38 | 156 | 129.178339793 | 1.05334959935
e64  | part[phone] wave=w2                       | 0.349703031591  | 0.0220570874519 | 0.306465591738   | 0.395561351847  | 38 | 206 | 171.213912348 |
e65  | part[shop] wave=w2                        | 0.358341230614  | 0.0251308138981 | 0.309206874921   | 0.410641986292  | 38 | 206 | 171.213912348 |
e66  | part[phone] sector=utilities wave=w2      | 0.386753176256  | 0.0569038888328 | 0.276892412343   | 0.509490706799  | 21 | 34  | 29.7557177589 |
e67  | part[phone] sector!=utilities wave=w2     | 0.332837542768  | 0.0246400043634 | 0.28495560452    | 0.384439477624  | 38 | 156 | 129.178339793 |
e68  | part[shop] sector=utilities wave=w2       | 0.360843288935  | 0.0657438175713 | 0.237848652012   | 0.505274500743  | 21 | 34  | 29.7557177589 |
e69  | part[shop] sector!=utilities wave=w2      | 0.364656526403  | 0.0279581384346 | 0.310131901239   | 0.42289092178   | 38 | 156 | 129.178339793 |
e70  | rank[speed] wave=w2                       | 1.57671876668   | 0.0555049847935 | 1.4643547994     | 1.68908273396   | 38 | 213 | 176.740738617 | 1.10230985316
e71  | rank[staff] wave=w2                       | 2.08997426864   | 0.081351151709  | 1.9252874719     | 2.25466106539   | 38 | 124 | 102.83851578  | 1.23141252627
e72  | rank[speed] sector=utilities wave=w2      | 1.52007458279   | 0.149232742193  | 1.20972810604    | 1.83042105954   | 21 | 34  | 29.6188418177 | 1.36211782043
e73  | rank[speed] sector!=utilities wave=w2     | 1.56606821891   | 0.0643609872203 | 1.435776212      | 1.69636022582   | 38 | 161 | 132.891506258 | 1.13872739284
e74  | rank[staff] sector=utilities wave=w2      | 2.16150661823   | 0.181323332627  | 1.78442410533    | 2.53858913114   | 21 | 20  | 17.1709598447 | 0.911474657942
e75  | rank[staff] sector!=utilities wave=w2     | 2.09953206454   | 0.0870939539012 | 1.92321957255    | 2.27584455653   | 38 | 93  | 77.7577220578 | 1.10024641161
e76  | first[price] wave=w2                      | 0.800968964913  | 0.0295962555433 | 0.734295753974   | 0.854233035311  | 38 | 213 | 176.740738617 | 1.1648577876
e77  | first[price] sector=utilities wave=w2     | 0.847859677148  | 0.0598500755116 | 0.679836173755   | 0.936004332797  | 21 | 34  | 29.6188418177 | 0.91637879343
e78  | first[price] sector!=utilities wave=w2    | 0.780228131581  | 0.0392480171869 | 0.690751658745   | 0.849458065436  | 38 | 161 | 132.891506258 | 1.43734730604
e79  | each wave=w2                              | 11.922013603    | 0.529683990697  | 10.8497244235    | 12.9943027825   | 38 | 220 | 183.551337344 |
e80  | each sector=utilities wave=w2             | 10.5007737436   | 1.32195195778   | 7.75162415011    | 13.2499233371   | 21 | 38  | 33.3277824806 |
e81  | each sector!=utilities wave=w2            | 12.1808159995   | 0.662936865795  | 10.8387704774    | 13.5228615217   | 38 | 168 | 138.995738124 |
e82  | all wave=w2                               | 23403.6855816   | 1011.32904385   | 21356.3569674    | 25451.0141957   | 38 | 235 | 195.433636994 |
e83  | all sector=utilities wave=w2              | 4087.6495187    | 838.418033998   | 2344.06376753    | 5831.23526988   | 21 | 39  | 34.3277808154 |
e84  | all sector!=utilities wave=w2             | 17363.5583245   | 1278.71817107   | 14774.9287217    | 19952.1879273   | 38 | 176 | 145.526153541 |
e85  | ttr wave=w2                               | 33.5            | 2.07469477776   | 30.9             | 39.3            | 38 | 220 | 183.551337344 |
e86  | ttr sector=utilities wave=w2              | 31.8            | 5.96264543604   | 24.2             | 49              | 21 | 38  | 33.3277824806 |
e87  | ttr sector!=utilities wave=w2             | 33.5            | 2.44517598808   | 29.6             | 39.5            | 38 | 168 | 138.995738124 |
e88  | ttr90 wave=w2                             | 59.5            | 1.23493736772   | 57.3             | 62.3            | 38 | 220 | 183.551337344 |
e89  | ttr90 sector=utilities wave=w2            | 58.9            | 3.26983781977   | 49               | 62.6            | 21 | 38  | 33.3277824806 |
e90  | ttr90 sector!=utilities wave=w2           | 58.9            | 1.43252734655   | 57               | 62.8            | 38 | 168 | 138.995738124 |
e91  | slope[ease] wave=w2                       | 0.0705749250121 | 0.0765720297276 | -0.0848745596202 | 0.226024409644  | 35 | 208 | 172.891172413 |
e92  | slope[contacts] wave=w2                   | 0.223464870692  | 0.162372185728  | -0.106168190881  | 0.553097932265  | 35 | 208 | 172.891172413 |
e93  | slope[effort] wave=w2                     | -0.142660237599 | 0.105107413973  | -0.356039632023  | 0.0707191568244 | 35 | 208 | 172.891172413 |
e94  | index wave=w2                             | 38.1395862996   | 2.10578566261   | 33.8766460938    | 42.4025265055   | 38 | 219 | 182.778527994 |
e95  | index sector=utilities wave=w2            | 40.1767822879   | 5.17894249163   | 29.4065817812    | 50.9469827945   | 21 | 37  | 32.3937956753 |
e96  | index sector!=utilities wave=w2           | 37.5935305532   | 2.49990688441   | 32.5327336461    | 42.6543274603   | 38 | 163 | 135.501992258 |
')
published_comparisons <- read_published('
line | what                                                                                 | value             | se              | low              | high             | df | p                 | p_adjusted       | left           | right
c1   | ease sector=utilities wave=w2 - ease sector!=utilities wave=w2                       | 0.0465284164928   | 0.563983042055  | -1.07674116067   | 1.16979799366    | 76 | 0.934466277054    | 1                | 5.04172270742  | 4.99519429093
c2   | csat sector=utilities wave=w2 - csat sector!=utilities wave=w2                       | 0.103931889565    | 0.0834258821102 | -0.0622251547694 | 0.270088933899   | 76 | 0.216665048907    | 1                | 0.352331914806 | 0.248400025241
c3   | contact sector=utilities wave=w2 - contact sector!=utilities wave=w2                 | -0.13524718802    | 0.0949915499024 | -0.324439256108  | 0.0539448800688  | 76 | 0.158602536124    | 1                | 0.370828525165 | 0.506075713184
c4   | nps sector=utilities wave=w2 - nps sector!=utilities wave=w2                         | -1.98150069563    | 17.3888389308   | -36.6143749077   | 32.6513735164    | 76 | 0.90957598927     | 1                | -50.7210329553 | -48.7395322597
c5   | nps[promoters] sector=utilities wave=w2 - nps[promoters] sector!=utilities wave=w2   | 0.0577425326067   | 0.0777143714544 | -0.0970390523948 | 0.212524117608   | 76 | 0.459766403464    | 1                | 0.19192607984  | 0.134183547233
c6   | nps[passives] sector=utilities wave=w2 - nps[passives] sector!=utilities wave=w2     | -0.13530007217    | 0.0543906159881 | -0.243628372255  | -0.0269717720845 | 76 | 0.0150535361724   | 0.451606085171   | 0.108937510768 | 0.244237582938
c7   | nps[detractors] sector=utilities wave=w2 - nps[detractors] sector!=utilities wave=w2 | 0.0775575395631   | 0.102753257814  | -0.127093309576  | 0.282208388702   | 76 | 0.45270525233     | 1                | 0.699136409393 | 0.62157886983
c8   | trust sector=utilities wave=w2 - trust sector!=utilities wave=w2                     | -0.286151503574   | 14.2615875907   | -28.6905648781   | 28.1182618709    | 76 | 0.984044510279    | 1                | -17.9369238896 | -17.6507723861
c9   | trust[middle] sector=utilities wave=w2 - trust[middle] sector!=utilities wave=w2     | -0.144625409105   | 0.0925158320849 | -0.328886657827  | 0.0396358396175  | 76 | 0.122148390336    | 1                | 0.307266209869 | 0.451891618973
c10  | effort sector=utilities wave=w2 - effort sector!=utilities wave=w2                   | 0.422996613753    | 0.391931978667  | -0.357603573002  | 1.20359680051    | 76 | 0.283885051892    | 1                | 4.27789055901  | 3.85489394525
c11  | easy sector=utilities wave=w2 - easy sector!=utilities wave=w2                       | 0.12524449996     | 0.0992814502772 | -0.0724916452026 | 0.322980645123   | 76 | 0.21098358778     | 1                | 0.535087846034 | 0.409843346073
c12  | hard sector=utilities wave=w2 - hard sector!=utilities wave=w2                       | -18.1936136819    | 20.7334670022   | -59.4878920131   | 23.1006646493    | 76 | 0.382980761915    | 1                | -13.230102969  | 4.96351071294
c13  | hard[easy] sector=utilities wave=w2 - hard[easy] sector!=utilities wave=w2           | -0.0566916368587  | 0.111656384164  | -0.279074598889  | 0.165691325172   | 76 | 0.613110951179    | 1                | 0.402786816344 | 0.459478453203
c14  | hard[neutral] sector=utilities wave=w2 - hard[neutral] sector!=utilities wave=w2     | -0.0685528631016  | 0.0407460868573 | -0.149705728246  | 0.0126000020423  | 76 | 0.0965879266072   | 1                | 0.062125337622 | 0.130678200724
c15  | how[yes] sector=utilities wave=w2 - how[yes] sector!=utilities wave=w2               | -0.13524718802    | 0.0949915499024 | -0.324439256108  | 0.0539448800688  | 76 | 0.158602536124    | 1                | 0.370828525165 | 0.506075713184
c16  | how[no] sector=utilities wave=w2 - how[no] sector!=utilities wave=w2                 | 0.11988704421     | 0.0917616760738 | -0.0628721726413 | 0.302646261061   | 76 | 0.195321039843    | 1                | 0.342870290652 | 0.222983246442
c17  | how[ge"önder] sector=utilities wave=w2 - how[ge"önder] sector!=utilities wave=w2     | 0.0153601438096   | 0.0773031011066 | -0.138602325305  | 0.169322612924   | 76 | 0.843027838743    | 1                | 0.286301184183 | 0.270941040373
c18  | given[6+7] sector=utilities wave=w2 - given[6+7] sector!=utilities wave=w2           | 0.0231648579971   | 0.0883408334659 | -0.15278116033   | 0.199110876324   | 76 | 0.793860194201    | 1                | 0.277944030148 | 0.254779172151
c19  | named sector=utilities wave=w2 - named sector!=utilities wave=w2                     | -0.0539158558097  | 0.146151223818  | -0.345001245153  | 0.237169533534   | 76 | 0.713224580919    | 1                | 1.21500477592  | 1.26892063173
c20  | named[phone] sector=utilities wave=w2 - named[phone] sector!=utilities wave=w2       | 0.047562531221    | 0.0965312136047 | -0.144696042891  | 0.239821105333   | 76 | 0.623633372963    | 1                | 0.469906956255 | 0.422344425034
c21  | named[web] sector=utilities wave=w2 - named[web] sector!=utilities wave=w2           | -0.0771845165975  | 0.0738458089693 | -0.224261191659  | 0.0698921584637  | 76 | 0.299238118077    | 1                | 0.306671500252 | 0.383856016849
c22  | part[phone] sector=utilities wave=w2 - part[phone] sector!=utilities wave=w2         | 0.0539156334881   | 0.0609197471632 | -0.0674165583233 | 0.1752478253     | 76 | 0.378933502133    | 1                | 0.386753176256 | 0.332837542768
c23  | part[shop] sector=utilities wave=w2 - part[shop] sector!=utilities wave=w2           | -0.00381323746821 | 0.0665177351711 | -0.136294788664  | 0.128668313728   | 76 | 0.954435463828    | 1                | 0.360843288935 | 0.364656526403
c24  | rank[speed] sector=utilities wave=w2 - rank[speed] sector!=utilities wave=w2         | -0.0459936361178  | 0.163893269848  | -0.372415372579  | 0.280428100343   | 76 | 0.779755475658    | 1                | 1.52007458279  | 1.56606821891
c25  | rank[staff] sector=utilities wave=w2 - rank[staff] sector!=utilities wave=w2         | 0.0619745536886   | 0.203216940394  | -0.34276706031   | 0.466716167687   | 76 | 0.761224555816    | 1                | 2.16150661823  | 2.09953206454
c26  | first[price] sector=utilities wave=w2 - first[price] sector!=utilities wave=w2       | 0.067631545567    | 0.0753920067856 | -0.0825246493341 | 0.217787740468   | 76 | 0.372517037166    | 1                | 0.847859677148 | 0.780228131581
c27  | each sector=utilities wave=w2 - each sector!=utilities wave=w2                       | -1.68004225594    | 1.60967318021   | -4.88598423944   | 1.52589972755    | 76 | 0.299925187773    | 1                | 10.5007737436  | 12.1808159995
c28  | all sector=utilities wave=w2 - all sector!=utilities wave=w2                         | -13275.9088058    | 1837.94817535   | -16936.4998446   | -9615.31776702   | 76 | 3.32583595357e-10 | 1.03100914561e-8 | 4087.6495187   | 17363.5583245
c29  | ttr sector=utilities wave=w2 - ttr sector!=utilities wave=w2                         | -1.7              | 6.8110038077    | -15.265289728    | 11.865289728     | 76 | 0.803573097629    | 1                | 31.8           | 33.5
c30  | ttr90 sector=utilities wave=w2 - ttr90 sector!=utilities wave=w2                     | 0                 | 3.82732490387   | -7.62277817924   | 7.62277817924    | 76 | 1                 | 1                | 58.9           | 58.9
c31  | index sector=utilities wave=w2 - index sector!=utilities wave=w2                     | 2.58325173463     | 5.83922507681   | -9.0465729124    | 14.2130763817    | 76 | 0.659458912824    | 1                | 40.1767822879  | 37.5935305532
')
published_fits <- read_published('
line | what             | explained       | statistic     | df1 | df2 | p
f1   | the fit of slope | 0.0217855657799 | 2.01580629242 | 3   | 35  | 0.129600538622
')

# ---- R's numbers beside them -------------------------------------------------------------------------------
beside <- rbind(
  set_beside("estimates", published_estimates),
  set_beside("comparisons", published_comparisons),
  set_beside("fits", published_fits)
)
summed_up(beside, 1e-6)
