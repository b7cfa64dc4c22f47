# Utilities are the hardest to deal with
#
# Computes every estimate and comparison of the report `service` again, with R's survey package and from the
# same data files, and prints how far R's numbers lie from those that Plumbline 0.1.0 published in
# files/service/estimates.json. These stand in the tables near the end.
#
# Datasets
#   service: Service in three sectors (synthetic), 64 rows
#   service-published: Service in three sectors, as published (real), not computed: published figures, of which
#     there are no answers to compute with
#
# Not computed
#   5 hidden in the report, so not here either (or not asked, or answered by nobody)
#   2 somebody else's published figures, or differences of these
#   120 that stand on the page of all tables only, and the tests there
#
# Needs R 4 with the package survey, 4.1 or later: install.packages("survey")
#
# Run: Rscript service.R [folder], the folder being the one with data/ in it (default: the current one).
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

# Is an answer among these? NA where there is none.
among <- function(x, codes) ifelse(is.na(x), NA, x %in% codes)

# 100 for an answer in favour, -100 for one against, 0 between: the mean of it is a net score, such as NPS.
net <- function(x, for_it, against_it) 100 * among(x, for_it) - 100 * among(x, against_it)

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

# ---- service: data -----------------------------------------------------------------------------------------
service_columns <- c("person", "weight", "region", "sector", "ease_before", "ease_during", "recommend", "called")
service_cells <- read_cells("data/service/answers.csv", service_columns)
service_rows <- data.frame(
  person = texts(service_cells[["person"]]),
  weight = numbers(service_cells[["weight"]]),
  region = category(service_cells[["region"]], c("north", "south")),
  sector = category(service_cells[["sector"]], c("utilities", "retail", "supermarkets", "online", "banks")),
  ease.before = steps(service_cells[["ease_before"]], 0, 10, missing = "99"),
  ease.during = steps(service_cells[["ease_during"]], 0, 10, missing = "99"),
  recommend = steps(service_cells[["recommend"]], 0, 10),
  called = category(service_cells[["called"]], c("yes", "no"))
)
stopifnot(nrow(service_rows) == 64)

# ---- service: design ---------------------------------------------------------------------------------------
service_design <- svydesign(ids = ~person, strata = ~region, weights = ~weight, data = service_rows)
options(survey.lonely.psu = "fail", survey.adjust.domain.lonely = FALSE)

# ---- service: estimates ------------------------------------------------------------------------------------

# ease
e1 <- mean_of(~ease.before, service_design, ~sector %in% "utilities")
e2 <- mean_of(~ease.during, service_design, ~sector %in% "utilities")
e3 <- mean_of(~ease.before, service_design, ~sector %in% "supermarkets")
e4 <- mean_of(~ease.during, service_design, ~sector %in% "supermarkets")
e5 <- mean_of(~ease.before, service_design, ~sector %in% "online")
e6 <- mean_of(~ease.during, service_design, ~sector %in% "online")

# nps
e7 <- mean_of(~net(recommend, c(9, 10), 0:6), service_design, ~sector %in% "utilities")
e8 <- mean_of(~net(recommend, c(9, 10), 0:6), service_design, ~sector %in% "supermarkets")
e9 <- mean_of(~net(recommend, c(9, 10), 0:6), service_design, ~sector %in% "online")

# called
e10 <- share_of(~among(called, "yes"), service_design, ~sector %in% "utilities")
e11 <- share_of(~among(called, "yes"), service_design, ~sector %in% "supermarkets")
e12 <- share_of(~among(called, "yes"), service_design, ~sector %in% "online")

# ---- service: comparisons ----------------------------------------------------------------------------------
# ease sector=utilities wave=during - ease sector=utilities wave=before
c1 <- difference(e2, e1)
# ease sector=utilities wave=during - ease sector=utilities wave=before
c2 <- c1
# ease sector=supermarkets wave=during - ease sector=supermarkets wave=before
c3 <- difference(e4, e3)
# ease sector=online wave=during - ease sector=online wave=before
c4 <- difference(e6, e5)

