/** R functions that set estimates against each other. */
export const comparisonFunctions = {
  together: `# Several estimates of one design: the parts of each under names of their own, and each as a function of these.
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
}`,
  contrast: `# A function of totals with its standard error. All totals are estimated together, in the domain that holds all, so that
# what they share in clusters counts: svytotal() and svycontrast(); with replicate weights, in each replicate.
contrast <- function(design, rows, parts, of) {
  design$variables <- as.data.frame(parts)
  totals <- svytotal(make.formula(names(parts)), design[rows, ], return.replicates = TRUE)
  fit <- svycontrast(totals, of)
  list(value = as.numeric(coef(fit)), se = as.numeric(SE(fit)))
}`,
  tested: `# A difference, tested against 0 by t with the degrees of freedom of the full design.
tested <- function(value, se, design, level) {
  df <- degf(design)
  t <- qt(1 - (1 - level) / 2, df)
  list(value = value, se = se, low = value - t * se, high = value + t * se, df = df, p = 2 * pt(-abs(value / se), df))
}`,
  difference: `# One estimate minus another of the same design, or so many times it.
difference <- function(left, right, level = 0.95, times = 1) {
  both <- together(list(left, right))
  right_of <- if (times == 1) both$of[[2]] else call("*", times, both$of[[2]])
  fit <- contrast(both$design, both$rows, both$parts, call("-", both$of[[1]], right_of))
  c(tested(fit$value, fit$se, both$design, level), left = left$value, right = right$value)
}`,
  difference_from: `# One estimate minus a number from elsewhere, which has a standard error of its own or none.
difference_from <- function(left, value, se = 0, level = 0.95) {
  c(tested(left$value - value, sqrt(left$se^2 + se^2), left$design, level), left = left$value, right = value)
}`,
  rank_ranges: `# The ranks that each of several estimates cannot be told from: tests of all pairs, by Holm.
rank_ranges <- function(estimates, better = "higher", level = 0.95) {
  values <- sapply(estimates, "[[", "value") * if (better == "lower") -1 else 1
  pairs <- combn(length(estimates), 2)
  p <- apply(pairs, 2, function(pair) difference(estimates[[pair[1]]], estimates[[pair[2]]], level)$p)
  clear <- pairs[, p.adjust(p, "holm") < 1 - level, drop = FALSE]
  apart <- matrix(FALSE, length(estimates), length(estimates))
  apart[rbind(t(clear), t(clear[2:1, , drop = FALSE]))] <- TRUE
  list(
    best = 1 + rowSums(apart & outer(values, values, "<")),
    worst = length(estimates) - rowSums(apart & outer(values, values, ">"))
  )
}`,
  independence: `# Do answers differ between groups at all? Rao and Scott's test: svychisq() of the full design, in which who is in none of
# the groups or gave none of the answers has neither. Rows without a weight do not count for its degrees of freedom.
independence <- function(groups, answers, design) {
  design <- design[weights(design, "sampling") > 0, ]
  classes <- function(conditions) {
    holds <- sapply(conditions, function(condition) values_of(condition, design) %in% 1)
    ifelse(rowSums(holds) == 1, max.col(holds, "first"), NA)
  }
  design$variables$group <- classes(groups)
  design$variables$answer <- classes(answers)
  test <- svychisq(~group + answer, design, statistic = "F")
  list(statistic = test$statistic, df1 = test$parameter[1], df2 = test$parameter[2], p = test$p.value)
}`,
  fit_of: `# How well a regression fits: the share of the outcome's variance that is explained, and Wald's test of all slopes.
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
}`,
  adjusted: `# p values adjusted over one family of tests.
adjusted <- function(lines, method) {
  p <- setNames(p.adjust(sapply(mget(lines, globalenv()), "[[", "p"), method), lines)
  for (line in lines) assign(line, c(get(line), p_adjusted = p[[line]]), globalenv())
}`
} as const
