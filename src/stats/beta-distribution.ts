import quantile from '@stdlib/stats-base-dists-beta-quantile'

/**
 * The value between 0 and 1 that a probability `p` of the beta distribution with shapes `a` and `b` lies below. A shape
 * of 0 puts all of it at that end (both: half at each), as in the interval of Clopper and Pearson where nobody or
 * everybody agrees. NaN for a negative shape or a `p` outside 0 to 1.
 *
 * Agrees with R: `qbeta(p, a, b)`, to 2e-11 for shapes up to 1e7.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a >= 0 && b >= 0)) return Number.NaN
  if (a === 0 && b === 0) return p === 0.5 ? 0.5 : Math.round(p)
  if (a === 0) return 0
  if (b === 0) return 1
  return quantile(p, a, b)
}
