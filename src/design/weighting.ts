import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Engine } from '../engine/engine.ts'
import type { Problems } from '../problem.ts'
import { withOneTotal } from '../stats/weighting/margins.ts'
import type { Frame } from './clusters.ts'
import type { Replicates, Weighted } from './sampled.ts'
import { numberCombinations } from './weighting/combinations.ts'
import { buildMarginTotals } from './weighting/margin-totals.ts'
import { reportFaults, reportMisses, reportNegative } from './weighting/problems.ts'
import { weightReplicates } from './weighting/replicates.ts'
import { reweigh } from './weighting/reweigh.ts'
import { trimInTurns } from './weighting/trim.ts'
import { buildWeights, multiply, readEffect, sumCombinations, writeWeights } from './weighting/weights.ts'

/**
 * Weights a design's table to the population's margins: the final weight takes the place of `w`, and the initial one
 * stays as `d`. The margins count units, so one with several rows counts once. Null: the design has no weighting, or
 * see `problems`.
 *
 * A variance takes the regression with the initial weights d, whatever the method, and after trimming too: residuals are
 * weighted with the final w, under which the margins hold. Agrees with R: `calibrate(design, formulas, population,
 * calfun = "raking" | "linear" | "logit")` and `postStratify`. (R's `rake` gives the same weights as `method: raking`
 * and other standard errors: they come from ten sweeps of unweighted means.)
 */
export async function weightRows(
  dataset: SurveyDataset,
  frame: Frame,
  table: string,
  replicates: Replicates | null,
  engine: Engine,
  problems: Problems
): Promise<Weighted | null> {
  const { weighting } = dataset.codebook.design
  if (!weighting) return null
  const before = problems.errors.length
  const stopped = () => problems.errors.length > before
  const categories = await numberCombinations(dataset, weighting, frame, table, engine, problems)
  if (stopped()) return null
  const weights = await buildWeights(table, frame, engine)
  const combinations = await sumCombinations(weights, categories, 'd', engine)
  reportFaults(weighting, combinations, problems)
  if (stopped()) return null
  const margins = withOneTotal(weighting.margins.map(({ targets }) => ({ targets: targets.map(({ count }) => count) })))
  const first = reweigh(weighting, margins, combinations)
  if (reportMisses(weighting, first, problems)) return null
  await multiply(weights, first.factors, engine)
  const { last, trimmed } = await trimInTurns(weighting, margins, categories, weights, engine, problems)
  const initial = await readEffect(weights, 'd', engine)
  const final = await readEffect(weights, 'w', engine)
  reportNegative(weighting, final.negative, problems)
  if (stopped()) return null
  await writeWeights(table, weights, engine)
  if (replicates)
    await weightReplicates(dataset, weighting, margins, combinations, frame, table, replicates, engine, problems)
  if (stopped()) return null
  const { passes, error } = last ?? first
  const sizes = margins.map(({ targets }) => targets.length)
  return {
    method: weighting.method,
    passes,
    error,
    units: final.units,
    before: initial.effect,
    after: final.effect,
    trimmed,
    margins: replicates ? null : await buildMarginTotals(frame, table, sizes, combinations, engine)
  }
}
