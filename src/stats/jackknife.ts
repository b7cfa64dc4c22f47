/** A stratum's clusters, each with its totals; a cluster with nobody in the domain is there with zeros. */
export type JackknifeStratum = { clusters: readonly (readonly number[])[] }

/**
 * The stratified jackknife (JKn) of what `f` makes of totals: each cluster is left out in turn and the others of its
 * stratum are weighted up by n_h / (n_h - 1), which gives theta_hc, and
 *
 *   V = sum over strata of (n_h - 1)/n_h sum over clusters of (theta_hc - centre)(theta_hc - centre)'
 *
 * The centre is the estimate itself, so that the bias of a curved `f` counts as error too, as in Wolter's book; R takes
 * the mean of all replicates (`about = 'mean'`) unless told `mse = TRUE`. For a mean they differ in the seventh digit,
 * and both agree to first order with linearization.
 *
 * One stratum is JK1. Clusters may be put into groups at random, some hundreds at most, each as one cluster: within
 * strata, or systematically over all of them as one stratum (the delete-a-group jackknife, Kott 2001, J. Official
 * Statistics 17), with degrees of freedom of groups minus strata. Not for quantiles, which are not smooth enough.
 *
 * Throws a RangeError where a stratum has one cluster. A replicate without a value makes the covariance NaN.
 * Source: Wolter 2007, Introduction to Variance Estimation, 4.5. Agrees with R:
 * `as.svrepdesign(design, type = "JKn", mse = TRUE)`.
 */
export function jackknife(
  strata: readonly JackknifeStratum[],
  f: (totals: readonly number[]) => number[],
  about: 'estimate' | 'mean' = 'estimate'
): { values: number[]; covariance: number[][] } {
  const sums = strata.map(({ clusters }) => sumOf(clusters))
  const whole = sumOf(sums)
  const values = f(whole)
  const replicates: { value: number[]; scale: number }[] = []
  for (const [h, { clusters }] of strata.entries()) {
    const n = clusters.length
    if (n < 2) throw new RangeError(`Stratum ${h} has ${n} cluster: none can be left out.`)
    for (const cluster of clusters) {
      const totals = whole.map((total, k) => total + ((sums[h]?.[k] ?? 0) - n * (cluster[k] ?? 0)) / (n - 1))
      replicates.push({ value: f(totals), scale: (n - 1) / n })
    }
  }
  const centre =
    about === 'estimate' ? values : sumOf(replicates.map(({ value }) => value)).map((x) => x / replicates.length)
  const covariance = values.map((_, i) =>
    values.map((_, j) => replicates.reduce((sum, { value, scale }) => sum + scale * off(value, i) * off(value, j), 0))
  )
  return { values, covariance }

  function off(value: readonly number[], i: number): number {
    return (value[i] ?? Number.NaN) - (centre[i] ?? Number.NaN)
  }
}

function sumOf(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows
  const sum = first.map(() => 0)
  for (const row of rows) for (const [k, each] of row.entries()) sum[k] = (sum[k] ?? 0) + each
  return sum
}
