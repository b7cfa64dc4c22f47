import { type Measure, type Weight, wrapText } from './measure.ts'
import { allRows, type Cell, type Table, type TableRow } from './table.ts'

/** Sizes of a table's text: its values and labels, the intervals after them, and its headings. */
export const size = { text: 15, interval: 13, heading: 14 }

/** Between a value and its interval. */
export const intervalGap = 7
const columnGap = 24

/** The widest that a row's label, and that words in a column, get before they wrap; and a heading of no more than two lines. */
const widest = { label: 250, words: 176, shortHeading: 110 }

/** Where a column stands: its text between `left` and `right`, the values ending at `valueEnd` and their intervals after that. */
export type Place = { left: number; right: number; valueEnd: number }

export type Places = { width: number; label: Place; columns: Place[] }

export const weightOf = (row: TableRow): Weight => (row.highlight ? 600 : 400)

/** Every column as wide as its content needs, the picture wider than it should be where they need more, and spare room shared out. */
export const placesOf = (table: Table, measure: Measure, whole: number): Places => {
  const label = labelWidth(table, measure)
  const columns = table.columns.map((_, index) => columnWidth(table, index, measure))
  const gaps = columns.length * columnGap
  const spare = whole - gaps - columns.reduce((sum, column) => sum + column.width, 0)
  const wished = Math.max(label.least, Math.min(label.most, spare))
  const widths = stretched([wished, ...columns.map((column) => column.width)], whole - gaps)
  let right = -columnGap
  const [first, ...others] = widths.map((width, index): Place => {
    const left = right + columnGap
    right = left + width
    return { left, right, valueEnd: right - (columns[index - 1]?.interval ?? 0) }
  })
  return { width: Math.max(whole, Math.ceil(right - 0.01)), label: first as Place, columns: others }
}

/** Widths that come to less than the room there is, each made wider by the same part. */
const stretched = (widths: number[], room: number): number[] => {
  const sum = widths.reduce((total, width) => total + width, 0)
  return sum >= room ? widths : widths.map((width) => (width * room) / sum)
}

/** What labels need where there is little room, and what they would fill. */
const labelWidth = (table: Table, measure: Measure): { least: number; most: number } => {
  const widths = allRows(table).map((row) => measure(row.label, size.text, weightOf(row)))
  const corner = headingWidth(table.corner, measure)
  const most = Math.max(corner, ...widths)
  return { least: Math.min(most, widest.label), most }
}

/** A column's width, and the part of it that intervals get with the gap before them. */
const columnWidth = (table: Table, index: number, measure: Measure): { width: number; interval: number } => {
  const cells = allRows(table).map((row) => ({ row, cell: row.cells[index] as Cell }))
  const fits = (row: TableRow) => (line: string) => measure(line, size.text, weightOf(row))
  const intervals = cells.map(({ cell }) => measure(cell.interval ?? '', size.interval, 400))
  const interval = Math.max(...intervals) > 0 ? intervalGap + Math.max(...intervals) : 0
  const values = cells.filter(({ cell }) => !cell.hidden)
  const value = Math.max(
    0,
    ...values.map(({ row, cell }) => narrowest(cell.value, isWords(cell) ? 2 : 1, widest.words, fits(row)))
  )
  const hidden = cells.filter(({ cell }) => cell.hidden)
  const words = hidden.map(({ row, cell }) => narrowest(cell.value, 2, widest.words, fits(row)))
  const heading = headingWidth(table.columns[index]?.heading ?? '', measure)
  return { width: Math.max(value + interval, heading, groupWidth(table, index, measure), ...words), interval }
}

/** "no test: all answers alike", which may wrap as numbers may not. */
const isWords = ({ value, interval }: Cell): boolean => interval === null && /\p{L}/u.test(value)

/** A column's part of what the longest word over its group needs. */
const groupWidth = ({ groups }: Table, index: number, measure: Measure): number => {
  const group = groups.find(({ first, columns }) => first <= index && index < first + columns)
  if (!group) return 0
  const words = group.heading.split(/[ \t\r\n]+/).map((word) => measure(word, size.heading, 600))
  return Math.max(...words) / group.columns
}

const headingWidth = (heading: string, measure: Measure): number => {
  const fits = (line: string) => measure(line, size.heading, 600)
  const short = narrowest(heading, 2, widest.words, fits)
  return short <= widest.shortHeading ? short : narrowest(heading, 3, widest.words, fits)
}

/** The least width at which a text takes no more lines than these and no word is broken; `most` where that is more. */
const narrowest = (text: string, lines: number, most: number, fits: (line: string) => number): number => {
  const full = Math.min(fits(text), most)
  if (lines === 1) return full
  const least = Math.max(0, ...text.split(/[ \t\r\n]+/).map(fits))
  for (let width = least; width < full; width += 4) if (wrapText(text, width, fits).length <= lines) return width
  return full
}

/** A text's lines in a place, about as long as each other. */
export const balancedLines = (text: string, width: number, fits: (line: string) => number): string[] => {
  const lines = wrapText(text, width, fits)
  return lines.length < 2 ? lines : wrapText(text, narrowest(text, lines.length, width, fits), fits)
}
