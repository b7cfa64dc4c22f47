import { word } from '../../yaml/shapes.ts'
import { measureKind } from './kind.ts'

export const nps = measureKind<'nps', string, Record<never, never>>({
  holds: word('a column name'),
  description: 'Net promoter score: the share of 9 and 10 minus the share of 0 to 6, with both and the share between.',
  example: 'nps: { nps: recommend }',
  options: {},
  better: () => 'higher',
  complete: (column) => ({ statistic: 'nps', columns: [column] }),
  check: (measure, checks) => {
    const column = checks.column(measure.columns[0], 'nps', ['scale', 'number', 'category'], 'net promoter score')
    if (!column || (column.scale?.min === 0 && column.scale.max === 10)) return
    checks.fail(
      checks.place('nps'),
      `NPS is of a scale from 0 to 10, and \`${column.name}\` is not`,
      '`scale: { min: 0, max: 10 }`',
      'Take the column with the likelihood to recommend.'
    )
  }
})
