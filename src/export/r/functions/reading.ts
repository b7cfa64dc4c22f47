/** R functions that read data files and recode their columns. */
export const readingFunctions = {
  read_cells: String.raw`# The columns of a data file as they stand there: every cell a text, nothing converted.
read_cells <- function(file, columns) {
  lines <- readLines(file.path(folder, file), encoding = "UTF-8", warn = FALSE)
  lines[1] <- sub("^\ufeff", "", lines[1])
  cells <- read.csv(
    text = lines, sep = if (grepl("tsv$", file, ignore.case = TRUE)) "\t" else ",", colClasses = "character",
    na.strings = character(0), check.names = FALSE, fill = FALSE
  )
  names(cells) <- trimws(names(cells))
  cells[columns]
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
  category: `# Codes of a category.
category <- function(cells, codes, missing = character(0)) {
  cells <- texts(cells, missing)
  allow(cells, cells %in% codes)
  cells
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
