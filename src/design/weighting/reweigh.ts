import type { Weighting } from '../../codebook/design.ts'
import { calibrate, type Metric } from '../../stats/weighting/calibrate.ts'
import { type Combination, type Margin, marginSums } from '../../stats/weighting/margins.ts'
import { rake } from '../../stats/weighting/rake.ts'
import type { WeightingResult } from '../sampled.ts'

/** A category's population, and its weighted count where that is another. */
export type Miss = { margin: number; category: number; target: number; count: number }

export type Reweighted = {
  /** What to multiply the weights of each combination by. */
  factors: number[]
  passes: WeightingResult['passes']
  /** The largest |weighted count / population - 1|. */
  error: number
  missed: Miss[]
}

/** Margins hold where every category's weighted count is its population to this part. */
export const held = 1e-9

/**
 * Weights combinations to margins. Bounds are of final / initial weight, as R's; but where initial weights are so far
 * from the population's size that none within bounds could reach it (weights of mean 1), of final / initial weight
 * brought to that size.
 *
 * Raking that has not come to an end after its sweeps goes on by Newton's method, which ends at the same weights.
 */
export function reweigh(
  { method, bounds }: Weighting,
  margins: readonly Margin[],
  combinations: readonly Combination[]
): Reweighted {
  const weighed = (factors: number[], kind: 'sweeps' | 'steps', taken: number): Reweighted => {
    const missed = missesOf(margins, combinations, factors)
    const error = Math.max(...missed.map(({ target, count }) => Math.abs(count / target - 1)))
    return { factors, passes: { kind, taken }, error, missed: error < held ? [] : missed.filter(isOff) }
  }
  if (method === 'poststratification' || (method === 'raking' && !bounds)) {
    const { factors, sweeps, error } = rake(margins, combinations)
    if (error < held || method === 'poststratification') return weighed(factors, 'sweeps', sweeps)
  }
  const within = bounds ? { low: bounds.lower, high: bounds.upper } : null
  const scale = within ? scaleFor(within, margins, combinations) : 1
  const scaled = combinations.map((each) => ({ ...each, weight: each.weight * scale }))
  const metric = (within ? { metric: method, bounds: within } : { metric: method }) as Metric
  const { factors, steps } = calibrate(margins, scaled, metric)
  return weighed(
    factors.map((factor) => factor * scale),
    'steps',
    steps
  )
}

function scaleFor(
  { low, high }: { low: number; high: number },
  margins: readonly Margin[],
  combinations: readonly Combination[]
): number {
  const population = (margins[0]?.targets ?? []).reduce((sum, target) => sum + target, 0)
  const ratio = population / combinations.reduce((sum, { weight }) => sum + weight, 0)
  return low < ratio && ratio < high ? 1 : ratio
}

/** The weighted count of every category. */
function missesOf(margins: readonly Margin[], combinations: readonly Combination[], factors: number[]): Miss[] {
  const weights = combinations.map(({ weight }, m) => weight * (factors[m] ?? Number.NaN))
  return margins.flatMap(({ targets }, margin) => {
    const counts = marginSums(combinations, weights, margin, targets.length)
    return targets.map((target, category) => ({ margin, category, target, count: counts[category] ?? 0 }))
  })
}

function isOff({ target, count }: Miss): boolean {
  return !(Math.abs(count / target - 1) < held)
}
