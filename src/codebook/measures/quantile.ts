import { number, oneOf, word } from '../../yaml/shapes.ts'
import { type Checks, type MeasureAs, measureKind } from './kind.ts'

const rule = { rule: oneOf('math', 'school').optional() }
const options = { ...rule, at: number.optional() }

/** Shared by both: a quantile is of a scale or number. */
function check(key: 'median' | 'quantile') {
  return (measure: MeasureAs<'quantile'>, checks: Checks): void => {
    checks.column(measure.columns[0], key, ['scale', 'number'], key)
    if (measure.p > 0 && measure.p < 1) return
    checks.fail(
      checks.place(),
      'The quantile does not say which',
      '`at:` a number above 0 and below 100, like `at: 90`',
      'Write it.'
    )
  }
}

export const median = measureKind<'quantile', string, typeof rule>({
  holds: word('a column name'),
  description:
    'The median of a scale or number. `rule: math` (the default) takes the least answer that half or more are at or below; `rule: school` the middle of two where half are exactly there.',
  example: 'ttr: { median: minutes, unit: minutes, better: lower }',
  options: rule,
  complete: (column, { rule }) => ({ statistic: 'quantile', columns: [column], p: 0.5, rule: rule ?? 'math' }),
  check: check('median')
})

export const quantile = measureKind<'quantile', string, typeof options>({
  holds: word('a column name'),
  description: 'The answer that `at` percent are at or below.',
  example: 'ttr90: { quantile: minutes, at: 90 }',
  options,
  complete: (column, { at, rule }) => ({
    statistic: 'quantile',
    columns: [column],
    p: (at ?? 0) / 100,
    rule: rule ?? 'math'
  }),
  check: check('quantile')
})
