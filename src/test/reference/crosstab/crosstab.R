# Makes crosstab.json: satisfaction by channel of data/cx, as a table of survey researchers has it, with R's survey package.
# Run in this folder: Rscript crosstab.R
suppressPackageStartupMessages(library(survey))
rows <- read.csv("../data/cx/cx_interactions.csv")
design <- svydesign(ids = ~psu, strata = ~region, weights = ~weight, data = rows)
codes <- c("app", "email", "in person", "phone", "web chat")
stopifnot(setequal(codes, unique(rows$channel)))

# One row of the table: value and standard error by channel and of all; p of each pair by t on the design's degrees of
# freedom, the covariance of channels that share clusters in it, adjusted by Holm over the pairs of the row.
row <- function(variable) {
  design$variables$y <- variable
  design$variables$channel <- factor(design$variables$channel, codes)
  answered <- subset(design, !is.na(y))
  by <- svyby(~y, ~channel, answered, svymean, covmat = TRUE)
  all <- svymean(~y, design, na.rm = TRUE)
  pairs <- combn(length(codes), 2)
  p <- apply(pairs, 2, function(pair) {
    contrast <- numeric(length(codes))
    contrast[pair] <- c(1, -1)
    d <- svycontrast(by, contrast)
    2 * pt(-abs(coef(d) / SE(d)), degf(design))
  })
  list(
    all = list(value = coef(all)[[1]], se = SE(all)[[1]]),
    value = unname(coef(by)), se = unname(SE(by)),
    pairs = apply(pairs, 2, function(pair) pair - 1, simplify = FALSE), p = unname(p), holm = p.adjust(unname(p), "holm")
  )
}

answered <- !is.na(rows$csat)
base <- sapply(codes, function(code) sum(answered & rows$channel == code, na.rm = TRUE))
kish <- sapply(codes, function(code) { w <- rows$weight[which(answered & rows$channel == code)]; sum(w)^2 / sum(w^2) })
table <- list(
  by = codes, n = unname(base), nEff = unname(kish),
  answers = lapply(1:5, function(code) row(as.numeric(rows$csat == code))),
  top2 = row(as.numeric(rows$csat >= 4)),
  mean = row(rows$csat)
)
number <- function(x) if (is.character(x)) sprintf("\"%s\"", x) else sprintf("%.15g", x)
json <- function(x) {
  if (is.list(x) && !is.null(names(x))) sprintf("{%s}", paste0("\"", names(x), "\":", sapply(x, json), collapse = ","))
  else if (is.list(x)) sprintf("[%s]", paste(sapply(x, json), collapse = ",\n"))
  else if (length(x) == 1) number(x)
  else sprintf("[%s]", paste(number(x), collapse = ","))
}
writeLines(json(table), "crosstab.json")
