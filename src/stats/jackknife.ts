import type { Replication } from './sample.ts'

/** A stratum's clusters, each with its totals; a cluster with nobody in the domain is there with zeros. */
export type JackknifeStratum = {
  clusters: readonly (readonly number[])[]
  /** The part of the population's clusters that was not drawn; 1 without finite population correction. */
  undrawn: number
}

/**
 * The stratified jackknife (JKn): each cluster is left out in turn and the others of its stratum are weighted up by
 * n_h / (n_h - 1). What a statistic makes of such totals is theta_hc, and its variance
 *
 *   V = sum over strata of (1 - f_h) (n_h - 1)/n_h sum over clusters of (theta_hc - theta)²
 *
 * The centre is the estimate itself, so that the bias of a curved statistic counts as error too, as in Wolter's book; R
 * takes the mean of all replicates unless told `mse = TRUE`. For a mean they differ in the seventh digit, and both
 * agree to first order with linearization. A stratum with one cluster adds nothing.
 *
 * One stratum is JK1. Clusters may be put into groups, some hundreds at most, each as one cluster (the delete-a-group
 * jackknife, Kott 2001, J. Official Statistics 17), with degrees of freedom of groups minus strata. Not for quantiles,
 * which are not smooth enough.
 *
 * Source: Wolter 2007, Introduction to Variance Estimation, 4.5. Agrees with R:
 * `as.svrepdesign(design, type = "JKn", mse = TRUE)`.
 */
export function jackknife(strata: readonly JackknifeStratum[]): { totals: number[]; spread: Replication } {
  const sums = strata.map(({ clusters }) => sumOf(clusters))
  const totals = sumOf(sums)
  const replicates: number[][] = []
  const scales: number[] = []
  for (const [h, { clusters, undrawn }] of strata.entries()) {
    const n = clusters.length
    if (n < 2) continue
    for (const cluster of clusters) {
      replicates.push(totals.map((total, k) => total + ((sums[h]?.[k] ?? 0) - n * (cluster[k] ?? 0)) / (n - 1)))
      scales.push(((n - 1) / n) * undrawn)
    }
  }
  return { totals, spread: { kind: 'replication', replicates, scales, about: 'estimate' } }
}

function sumOf(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows
  const sum = first.map(() => 0)
  for (const row of rows) for (const [k, each] of row.entries()) sum[k] = (sum[k] ?? 0) + each
  return sum
}
