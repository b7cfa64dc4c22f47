import type { Estimator } from './linear.ts'
import type { Replication } from './sample.ts'

/**
 * The covariance of two statistics by replicate weights: sum over replicates r of scale · rscale_r ·
 * (a_r - centre_a)(b_r - centre_b). Sources: Wolter 2007, Introduction to Variance Estimation; for the scales of each
 * kind of replicate see `replicateScales`. Agrees with R: `vcov(svymean(~y, svrepdesign(…)))`.
 *
 * A replicate in which a statistic cannot be had (nobody of the domain is left in it) is left out, as R does with a
 * warning; without any the covariance is NaN.
 */
export function replicatedCovariance(
  spread: Replication,
  totals: readonly number[],
  a: Estimator,
  b: Estimator
): number {
  const left = valuesOf(spread, a)
  const right = a === b ? left : valuesOf(spread, b)
  const kept = left.flatMap((value, r) => (Number.isFinite(value) && Number.isFinite(right[r]) ? [r] : []))
  if (kept.length === 0) return Number.NaN
  const [centreLeft, centreRight] = [centreOf(spread, totals, a, left, kept), centreOf(spread, totals, b, right, kept)]
  return kept.reduce(
    (sum, r) => sum + (spread.scales[r] ?? 0) * ((left[r] ?? 0) - centreLeft) * ((right[r] ?? 0) - centreRight),
    0
  )
}

function valuesOf(spread: Replication, estimator: Estimator): number[] {
  return spread.replicates.map((replicate) => estimator(replicate).value)
}

function centreOf(
  spread: Replication,
  totals: readonly number[],
  estimator: Estimator,
  values: number[],
  kept: number[]
): number {
  if (spread.about === 'estimate') return estimator(totals).value
  return kept.reduce((sum, r) => sum + (values[r] ?? 0), 0) / kept.length
}
