/**
 * Weighting to margins works on combinations of margin categories, never on rows: all rows of one combination get the
 * same factor g, and the calibrated weight is w = d · g, with d the initial weight.
 */

/** What the population is known to be by one variable: a count for each of its categories, in their order. */
export type Margin = { targets: readonly number[] }

/** The rows that share a category in every margin. */
export type Combination = {
  /** The position of the category in each margin. */
  categories: readonly number[]
  /** Sum of the initial weights d. */
  weight: number
  /** Rows of positive weight. */
  rows: number
}

/** Why margins cannot be met as they stand. */
export type MarginFault =
  | { kind: 'totals differ'; margin: number; total: number; first: number }
  | { kind: 'empty category'; margin: number; category: number; target: number }
  | { kind: 'target not positive'; margin: number; category: number; target: number }

/** Margins of one population have one total, up to the rounding of their counts. */
const sameTotal = 1e-6

/**
 * Everything that keeps margins from being met: totals that differ from the first margin's by more than a millionth of
 * it, categories with a target and nobody to carry it, and targets that are zero, negative or not a number. No faults
 * does not mean that a solution exists (two categories may only occur together); whether it does, the method says.
 */
export function marginFaults(margins: readonly Margin[], combinations: readonly Combination[]): MarginFault[] {
  const faults: MarginFault[] = []
  const first = sum(margins[0]?.targets ?? [])
  for (const [margin, { targets }] of margins.entries()) {
    const total = sum(targets)
    if (!(Math.abs(total - first) <= sameTotal * Math.abs(first)))
      faults.push({ kind: 'totals differ', margin, total, first })
    const weights = marginSums(
      combinations,
      combinations.map(({ weight }) => weight),
      margin,
      targets.length
    )
    for (const [category, target] of targets.entries()) {
      if (!(target > 0 && Number.isFinite(target)))
        faults.push({ kind: 'target not positive', margin, category, target })
      else if (!((weights[category] ?? 0) > 0)) faults.push({ kind: 'empty category', margin, category, target })
    }
  }
  return faults
}

/**
 * The margins with the rounding of their counts taken out: each scaled to the first one's total. Without it, margins
 * whose totals differ in the seventh digit are met to the seventh digit only.
 */
export function withOneTotal(margins: readonly Margin[]): Margin[] {
  const first = sum(margins[0]?.targets ?? [])
  return margins.map(({ targets }) => {
    const scale = first / sum(targets)
    return { targets: scale === 1 ? targets : targets.map((target) => target * scale) }
  })
}

/** Sums over the combinations of one number each, by the categories of a margin. */
export function marginSums(
  combinations: readonly Combination[],
  numbers: readonly number[],
  margin: number,
  size: number
): number[] {
  const sums = new Array<number>(size).fill(0)
  for (const [index, { categories }] of combinations.entries()) {
    const category = categories[margin] ?? -1
    sums[category] = (sums[category] ?? Number.NaN) + (numbers[index] ?? 0)
  }
  return sums
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
