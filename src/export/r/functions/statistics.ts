/** R functions for the statistics, one for each kind. */
export const statisticsFunctions = {
  rows_where: `# The rows of a design for which a condition holds and that have a weight, and a number for each row.
rows_where <- function(where, design) {
  holds <- rep_len(eval(where[[2]], design$variables, globalenv()), nrow(design$variables))
  holds %in% TRUE & weights(design, "sampling") > 0
}`,
  values_of: `values_of <- function(x, design) as.numeric(eval(x[[2]], design$variables, globalenv()))`,
  estimate: `# An estimate with its base. For comparisons it also bears each row's part in some totals, and the statistic as a
# function of these totals.
estimate <- function(design, known, value, se, ends, df, deff, rows, parts, of) {
  w <- weights(design, "sampling")[known]
  list(
    value = as.numeric(value), se = as.numeric(se), low = as.numeric(ends[1]), high = as.numeric(ends[2]), df = df,
    n = length(w), n_eff = sum(w)^2 / sum(w^2), deff = as.numeric(deff), design = design, rows = rows, parts = parts,
    of = of
  )
}`,
  mean_of: `# A mean: svymean() in a domain, its interval by t with the domain's degrees of freedom.
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
}`,
  share_of: `# A share: the mean of TRUE and FALSE, with an interval that stays between 0 and 1.
share_of <- function(x, design, where = ~TRUE, level = 0.95, interval = "logit") {
  share <- mean_of(x, design, where, level)
  ends <- share_interval(share, level, interval)
  if (interval == "logit" && all(ends > 0 & ends < 1)) {
    design$variables$x <- values_of(x, design)
    domain <- design[share$rows, ]
    ends <- as.numeric(confint(svyciprop(~x, domain, "xlogit", level = level, df = degf(domain), na.rm = TRUE)))
  }
  replace(share, c("low", "high"), ends)
}`,
  share_interval: `# The interval of a share. At 0 and at 1: Clopper and Pearson's of the answers. Else by the logit (svyciprop's "xlogit"),
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
}`,
  total_of: `# A total: svytotal() in a domain.
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
}`,
  ratio_of: `# A ratio of two totals, of rows that have both: svyratio() in a domain. As a share, its interval stays between 0 and 1.
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
}`,
  quantile_of: `# A quantile with Woodruff's interval: svyquantile() in a domain. Where an end of that would lie beyond all answers, the
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
}`,
  driver_of: `# A driver of an outcome: its regression slope with the others held, svyglm() in a domain, of an outcome that is there or
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
}`,
  driver_parts: `# The parts of all drivers, the columns behind the first, in the variance of the first that they explain together.
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
}`,
  index_of: `# An index from 0 to 100: the weighted mean of estimates, each put on that range by its ends.
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
}`
} as const