# The tests that one figure marks are one family
adjusted(c("c2", "c3", "c4"), "holm")

# ---- what was published ------------------------------------------------------------------------------------
published_estimates <- read_published('
line | what                                 | value          | se             | low            | high           | df | n  | n_eff         | deff
e1   | ease sector=utilities wave=before    | 6.79894394801  | 0.357244489397 | 6.0512226384   | 7.54666525762  | 19 | 21 | 19.5937495959 | 0.960080840701
e2   | ease sector=utilities wave=during    | 5.75034419458  | 0.473533498323 | 4.75922719203  | 6.74146119714  | 19 | 19 | 17.6704825846 | 1.0064907842
e3   | ease sector=supermarkets wave=before | 7.44225037258  | 0.22722907584  | 6.96970164054  | 7.91479910462  | 21 | 23 | 21.4967324552 | 1.0448175164
e4   | ease sector=supermarkets wave=during | 6.40611902766  | 0.311153768962 | 5.75903934189  | 7.05319871343  | 21 | 21 | 19.6744401438 | 1.05253953144
e5   | ease sector=online wave=before       | 7.66793066089  | 0.254093053549 | 7.12295526214  | 8.21290605963  | 14 | 16 | 15.0266604344 | 0.988016039309
e6   | ease sector=online wave=during       | 6.35048754063  | 0.266212847043 | 5.77951777014  | 6.92145731112  | 14 | 16 | 15.0266604344 | 0.823751948371
e7   | nps sector=utilities                 | -53.208773355  | 15.0588805451  | -84.7273725683 | -21.6901741417 | 19 | 21 | 19.5937495959 | 0.838951322758
e8   | nps sector=supermarkets              | 5.96125186289  | 18.0633646711  | -31.6035713895 | 43.5260751153  | 21 | 23 | 21.4967324552 | 1.03446326255
e9   | nps sector=online                    | 19.3391115926  | 18.2756130089  | -19.8581799025 | 58.5364030877  | 14 | 16 | 15.0266604344 | 1.065534376
e10  | called sector=utilities              | 0.428513403737 | 0.115864354956 | 0.217858657272 | 0.668708803034 | 19 | 21 | 19.5937495959 | 1.09637527285
e11  | called sector=supermarkets           | 0.463859910581 | 0.108453700111 | 0.258895291709 | 0.681807849465 | 21 | 23 | 21.4967324552 | 1.04051011224
e12  | called sector=online                 | 0.435536294691 | 0.128896834469 | 0.200397017965 | 0.703749885347 | 14 | 16 | 15.0266604344 | 1.01371386911
')
published_comparisons <- read_published('
line | what                                                                        | value          | se             | low            | high            | df | p                   | p_adjusted          | left          | right
c1   | ease sector=utilities wave=during - ease sector=utilities wave=before       | -1.04859975343 | 0.204916779422 | -1.46343208578 | -0.633767421075 | 38 | 0.00000920131800823 |                     | 5.75034419458 | 6.79894394801
c2   | ease sector=utilities wave=during - ease sector=utilities wave=before       | -1.04859975343 | 0.204916779422 | -1.46343208578 | -0.633767421075 | 38 | 0.00000920131800823 | 0.00000920131800823 | 5.75034419458 | 6.79894394801
c3   | ease sector=supermarkets wave=during - ease sector=supermarkets wave=before | -1.03613134492 | 0.149910294838 | -1.3396088709  | -0.732653818936 | 38 | 3.23898916249e-8    | 9.71696748747e-8    | 6.40611902766 | 7.44225037258
c4   | ease sector=online wave=during - ease sector=online wave=before             | -1.31744312026 | 0.195829263357 | -1.71387873812 | -0.921007502396 | 38 | 5.76115944675e-8    | 1.15223188935e-7    | 6.35048754063 | 7.66793066089
')

# ---- R's numbers beside them -------------------------------------------------------------------------------
beside <- rbind(
  set_beside("estimates", published_estimates),
  set_beside("comparisons", published_comparisons)
)
summed_up(beside, 1e-6)
