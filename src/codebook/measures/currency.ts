import { listNames } from '../../problem.ts'
import type { SurveyMeasure } from '../codebook.ts'
import type { Checks } from './kind.ts'
import type { MeasureKey } from './kinds.ts'

/** Money is in its currency and no other unit, and only what a number adds up to, or a number itself, can be money. */
export function checkCurrency(key: MeasureKey, measure: SurveyMeasure, checks: Checks): void {
  if (measure.currency === null) return
  if (measure.unit !== null)
    checks.fail(
      checks.keyPlace('unit'),
      `\`${measure.name}\` is in ${measure.currency} and has another unit`,
      '`currency` or `unit`',
      'Keep one.'
    )
  const percent = measure.statistic === 'ratio' && measure.percent
  const counts = measure.statistic === 'total' && measure.answers !== null
  if (moneyKinds.has(key) && !percent && !counts) return
  checks.fail(
    checks.keyPlace('currency'),
    `\`${measure.name}\` is no amount of money`,
    `\`currency\` beside ${listNames([...moneyKinds])} of a number`,
    'Take it out.'
  )
}

const moneyKinds: ReadonlySet<MeasureKey> = new Set(['total', 'mean', 'ratio', 'median', 'quantile'] as const)
