import { type Auxiliary, columnStarts, fitted, indicators, normalSolver, totalsOf } from './auxiliary.ts'
import { type Bounds, type Distance, exponential, linear, logit } from './distance.ts'
import type { Combination, Margin } from './margins.ts'

export type Metric =
  | { metric: 'linear'; bounds?: Bounds }
  | { metric: 'raking'; bounds?: Bounds }
  | { metric: 'logit'; bounds: Bounds }

/** When to stop: every total met to this part of it, or after so many steps. */
export type Effort = { tolerance?: number; steps?: number }

export type Calibration = {
  /** g, for each combination. */
  factors: number[]
  steps: number
  /** The largest |total / target - 1|. */
  error: number
  converged: boolean
}

/** A category that is not met, and its weighted count / target - 1. */
export type Miss = { margin: number; category: number; error: number }

/**
 * Calibrated factors g = F(x'λ), nearest to 1 in the metric, such that every category's sum of d · g is its target.
 * Bounds are of g: initial weights on another scale than the targets have to be brought to theirs before. Margins that
 * overlap are fine. Where the bounds leave no solution, `converged` is false and `missed` names what is not met. Throws
 * on bounds that shut out 1. Targets are positive (see `marginFaults`).
 *
 * Source: Deville & Särndal 1992, JASA 87; Deville, Särndal & Sautory 1993, JASA 88.
 * Agrees with R: `calibrate(design, formulas, population, calfun = "linear" | "raking" | "logit", bounds)`.
 */
export function calibrate(
  margins: readonly Margin[],
  combinations: readonly Combination[],
  metric: Metric,
  effort: Effort = {}
): Calibration & { missed: Miss[] } {
  const sizes = margins.map(({ targets }) => targets.length)
  const { errors, ...calibration } = calibrateTotals(
    indicators(sizes, combinations),
    combinations.map(({ weight }) => weight),
    margins.flatMap(({ targets }) => targets),
    metric,
    effort
  )
  const starts = columnStarts(sizes)
  const missed = margins.flatMap(({ targets }, margin) =>
    targets.map((_, category) => ({ margin, category, error: errors[(starts[margin] ?? 0) + category] ?? Number.NaN }))
  )
  const { tolerance = usual.tolerance } = effort
  return { ...calibration, missed: missed.filter(({ error }) => !(Math.abs(error) < tolerance)) }
}

const usual = { tolerance: 1e-12, steps: 200 }

/**
 * The same for totals of any auxiliary variables, such as the sum of ages: what `calibrate` is one case of. Newton's
 * method on λ with steps cut back until they descend. `errors` are total / target - 1, for each column.
 */
export function calibrateTotals(
  auxiliaries: readonly Auxiliary[],
  weights: readonly number[],
  targets: readonly number[],
  metric: Metric,
  effort: Effort = {}
): Calibration & { errors: number[] } {
  const { tolerance, steps } = { ...usual, ...effort }
  const distance = distanceOf(metric)
  const at = (lambda: readonly number[]) => stateAt(auxiliaries, weights, targets, distance, lambda)
  let state = at(targets.map(() => 0))
  let taken = 0
  while (!(state.error < tolerance) && taken < steps) {
    const steepness = state.us.map((u, index) => (weights[index] ?? 0) * Math.max(flattest, distance.slope(u)))
    const step = normalSolver(auxiliaries, steepness, targets.length)(state.gaps)
    const next = descend(state, step, at)
    if (!next) break
    state = next
    taken++
  }
  return {
    factors: state.us.map(distance.factor),
    steps: taken,
    error: state.error,
    converged: state.error < tolerance,
    errors: state.gaps.map((gap, column) => -gap / (targets[column] ?? Number.NaN))
  }
}

/** Factors at a bound do not move with λ; taken to move this little, they keep Newton's matrix from losing a column. */
const flattest = 1e-6

type State = {
  lambda: readonly number[]
  us: number[]
  gaps: number[]
  error: number
  potential: number
  gross: number
}

function stateAt(
  auxiliaries: readonly Auxiliary[],
  weights: readonly number[],
  targets: readonly number[],
  distance: Distance,
  lambda: readonly number[]
): State {
  const us = auxiliaries.map((auxiliary) => fitted(auxiliary, lambda))
  const calibrated = us.map((u, index) => (weights[index] ?? 0) * distance.factor(u))
  const totals = totalsOf(auxiliaries, calibrated, targets.length)
  const gaps = targets.map((target, column) => target - (totals[column] ?? 0))
  let error = 0
  let potential = 0
  let gross = 0
  for (const [column, target] of targets.entries()) {
    error = Math.max(error, Math.abs((gaps[column] ?? 0) / target))
    potential -= target * (lambda[column] ?? 0)
    gross += Math.abs(target * (lambda[column] ?? 0))
  }
  for (const [index, u] of us.entries()) {
    const part = (weights[index] ?? 0) * distance.potential(u)
    potential += part
    gross += Math.abs(part)
  }
  return { lambda, us, gaps, error, potential, gross }
}

/**
 * The state after the longest of the steps 1, 1/2, 1/4, … that brings the potential down by a due part of what its
 * slope promises, or, where that is too little to be told from rounding, halves the error. None where no step does.
 */
function descend(from: State, step: readonly number[], at: (lambda: readonly number[]) => State): State | undefined {
  const promise = step.reduce((sum, each, column) => sum + each * (from.gaps[column] ?? 0), 0)
  for (let length = 1; length > 1e-12; length /= 2) {
    const next = at(from.lambda.map((each, column) => each + length * (step[column] ?? 0)))
    if (!Number.isFinite(next.error + next.potential)) continue
    const fall = from.potential - next.potential
    if (fall > 1e-4 * length * promise && fall > Number.EPSILON * from.gross) return next
    if (next.error < from.error / 2) return next
  }
  return undefined
}

function distanceOf(metric: Metric): Distance {
  if (metric.metric === 'linear') return linear(metric.bounds)
  return metric.metric === 'raking' ? exponential(metric.bounds) : logit(metric.bounds)
}
