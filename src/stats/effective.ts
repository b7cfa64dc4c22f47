import type { VariableSums } from './moments.ts'

/**
 * Kish's effective sample size, (sum of w)² / sum of w²: how many equally weighted answers would weigh as much.
 * Source: Kish 1965, Survey Sampling. 0 where nobody answered.
 */
export function kishSize(sums: VariableSums): number {
  return sums.weightSquares > 0 ? (sums.weight * sums.weight) / sums.weightSquares : 0
}

/**
 * Design effect against simple random sampling with replacement of the same number of answers within the domain:
 * V / [ sum of w(x - mean)² / sum of w / (n - 1) ]. Null where all answers are the same.
 * Agrees with R: `svymean(~x, design, deff = "replace")`.
 */
export function designEffect(sums: VariableSums, mean: number, variance: number): number | null {
  const shift = mean - sums.centre
  const spread = sums.squares / sums.weight - shift * shift
  const simple = spread / (sums.n - 1)
  return sums.n > 1 && simple > Number.EPSILON * shift * shift ? variance / simple : null
}
