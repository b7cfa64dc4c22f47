import type { VariableSums } from './sample.ts'

/**
 * Kish's effective sample size, (sum of w)² / sum of w²: how many equally weighted answers would weigh as much.
 * Source: Kish 1965, Survey Sampling. 0 where nobody answered.
 */
export function kishSize(sums: VariableSums): number {
  return sums.weightSquares > 0 ? (sums.weight * sums.weight) / sums.weightSquares : 0
}

/**
 * Design effect of a mean against simple random sampling with replacement of the same number of answers within the
 * domain: V / [ sum of w(x - mean)² / sum of w / (n - 1) ]. Null where all answers are the same.
 * Agrees with R: `svymean(~x, design, deff = "replace")`.
 */
export function designEffect(sums: VariableSums, mean: number, variance: number): number | null {
  if (sums.alike !== null || sums.n < 2) return null
  const shift = mean - sums.centre
  return variance / ((sums.squares / sums.weight - shift * shift) / (sums.n - 1))
}

/** The effective sample size by the design effect, n / deff: what clusters, strata and weights together leave of it. */
export function effectiveSize(n: number, designEffect: number | null): number | null {
  return designEffect === null || !(designEffect > 0) ? null : n / designEffect
}
