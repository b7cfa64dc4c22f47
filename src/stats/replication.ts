import type { Estimator } from './linear.ts'
import type { Replication } from './sample.ts'

/**
 * The covariance of two statistics by replicate weights: sum over replicates r of scale · rscale_r ·
 * (a_r - centre_a)(b_r - centre_b). Sources: Wolter 2007, Introduction to Variance Estimation; for the scales of each
 * kind of replicate see `replicateScales`. Agrees with R: `vcov(svymean(~y, svrepdesign(…)))`.
 *
 * A replicate in which a statistic cannot be had (nobody of the domain is left in it) makes the covariance NaN.
 */
export function replicatedCovariance(
  spread: Replication,
  totals: readonly number[],
  a: Estimator,
  b: Estimator
): number {
  const left = deviations(spread, totals, a)
  const right = a === b ? left : deviations(spread, totals, b)
  return left.reduce((sum, each, r) => sum + (spread.scales[r] ?? 0) * each * (right[r] ?? 0), 0)
}

function deviations(spread: Replication, totals: readonly number[], estimator: Estimator): number[] {
  const values = spread.replicates.map((replicate) => estimator(replicate).value)
  const centre =
    spread.about === 'estimate'
      ? estimator(totals).value
      : values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - centre)
}
