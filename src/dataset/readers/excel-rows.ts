import type { Problems } from '../../problem.ts'
import { cellName } from './excel-range.ts'
import type { SheetColumn, SheetTable } from './excel-table.ts'

/** How many rows at the end of a sheet are looked at. */
const mostNotes = 5

/** What a row of sums, or a note on the data, begins with. */
const noting = /^(total|sum\b|source|notes?\b|gesamt|summe|quelle|toplam|kaynak|итого|всего|источник|n\s*=)/i

/** Rows that are read as answers and may be none: sums and notes below the table, and what the sheet does not show. */
export function warnOfRows(path: string, table: SheetTable, problems: Problems): void {
  const { hidden, rows } = table
  const columns = [...table.columns.values()]
  const left = columns[0]?.at ?? 1
  const warn = (row: number, message: string, remedy: string) =>
    problems.warn({
      rule: 'sheet-rows',
      place: { path, line: row, column: left, cell: `cell ${cellName(row, left)}` },
      message,
      remedy
    })
  if (hidden.count > 0)
    warn(
      hidden.row,
      `${hidden.count} ${hidden.count === 1 ? 'row of this sheet is' : 'rows of this sheet are'} hidden, and read like all others; here is the first`,
      'Show them, and take out those that are no answers; or keep the rows that count in a sheet of their own.'
    )
  let first = rows.length
  while (first > 1 && rows.length - first < mostNotes && isNote(table, columns, first - 1)) first--
  const count = rows.length - first
  if (count === 0) return
  const range = `${cellName(table.header, left)}:${cellName(rows[first - 1] ?? table.header, columns.at(-1)?.at ?? left)}`
  warn(
    rows[first] ?? table.header,
    `${count === 1 ? 'The last row of this sheet looks' : `The last ${count} rows of this sheet, from here on, look`} like a sum or a note below the table, and ${count === 1 ? 'counts' : 'count'} as answers`,
    `If so, end the table above with \`range: ${range}\`, or take the ${count === 1 ? 'row' : 'rows'} out.`
  )
}

/** The row says so in its first cell; or most cells are empty, which they are not in other rows, and one holds words. */
function isNote({ rows }: SheetTable, columns: readonly SheetColumn[], index: number): boolean {
  const filled = columns.filter(({ cells }) => cells[index] !== null)
  const all = columns.reduce((sum, { numbers, texts, dates }) => sum + numbers + texts + dates, 0)
  const [first] = filled
  const text = first?.cells[index]
  const once = first?.cells.filter((cell) => cell === text).length === 1
  if (typeof text === 'string' && noting.test(text.trim()) && first === columns[0] && once) return true
  const usual = all / rows.length
  if (2 * filled.length > columns.length || usual < 0.6 * columns.length) return false
  const apart = (rows[index] ?? 0) - (rows[index - 1] ?? 0) > 1
  const stray = filled.some(
    ({ cells, numbers, texts }) => typeof cells[index] === 'string' && numbers > 0 && texts <= mostNotes
  )
  const noted = typeof text === 'string' && (noting.test(text.trim()) || /\s/.test(text.trim()))
  return apart || stray || noted
}
