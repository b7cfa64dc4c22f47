/**
 * Adjustments of a family of p values for how many they are. Each keeps the order it is given; NaN stays and does not
 * count. Agree with R: `p.adjust(p, method)`.
 */
export const adjustments = { holm, bh, by } as const

export type AdjustmentName = keyof typeof adjustments

/**
 * Holm's, for the chance of any false finding, whatever the tests have in common: the smallest times m, the next times
 * m - 1, …, never falling, at most 1. Source: Holm 1979, Scand. J. Stat. 6. R: `"holm"`.
 */
function holm(p: readonly number[]): number[] {
  const order = ascending(p)
  const adjusted = p.map(() => Number.NaN)
  let highest = 0
  for (const [rank, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (order.length - rank) * (p[index] ?? 0)))
    adjusted[index] = highest
  }
  return adjusted
}

/**
 * Benjamini and Hochberg's, for the expected part of false findings among findings, where tests are independent or
 * positively dependent: the largest, the next times m / (m - 1), …, the smallest times m, never rising.
 * Source: Benjamini & Hochberg 1995, JRSS B 57. R: `"BH"`.
 */
function bh(p: readonly number[]): number[] {
  return stepUp(p, 1)
}

/**
 * Benjamini and Yekutieli's, for the same under any dependence, as between all pairs of domains: Benjamini and
 * Hochberg's times 1 + 1/2 + … + 1/m, at most 1. Source: Benjamini & Yekutieli 2001, Ann. Stat. 29. R: `"BY"`.
 */
function by(p: readonly number[]): number[] {
  return stepUp(
    p,
    ascending(p).reduce((sum, _, rank) => sum + 1 / (rank + 1), 0)
  )
}

function stepUp(p: readonly number[], factor: number): number[] {
  const order = ascending(p)
  const adjusted = p.map(() => Number.NaN)
  let lowest = 1
  for (const [rank, index] of [...order.entries()].reverse()) {
    lowest = Math.min(lowest, factor * (order.length / (rank + 1)) * (p[index] ?? 0))
    adjusted[index] = lowest
  }
  return adjusted
}

/** Where the p values stand, from the smallest to the largest, without NaN. */
function ascending(p: readonly number[]): number[] {
  return p
    .map((_, index) => index)
    .filter((index) => !Number.isNaN(p[index]))
    .sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
}
