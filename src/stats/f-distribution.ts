import cdf from '@stdlib/stats-base-dists-f-cdf'

/**
 * The p value of an F statistic: the probability above `f`, by way of the probability that its reciprocal lies below
 * 1 / `f`, since 1 - cdf(f) has no digits left where p is small. The degrees of freedom need not be whole, but finite;
 * NaN where one of them is not above 0.
 *
 * Agrees with R: `pf(f, df1, df2, lower.tail = FALSE)`, to 1e-9 for `f` from 0.01 to 3000, `df1` up to 100, `df2` up to
 * 1e6 and p down to 1e-200. Farther out the library takes the small end of the beta as 1 minus the large one, and the
 * error grows as 1e-16 · df1 · f.
 */
export function fProbability(f: number, df1: number, df2: number): number {
  return cdf(f > 0 ? 1 / f : f <= 0 ? Number.POSITIVE_INFINITY : Number.NaN, df2, df1)
}
