import { arcsineInterval, betaInterval, type Interval, logitInterval, tInterval } from './interval.ts'
import { tQuantile } from './t-distribution.ts'

/** The distinct answers of a domain, ascending, each with the sum of its rows' weights. */
export type ValueTable = readonly { value: number; weight: number }[]

/**
 * What a quantile is where the share of weight reaches p exactly at an answer: that answer (`math`, R's "hf1"), or the
 * middle between it and the next (`school`, "hf2"). Anywhere else both are the least answer at which it passes p.
 */
export type QuantileRule = 'math' | 'school'

/**
 * The weighted quantile at `p`, in the answers' unit; NaN of an empty table, and for a p outside 0 to 1. The cumulated weight counts as equal to
 * p times the whole within 1e-12 of the whole, so that a tie does not hang on the last digit of a sum; R compares
 * exactly and can miss one.
 *
 * Agrees with R: `svyquantile(~x, design, p, qrule = "math")` or "school", but for a p below the weight of the first
 * row, where R's rule gives the answer of the second row rather than the least.
 */
export function quantile(table: ValueTable, p: number, rule: QuantileRule): number {
  if (!(p >= 0)) return Number.NaN
  const known = table.filter(({ weight }) => weight > 0)
  const whole = known.reduce((sum, { weight }) => sum + weight, 0)
  let below = 0
  for (const [k, { value, weight }] of known.entries()) {
    below += weight
    const past = below - p * whole
    if (past < -tie * whole) continue
    const next = known[k + 1]?.value ?? value
    return rule === 'school' && past <= tie * whole ? (value + next) / 2 : value
  }
  return Number.NaN
}

const tie = 1e-12

/** The scale on which the interval of the share is symmetric, R's `interval.type`. All but `mean` stay in 0 to 1. */
export type QuantileInterval = 'mean' | 'xlogit' | 'asin' | 'beta'

/** What Woodruff's interval needs of the share of the domain with answers at or below the quantile. */
export type ShareBelow = {
  /** F, the share itself, not p: at the quantile it is usually more. */
  share: number
  /** Its design-based standard error, as of any share. */
  se: number
  /** Rows that answered, and degrees of freedom over them: R's after `na.rm`. */
  n: number
  df: number
}

/**
 * Woodruff's interval of a quantile: the quantiles, by the same rule, at the ends of the interval of F. A limit is NaN
 * where the one of F is below 0, above 1 or unknown (`mean` at either end; the others where F is 0 or 1); `se` is the
 * width over 2 t, NaN with either.
 *
 * Sources: Woodruff 1952, JASA 47; Korn & Graubard 1998, Survey Methodology 24, for `beta`.
 * Agrees with R: `svyquantile(~x, design, p, interval.type = …, na.rm = TRUE)`, its `SE` and `confint`.
 */
export function woodruff(
  table: ValueTable,
  below: ShareBelow,
  rule: QuantileRule,
  type: QuantileInterval,
  level: number
): { low: number; high: number; se: number } {
  const ends = intervals[type](below, level)
  const low = ends ? quantile(table, ends.low, rule) : Number.NaN
  const high = ends ? quantile(table, ends.high, rule) : Number.NaN
  return { low, high, se: (high - low) / (2 * tQuantile((1 + level) / 2, below.df)) }
}

const intervals: Record<QuantileInterval, (below: ShareBelow, level: number) => Interval> = {
  mean: ({ share, se, df }, level) => tInterval(share, se, df, level),
  xlogit: ({ share, se, df }, level) => logitInterval(share, se, df, level),
  asin: ({ share, se, df }, level) => arcsineInterval(share, se, df, level),
  beta: ({ share, se, n, df }, level) => betaInterval(share, se, df, n, level)
}

/**
 * Units of the quantile per unit of F, by the intervals of both: the quantile's standard error over F's. To first order
 * a quantile moves by minus this slope times F at a fixed place (Francisco & Fuller 1991, Ann. Stat. 19), so minus the
 * slope times the gradient of the share at or below it is the quantile's, and the difference of two quantiles has a
 * variance with what their clusters share. NaN where F has no standard error.
 */
export function quantileSlope(seOfQuantile: number, seOfShare: number): number {
  return seOfShare > 0 ? seOfQuantile / seOfShare : Number.NaN
}
