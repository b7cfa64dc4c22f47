/** R functions that read data files and recode their columns. */
export const readingFunctions = {
  read_cells: String.raw`# The columns of a data file as they stand there: every cell a text, nothing converted. Columns come under the
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
}`,
  texts: `# Cells without the spaces around them. An empty one, and one with a code for "missing", is no answer: NA.
texts <- function(cells, missing = character(0)) {
  cells <- gsub("^ +| +$", "", cells)
  ifelse(cells == "" | cells %in% missing, NA, cells)
}`,
  allow: `# Stops where a cell is neither missing nor what its column allows: nothing is dropped in silence.
allow <- function(cells, good) {
  bad <- !is.na(cells) & !(good %in% TRUE)
  if (any(bad)) stop("row ", which(bad)[1], " of the data has a cell that its column does not allow")
}`,
  category: `# Codes of a category, for what the file writes for each.
category <- function(cells, codes, missing = character(0), written = codes) {
  cells <- texts(cells, missing)
  allow(cells, cells %in% written)
  codes[match(cells, written)]
}`,
  numbers: `# Numbers. A code for "missing" is one however the number is written: 99, 99.0.
numbers <- function(cells, missing = character(0)) {
  cells <- texts(cells, missing)
  numbers <- suppressWarnings(as.numeric(cells))
  allow(cells, is.finite(numbers))
  ifelse(numbers %in% suppressWarnings(as.numeric(missing)), NA, numbers)
}`,
  steps: `# Steps of a scale: whole numbers between its ends.
steps <- function(cells, min, max, missing = character(0)) {
  steps <- numbers(cells, missing)
  allow(steps, steps >= min & steps <= max & steps == floor(steps))
  steps
}`,
  plain_numbers: `# Numbers as R writes them, from others' signs for decimals and between thousands.
plain_numbers <- function(cells, decimal, group) {
  if (group != "") cells <- gsub(group, "", cells, fixed = TRUE)
  sub(decimal, ".", cells, fixed = TRUE)
}`,
  without_range: `# Numbers of a range that stands for no answer become empty.
without_range <- function(cells, low, high) {
  value <- suppressWarnings(as.numeric(texts(cells)))
  ifelse(!is.na(value) & value >= low & value <= high, "", cells)
}`,
  dates: `# Dates and times, as seconds since 1970.
dates <- function(cells, format, missing = character(0)) {
  cells <- texts(cells, missing)
  seconds <- as.numeric(as.POSIXct(strptime(cells, format, tz = "UTC")))
  allow(cells, !is.na(seconds))
  seconds
}`,
  periods: `# The month, quarter or year that a date is in. A date that says no month or no day is of its first.
periods <- function(cells, format, by, missing = character(0)) {
  cells <- texts(cells, missing)
  for (part in c("%m", "%d")) if (!grepl(part, format, fixed = TRUE)) {
    cells <- ifelse(is.na(cells), NA, paste(cells, "01"))
    format <- paste(format, part)
  }
  days <- as.POSIXlt(dates(cells, format), origin = "1970-01-01", tz = "UTC")
  year <- format(days, "%Y")
  ifelse(is.na(cells), NA, switch(by,
    month = format(days, "%Y-%m"), quarter = paste0(year, "-Q", days$mon %/% 3 + 1), year = year
  ))
}`,
  named_beside: `# The same where an option that was not named is empty: known where any was named.
named_beside <- function(cells, yes, all, missing = character(0)) {
  is_named <- function(each) texts(each, missing) %in% yes
  allow(texts(cells, missing), is_named(cells))
  ifelse(Reduce("|", lapply(all, function(each) is_named(each))), as.numeric(is_named(cells)), NA)
}`,
  parts_of: `# The parts of cells, between delimiters.
parts_of <- function(cells, delimiter, missing) {
  cells <- texts(cells, missing)
  cells[is.na(cells)] <- ""
  parts <- if (is.null(delimiter)) as.list(cells) else strsplit(cells, delimiter, fixed = TRUE)
  lapply(parts, function(each) setdiff(trimws(each), ""))
}`,
  named_part: `# Of a question whose answers stand in one cell or several: 1 where this one does, 0 where only others do.
named_part <- function(text, known, all, delimiter, missing = character(0)) {
  parts <- do.call(Map, c(list(f = c), lapply(all, function(cells) parts_of(cells, delimiter, missing))))
  allow(ifelse(lengths(parts) == 0, NA, ""), vapply(parts, function(each) base::all(each %in% known), NA))
  ifelse(lengths(parts) == 0, NA, as.numeric(vapply(parts, function(each) text %in% each, NA)))
}`,
  recoded: `# A new code for each list of old ones; for all others "otherwise".
recoded <- function(x, lists, otherwise = NA) {
  new <- ifelse(is.na(x), NA_character_, otherwise)
  for (code in names(lists)) new[x %in% lists[[code]]] <- code
  new
}`,
  banded: `# The code of the band that a number lies in; its end belongs to it, but where it is said to end below.
banded <- function(x, codes, from, to, below, otherwise = NA) {
  new <- ifelse(is.na(x), NA_character_, otherwise)
  for (i in seq_along(codes)) new[which(x >= from[i] & (x < to[i] | (!below[i] & x == to[i])))] <- codes[i]
  new
}`,
  scored: `# The sum or average of what was answered, where that is enough.
scored <- function(items, answered, average) {
  known <- rowSums(!is.na(items))
  sums <- rowSums(items, na.rm = TRUE)
  ifelse(known >= answered, if (average) sums / known else sums, NA)
}`,
  mentioned: `# Of a question with several answers, one of them: 1 where it was named, 0 where not.
mentioned <- function(cells, yes, no, missing = character(0)) {
  cells <- texts(cells, missing)
  allow(cells, cells %in% c(yes, no))
  ifelse(is.na(cells), NA, as.numeric(cells %in% yes))
}`,
  only_complete: `# Rows in which one of several columns is not known become unknown in all of them.
only_complete <- function(columns) {
  columns[!complete.cases(columns), ] <- NA
  columns
}`,
  ranks: `# The rank of an option: 0 where others were ranked and this was not, NA where none was.
ranks <- function(cells, all, missing = character(0)) {
  ranks <- steps(cells, 1, length(all), missing)
  any_ranked <- Reduce("|", lapply(all, function(each) !is.na(numbers(each, missing))))
  ifelse(any_ranked & is.na(ranks), 0, ranks)
}`,
  among: `# Is an answer among these? NA where there is none.
among <- function(x, codes) ifelse(is.na(x), NA, x %in% codes)`,
  net: `# 100 for an answer in favour, -100 for one against, 0 between: the mean of it is a net score, such as NPS.
net <- function(x, for_it, against_it) 100 * among(x, for_it) - 100 * among(x, against_it)`,
  ranks_above_0: `# The rank of an option among those who ranked it.
ranks_above_0 <- function(x) ifelse(x > 0, x, NA)`
} as const
