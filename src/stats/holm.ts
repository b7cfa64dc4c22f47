/**
 * Holm's adjustment of a family of p values: the smallest times m, the next times m - 1, …, never falling, at most 1.
 * NaN stays and does not count. Source: Holm 1979, Scand. J. Stat. 6. Agrees with R: `p.adjust(p, "holm")`.
 */
export function holm(p: readonly number[]): number[] {
  const order = p
    .map((_, index) => index)
    .filter((index) => !Number.isNaN(p[index]))
    .sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
  const adjusted = p.map(() => Number.NaN)
  let highest = 0
  for (const [rank, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (order.length - rank) * (p[index] ?? 0)))
    adjusted[index] = highest
  }
  return adjusted
}
