import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import cdf from '@stdlib/stats-base-dists-t-cdf'
import quantile from '@stdlib/stats-base-dists-t-quantile'

/**
 * The value of Student's t that a probability `p` lies below; the normal one for infinite `df`. Agrees with R:
 * `qt(p, df)`, to 1e-10; for `df` below 10 only down to p = 1e-200.
 */
export function tQuantile(p: number, df: number): number {
  if (df > nearlyNormal && Math.abs(p - 0.5) < 0.4) return normalQuantile(p, 0, 1)
  return quantile(p, Math.min(df, 1e15))
}

/** From here the normal's middle is t's to 1e-10, while the library's quantile of t is 0 there. */
const nearlyNormal = 1e10

/**
 * The two-sided p value of a t statistic; the normal's for infinite `df`. Agrees with R: `2 * pt(-abs(t), df)`, to 1e-12.
 */
export function tProbability(t: number, df: number): number {
  return Math.min(1, 2 * cdf(-Math.abs(t), Math.min(df, asGoodAsNormal)))
}

/** Student's t with so many degrees of freedom is the normal to the last digit, also 37 standard errors away. */
const asGoodAsNormal = 1e20
