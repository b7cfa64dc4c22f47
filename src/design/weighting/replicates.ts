import type { Weighting } from '../../codebook/design.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { type Engine, identifier } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { Combination, Margin } from '../../stats/weighting/margins.ts'
import type { Frame } from '../clusters.ts'
import { double } from '../expressions.ts'
import type { Replicates } from '../sampled.ts'
import { unitOf } from './combinations.ts'
import { reportFaults, reportMisses } from './problems.ts'
import { type Reweighted, reweigh } from './reweigh.ts'

/**
 * Weights every replicate to the margins as the sample itself was, from its own initial weights, without trimming.
 * Agrees with R: `rake` and `calibrate` of a `svrepdesign`.
 */
export async function weightReplicates(
  dataset: SurveyDataset,
  weighting: Weighting,
  margins: readonly Margin[],
  combinations: readonly Combination[],
  frame: Frame,
  table: string,
  { columns }: Replicates,
  engine: Engine,
  problems: Problems
): Promise<void> {
  const name = identifier(table)
  const share = unitOf(frame) === null ? '' : ' / k'
  const sums = columns.map((column) => `sum(${column}${share}) AS ${column}`)
  const rows = await engine.rows(`SELECT m, ${sums.join(', ')} FROM ${name} WHERE d > 0 GROUP BY m ORDER BY m`)
  const replicates = columns.map((column) =>
    combinations.map((each, m) => ({ ...each, weight: Number(rows[m]?.[column] ?? 0) }))
  )
  const results = replicates.map((drawn) => reweigh(weighting, margins, drawn))
  if (reportUnmet(dataset, weighting, replicates, results, problems)) return
  const factors = results.map((result) => result.factors)
  const held = identifier(`factors of ${table}`)
  await engine.run(`CREATE TABLE ${held} (m INTEGER, ${columns.map((column) => `${column} DOUBLE`).join(', ')})`)
  const many = Math.max(1, Math.floor(mostNumbers / columns.length))
  for (let first = 0; first < combinations.length; first += many) {
    const values = combinations.slice(first, first + many).map((_, index) => {
      const m = first + index
      return `(${[m, ...factors.map((each) => double(each[m] ?? Number.NaN))].join(', ')})`
    })
    await engine.run(`INSERT INTO ${held} VALUES ${values.join(', ')}`)
  }
  const weighted = columns.map((column) => `t.${column} * coalesce(f.${column}, 0) AS ${column}`)
  await engine.run(
    `CREATE OR REPLACE TABLE ${name} AS SELECT t.* REPLACE (${weighted.join(', ')}) FROM ${name} t
     LEFT JOIN ${held} f ON t.m = f.m ORDER BY t.rowid`
  )
  await engine.run(`DROP TABLE ${held}`)
}

/** Reports the first replicate that does not meet the margins, and how many more do not; says whether there is one. */
function reportUnmet(
  { codebook: { design } }: SurveyDataset,
  weighting: Weighting,
  replicates: Combination[][],
  results: Reweighted[],
  problems: Problems
): boolean {
  const unmet = results.flatMap(({ missed }, index) => (missed.length > 0 ? [index] : []))
  const [first] = unmet
  if (first === undefined) return false
  const place = design.replicates?.place ?? weighting.place
  const others = unmet.length > 1 ? ` (one of ${unmet.length} such)` : ''
  const who = `replicate \`${design.replicates?.columns[first]}\`${others}`
  const before = problems.errors.length
  reportFaults(weighting, replicates[first] ?? [], problems, { in: who, place })
  if (problems.errors.length === before)
    reportMisses(weighting, results[first] as Reweighted, problems, { of: ` of ${who}`, place })
  return true
}

/** Numbers in one statement. */
const mostNumbers = 50_000
