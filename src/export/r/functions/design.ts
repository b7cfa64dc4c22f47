/** R functions that weight designs to margins. */
export const designFunctions = {
  margin_tables: `# Margins as calibrate() and postStratify() take them: a factor in the design and a table of counts for each.
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
}`,
  weighed_to: `# Weights under which the margins hold. Standard errors are of residuals from the margins, as calibrate() takes them
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
}`,
  units_weighed_to: `# The same where a unit has several rows and counts once, or where weights are trimmed too. One row of each unit is
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
}`,
  trimmed_to: `# Weights between limits, which are given as factors of the mean weight: what lies beyond them is cut off and shared out
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
}`,
  unit_of: `# The units of rows; of ~1, each row is one.
unit_of <- function(unit, design) {
  name <- all.vars(unit)
  if (length(name) == 0) rownames(design$variables) else as.character(design$variables[[name]])
}`
} as const
