/** R functions that set R's numbers beside those that were published. */
export const printingFunctions = {
  read_published: `# A table of published numbers: columns between bars, an empty cell where nothing was published.
read_published <- function(lines) {
  read.table(text = lines, sep = "|", header = TRUE, quote = "", comment.char = "", strip.white = TRUE)
}`,
  set_beside: String.raw`# Sets R's numbers beside the published ones and prints for each line its first number and the largest difference among
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
}`,
  summed_up: String.raw`# The largest difference of each column, and whether all agree; the exit status says it too.
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
}`
} as const
