import { type Moments, productAt } from './moments.ts'

/**
 * A statistic as its value and its derivative by each total. To first order the statistic moves with the totals along
 * this gradient, so its variance is that of the one total `gradient · totals` (Taylor linearization; Binder 1983,
 * Int. Stat. Rev. 51). A difference of two statistics of the same moments is a difference of gradients: what they share
 * in a cluster is in the products.
 */
export type Linear = { value: number; gradient: Map<number, number> }

export function difference(a: Linear, b: Linear): Linear {
  const gradient = new Map(a.gradient)
  for (const [position, derivative] of b.gradient) gradient.set(position, (gradient.get(position) ?? 0) - derivative)
  return { value: a.value - b.value, gradient }
}

/**
 * The design-based variance, with replacement between clusters (ultimate clusters):
 * V = sum over strata of n/(n-1) [ sum over clusters of z² - (sum of z)²/n ], z = gradient · totals.
 *
 * Agrees with R: `vcov(svymean(~y, design))`. Throws where a stratum has one cluster only: the design must be
 * checked before (see `design`).
 */
export function variance(moments: Moments, statistic: Linear): number {
  const entries = [...statistic.gradient].filter(([, derivative]) => derivative !== 0)
  let total = 0
  for (const { clusters, sums, products } of moments.strata) {
    if (clusters < 2) throw new RangeError('A stratum with one cluster has no variance.')
    let squares = 0
    let gross = 0
    let sum = 0
    for (const [i, a] of entries) {
      sum += a * (sums[i] ?? 0)
      for (const [j, b] of entries) {
        const term = a * b * (products[productAt(i, j)] ?? Number.NaN)
        squares += term
        gross += Math.abs(term)
      }
    }
    const spread = squares - (sum * sum) / clusters
    if (!(spread <= rounding * gross)) total += (clusters / (clusters - 1)) * spread
  }
  return total
}

/** What is left of terms that cancel is rounding, not variance, below this part of them. */
const rounding = 1e-14

export function standardError(moments: Moments, statistic: Linear): number {
  return Math.sqrt(variance(moments, statistic))
}
