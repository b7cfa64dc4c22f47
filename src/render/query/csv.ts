import { stringify } from 'csv-stringify/sync'
import { isNumeric, type QueryColumn } from '../../query/result.ts'
import type { Context } from '../context.ts'
import type { CsvColumn } from '../csvw.ts'
import { digits } from '../digits.ts'
import type { Csv } from '../figure/frame.ts'
import { guarded } from '../figure/guarded.ts'
import type { SourceText } from '../figure/sources.ts'
import { type Answered, cellText } from './rows.ts'

/** What a query gave as CSV, unrounded, with the label of each row and whose values they are. */
export function queryCsv(answered: Answered, { text, statuses }: SourceText, context: Context): Csv {
  const { result, rows, parts } = answered
  const given = result.columns.map((column) => columnOf(column))
  const lines = rows.map((row) => [
    guarded(cellText(parts.label, row, answered, context)),
    ...row.cells.map((cell) => (typeof cell === 'number' ? digits(cell) : guarded(cell ?? ''))),
    row.standing,
    guarded(statuses.join('; ')),
    guarded(text)
  ])
  const columns = [before, ...given, ...behind]
  const content = stringify([columns.map(({ name }) => name), ...lines])
  return { content, columns, key: [], datasets: result.datasets }
}

const before: CsvColumn = { name: 'label_of_row', datatype: 'string', says: 'What the figure calls the row.' }
const behind: CsvColumn[] = [
  { name: 'standing', datatype: 'string', says: 'ok, caution (small base) or suppressed (not shown).' },
  { name: 'status', datatype: 'string', says: 'What kind of data it is.' },
  { name: 'source', datatype: 'string', says: 'Who gathered or published the data.' }
]

function columnOf(column: QueryColumn): CsvColumn {
  const datatype = column.type === 'count' ? 'integer' : isNumeric(column) ? 'number' : 'string'
  return { name: guarded(column.name), datatype, says: '' }
}
