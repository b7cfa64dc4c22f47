import type { Context } from '../context.ts'
import { csvText } from '../csv-text.ts'
import { digits } from '../digits.ts'
import type { Csv } from '../figure/frame.ts'
import type { SourceText } from '../figure/sources.ts'
import { releaseOf } from '../hold.ts'
import { fieldsOfQuery } from '../machine/fields.ts'
import { type Answered, cellText } from './rows.ts'

/** What a query gave as CSV, unrounded, with the label of each row and whose values they are. */
export function queryCsv(answered: Answered, { text, statuses }: SourceText, context: Context): Csv {
  const { result, rows, parts } = answered
  const columns = fieldsOfQuery(result.columns)
  const lines = rows.map((row) => [
    cellText(parts.label, row, answered, context),
    ...row.cells.map((cell) => (typeof cell === 'number' ? digits(cell) : (cell ?? ''))),
    row.standing,
    statuses.join('; '),
    releaseOf(context.page.hold),
    text
  ])
  const content = csvText([columns.map(({ name }) => name), ...lines])
  return { content, columns, key: [], datasets: result.datasets }
}
