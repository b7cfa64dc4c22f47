import { type Combination, type Margin, marginSums } from './margins.ts'

export type Raking = {
  /** g, for each combination. */
  factors: number[]
  sweeps: number
  /** The largest |margin / target - 1| of all margins after the last sweep. */
  error: number
  converged: boolean
}

/** What a stop rule sees of a sweep: the combinations' weights before and after it, and the error after it. */
export type Sweep = { before: readonly number[]; after: readonly number[]; error: number }

/** Stops when every margin is met to this part of its targets. */
export function marginsWithin(tolerance: number): (sweep: Sweep) => boolean {
  return ({ error }) => error < tolerance
}

/**
 * Iterative proportional fitting: margin by margin, in their order, each combination's weight is multiplied by target /
 * current of its category, w *= t_j / (sum of w in j), over and over; after each sweep over all margins the rule says
 * whether to stop. A category without weight stays without, and its error 1. The margins' totals have to be equal to
 * the tolerance (see `withOneTotal`).
 *
 * With one margin, which may cross several variables, a single sweep is exact: that is poststratification.
 *
 * Source: Deming & Stephan 1940, Ann. Math. Stat. 11. Agrees with R: `rake(design, …)`, whose rule is the largest
 * change of a cell, below `epsilon` (times the sum of weights where epsilon < 1), and `postStratify(design, …)`.
 */
export function rake(
  margins: readonly Margin[],
  combinations: readonly Combination[],
  { stop = marginsWithin(1e-12), sweeps = 500 }: { stop?: (sweep: Sweep) => boolean; sweeps?: number } = {}
): Raking {
  const factors = combinations.map(() => 1)
  const weigh = () => combinations.map(({ weight }, index) => weight * (factors[index] ?? 1))
  let after = weigh()
  for (let done = 1; done <= sweeps; done++) {
    const before = after
    for (const [margin, { targets }] of margins.entries()) {
      const current = marginSums(combinations, weigh(), margin, targets.length)
      for (const [index, { categories }] of combinations.entries()) {
        const category = categories[margin] ?? -1
        const held = current[category] ?? 0
        if (held > 0) factors[index] = (factors[index] ?? 1) * ((targets[category] ?? Number.NaN) / held)
      }
    }
    after = weigh()
    const error = marginError(margins, combinations, after)
    if (stop({ before, after, error })) return { factors, sweeps: done, error, converged: true }
  }
  return { factors, sweeps, error: marginError(margins, combinations, after), converged: false }
}

/** The largest |margin / target - 1| under the given weights of the combinations. */
function marginError(
  margins: readonly Margin[],
  combinations: readonly Combination[],
  weights: readonly number[]
): number {
  let error = 0
  for (const [margin, { targets }] of margins.entries()) {
    const current = marginSums(combinations, weights, margin, targets.length)
    for (const [category, target] of targets.entries())
      error = Math.max(error, Math.abs((current[category] ?? 0) / target - 1))
  }
  return error
}
