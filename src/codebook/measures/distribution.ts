import { word } from '../../yaml/shapes.ts'
import { measureKind } from './kind.ts'

export const distribution = measureKind<'distribution', string, Record<never, never>>({
  holds: word('a column name'),
  description: 'The share of each answer of a scale or category. A narrative asks for one of them with `answer=CODE`.',
  example: 'channel: { distribution: channel }',
  options: {},
  complete: (column) => ({ statistic: 'distribution', columns: [column] }),
  check: (measure, checks) => {
    const column = checks.column(measure.columns[0], 'distribution', ['scale', 'category'], 'distribution of answers')
    if (column?.scale && column.scale.max - column.scale.min > 30)
      checks.fail(
        checks.place('distribution'),
        `\`${column.name}\` has ${column.scale.max - column.scale.min + 1} steps, too many to show the share of each`,
        'a scale of at most 31 steps',
        'Take a `mean` or a `median` of it.'
      )
  }
})
