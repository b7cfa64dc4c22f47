import { word } from '../../yaml/shapes.ts'
import { measureKind } from './kind.ts'

export const mean = measureKind<'mean', string, Record<never, never>>({
  holds: word('a column name'),
  description: 'The mean of a scale or number.',
  example: 'ease: { mean: ease }',
  options: {},
  complete: (column) => ({ statistic: 'mean', columns: [column] }),
  check: (measure, checks) => {
    checks.column(measure.columns[0], 'mean', ['scale', 'number'], 'mean')
  }
})
