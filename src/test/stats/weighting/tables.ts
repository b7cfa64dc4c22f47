import fc from 'fast-check'
import type { Combination, Margin } from '../../../stats/weighting/margins.ts'

/** A full table of combinations, and factors that make its margins: so a solution exists, with factors near those. */
export type Feasible = { margins: Margin[]; combinations: Combination[]; factors: number[] }

/** Random tables of two or three margins with two to four categories, and factors between `low` and `high`; weights to 200. */
export function feasibleTables(low: number, high: number, lightest = 0.5): fc.Arbitrary<Feasible> {
  return fc
    .array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 })
    .chain((sizes) => {
      const cells = sizes.reduce((product, size) => product * size, 1)
      const numbers = (min: number, max: number) =>
        fc.array(fc.double({ min, max, noNaN: true }), { minLength: cells, maxLength: cells })
      return fc.tuple(fc.constant(sizes), numbers(lightest, 200), numbers(low, high))
    })
    .map(([sizes, weights, factors]) => {
      const combinations = weights.map((weight, cell) => ({ categories: categoriesOf(cell, sizes), weight, rows: 3 }))
      const margins = sizes.map((size, margin) => ({
        targets: marginOf(
          combinations,
          weights.map((weight, cell) => weight * (factors[cell] ?? 0)),
          margin,
          size
        )
      }))
      return { margins, combinations, factors }
    })
}

function categoriesOf(cell: number, sizes: readonly number[]): number[] {
  let left = cell
  return sizes.map((size) => {
    const category = left % size
    left = Math.floor(left / size)
    return category
  })
}

function marginOf(
  combinations: readonly Combination[],
  weights: readonly number[],
  margin: number,
  size: number
): number[] {
  return Array.from({ length: size }, (_, category) =>
    combinations.reduce(
      (sum, { categories }, index) => sum + (categories[margin] === category ? (weights[index] ?? 0) : 0),
      0
    )
  )
}

/** The largest |margin / target - 1|, worked out apart from the code that is tested. */
export function missOf({ margins, combinations }: Feasible, factors: readonly number[]): number {
  const weights = combinations.map(({ weight }, index) => weight * (factors[index] ?? Number.NaN))
  const misses = margins.flatMap(({ targets }, margin) =>
    marginOf(combinations, weights, margin, targets.length).map((sum, category) =>
      Math.abs(sum / (targets[category] ?? 0) - 1)
    )
  )
  return Math.max(...misses)
}

/** The largest |a / b - 1|. */
export function apart(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  return Math.max(...a.map((each, index) => Math.abs(each / (b[index] ?? Number.NaN) - 1)))
}
