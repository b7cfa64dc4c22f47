import type { SurveyCodebook } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import { designEffect, effectiveSize, kishSize } from '../stats/effective.ts'
import { tInterval } from '../stats/interval.ts'
import type { Sample, VariableSums } from '../stats/sample.ts'
import { variance } from '../stats/variance.ts'
import type { Estimate } from './answer.ts'
import { standingOf } from './base-rules.ts'
import { blankEstimate } from './blank.ts'
import { shareInterval } from './interval-of.ts'
import type { EstimateQuestion } from './question.ts'
import { baseOf, type Found, type OwnInterval, type Recipe } from './statistics/recipe.ts'
import type { Term } from './terms.ts'

/** The answer to a question whose term was scanned: its value, spread and interval, if it may be shown. */
export function estimateAt(
  dataset: SurveyDataset,
  question: EstimateQuestion,
  { recipe, domain, at }: Term,
  sample: Sample
): Estimate {
  const blank = blankEstimate(dataset, question)
  const { codebook } = dataset
  const base = baseOf(recipe, sample, domain, at)
  if (!base || base.n === 0) return { ...blank, absence: 'nobody answered' }
  const df = recipe.degrees?.(base.degrees) ?? sample.degrees[domain] ?? 0
  const estimator = recipe.estimator(sample, domain, at)
  const { value } = estimator(sample.totals)
  if (blank.basis === 'counted') return counted(blank, value, unitsOf(recipe, sample, domain, at), codebook)
  const spread = variance(sample, estimator)
  const se = Math.sqrt(spread)
  const proportion = recipe.interval === 'share'
  const standard = standingOf(codebook, { base, units: unitsOf(recipe, sample, domain, at), df, value, se, proportion })
  if (standard.standing === 'suppressed') return { ...blank, ...standard }
  const { interval, method } = intervalOf(recipe, codebook, base, { value, se, df, sample, domain, at })
  const whole = recipe.deff === null ? undefined : sample.sums[domain]?.[at[recipe.deff] ?? -1]
  const effect = whole ? designEffect(whole, value, spread) : null
  const deff = effect === null || Number.isNaN(effect) ? null : effect
  return {
    ...blank,
    value,
    se: Number.isNaN(se) ? null : se,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    df,
    n: base.n,
    nEff: kishSize(base),
    nEffDesign: effectiveSize(base.n, deff),
    deff,
    ...standard,
    interval: interval ? method : null
  }
}

/** A value of all there is: nothing is uncertain about it, and only people that it tells of can keep it from being shown. */
function counted(blank: Estimate, value: number, units: number, { disclosure }: SurveyCodebook): Estimate {
  if (units < disclosure.minimum) return { ...blank, absence: 'disclosure' }
  return Number.isFinite(value) ? { ...blank, value, standing: 'ok' } : { ...blank, absence: 'undefined' }
}

/** The people behind the part of a statistic that has fewest. */
function unitsOf({ bases }: Recipe, sample: Sample, domain: number, at: number[]): number {
  return Math.min(...bases.map((base) => sample.sums[domain]?.[at[base] ?? -1]?.units ?? 0))
}

/** The interval of a value: of a share by the method that the codebook asks for, of a mean by t, or by a way of its own. */
function intervalOf(
  { interval }: Recipe,
  { intervals: { level, shares } }: SurveyCodebook,
  { n }: VariableSums,
  found: Omit<Found, 'level'>
): ReturnType<OwnInterval> {
  const { value, se, df, sample, domain } = found
  if (interval === 'share')
    return shareInterval({ share: value, se, df, n, rows: sample.rows[domain] ?? 0, level }, shares)
  if (interval === 'mean') return { interval: tInterval(value, se, df, level), method: 't' }
  return interval({ ...found, level })
}
