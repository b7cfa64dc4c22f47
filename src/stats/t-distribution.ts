import cdf from '@stdlib/stats-base-dists-t-cdf'
import quantile from '@stdlib/stats-base-dists-t-quantile'

/** The value of Student's t that a probability `p` lies below; the normal one for infinite `df`. Agrees with R: `qt(p, df)`, to 1e-13. */
export function tQuantile(p: number, df: number): number {
  return quantile(p, Math.min(df, asGoodAsNormal))
}

/** Student's t with so many degrees of freedom is the normal to the last digit. */
const asGoodAsNormal = 1e15

/** The two-sided p value of a t statistic. Agrees with R: `2 * pt(-abs(t), df)`. */
export function tProbability(t: number, df: number): number {
  return Math.min(1, 2 * cdf(-Math.abs(t), df))
}
