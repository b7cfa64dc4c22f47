import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Engine } from '../engine/engine.ts'
import type { Problems } from '../problem.ts'
import { checkRows } from './checks.ts'
import { buildClusters } from './clusters.ts'
import { expressionsOf } from './expressions.ts'
import { prepareReplicates, replicateDegrees } from './replicates.ts'
import type { Sampling } from './sampled.ts'
import { buildTable } from './table.ts'
import { weightRows } from './weighting.ts'

export type { Replicates, Sampling, Weighted, WeightingResult } from './sampled.ts'

/**
 * Reads the design of a survey and checks that a variance can be taken: every row with a weight, a stratum and a
 * cluster, each cluster in one stratum, two clusters or more in each stratum. Then weights to its margins, if it has
 * any. Null where not.
 */
export async function readSampling(
  dataset: SurveyDataset,
  engine: Engine,
  problems: Problems
): Promise<Sampling | null> {
  if (dataset.rows.used === 0) return null
  const before = problems.errors.length
  const expressions = expressionsOf(dataset)
  const units = await checkRows(dataset, expressions, engine, problems)
  if (problems.errors.length > before) return null
  const frame = await buildClusters(dataset, expressions, engine, problems)
  if (problems.errors.length > before) return null
  const table = await buildTable(dataset, expressions, frame, engine)
  const replicates = await prepareReplicates(dataset, table, engine, problems)
  if (problems.errors.length > before) return null
  const weighting = await weightRows(dataset, frame, table, replicates, engine, problems)
  if (problems.errors.length > before) return null
  const degrees = replicates ? await replicateDegrees(replicates, table, engine) : frame.degrees
  const rowsAreClusters = frame.rowsAreClusters && !weighting
  return { ...frame, rowsAreClusters, table, units, replicates, degrees, weighting }
}
