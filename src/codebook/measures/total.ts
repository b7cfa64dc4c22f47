import { word } from '../../yaml/shapes.ts'
import { measureKind } from './kind.ts'

export const total = measureKind<'total', string, Record<never, never>>({
  holds: word('a column name'),
  description: 'The weighted total of a number: of those in the population, where weights add up to it.',
  example: 'contacts: { total: contacts }',
  options: {},
  complete: (column) => ({ statistic: 'total', columns: [column] }),
  check: (measure, checks) => {
    checks.column(measure.columns[0], 'total', ['scale', 'number'], 'total')
  }
})
