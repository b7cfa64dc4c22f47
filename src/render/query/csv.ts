import type { QueryColumn } from '../../query/result.ts'
import type { Context } from '../context.ts'
import { csvText } from '../csv-text.ts'
import { digits } from '../digits.ts'
import type { SourceText } from '../figure/sources.ts'
import { type Answered, cellText } from './rows.ts'

/** What a query gave as CSV, unrounded, with the label of each row and whose values they are. */
export function queryCsv(answered: Answered, { text, statuses }: SourceText, context: Context): string {
  const { result, rows, parts } = answered
  const names = result.columns.map(({ name }: QueryColumn) => name)
  const lines = rows.map((row) => [
    cellText(parts.label, row, answered, context),
    ...row.cells.map((cell) => (typeof cell === 'number' ? digits(cell) : (cell ?? ''))),
    row.standing,
    statuses.join('; '),
    text
  ])
  return csvText([['label_of_row', ...names, 'standing', 'status', 'source'], ...lines])
}
