import { cellOf, type SurveyDataset } from '../dataset/dataset.ts'
import { replicateName } from '../dataset/replicates.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import type { Problems } from '../problem.ts'
import { matrixRank } from '../stats/matrix-rank.ts'
import { replicateScales } from '../stats/replicate-scales.ts'
import type { Replicates } from './sampled.ts'

/** Replicate weights as columns `w0`, `w1`, … of the design's table. */
export function replicateSql(dataset: SurveyDataset): { select: string[]; names: string[]; join: string } {
  const { replicates, weights } = dataset.codebook.design
  if (!replicates) return { select: [], names: [], join: '' }
  const weight = weights === null ? '1.0' : cellOf(dataset, weights, null)
  const apart = dataset.replicates
  const select = replicates.columns.map((name, index) => {
    const written = apart ? `reps.w${index}` : cellOf(dataset, replicateName(name), null)
    return `${replicates.factors ? `${weight} * ${written}` : written} AS w${index}`
  })
  const by = apart && replicates.by !== null ? cellOf(dataset, replicates.by, null) : ''
  return {
    select,
    names: select.map((_, index) => `w${index}`),
    join: apart ? `LEFT JOIN ${identifier(apart.table)} reps ON reps.key = ${by}` : ''
  }
}

/**
 * Checks the replicate weights of a design's table, as they are before any weighting, and says how they count. Null: the
 * design has none, or see `problems`.
 */
export async function prepareReplicates(
  dataset: SurveyDataset,
  table: string,
  engine: Engine,
  problems: Problems
): Promise<Replicates | null> {
  const { replicates } = dataset.codebook.design
  if (!replicates) return null
  const columns = replicates.columns.map((_, index) => `w${index}`)
  const bad = columns.map((name) => `${name} IS NULL OR ${name} < 0`).join(' OR ')
  const [found] = await engine.rows(`SELECT count(*) AS n FROM ${identifier(table)} WHERE ${bad}`)
  const n = Number(found?.['n'])
  if (n > 0) {
    problems.error({
      rule: 'replicate-weight',
      place: replicates.place,
      message: `${n} ${n === 1 ? 'row has' : 'rows have'} a replicate weight that is missing or negative`,
      expected: 'a weight of 0 or more in every row and replicate',
      remedy: replicates.by === null ? 'Mend the data.' : `Give each code of \`${replicates.by}\` one row in the file.`
    })
    return null
  }
  const { scale, rscales, rho, kind, about } = replicates
  const largest = columns.map((name) => `max(round(${name} / w, 9)) AS ${name}`).join(', ')
  const [factors] = await engine.rows(`SELECT ${largest} FROM ${identifier(table)} WHERE w > 0`)
  const most = columns.map((name) => Number(factors?.[name] ?? 0))
  const scales = replicateScales(kind, columns.length, { scale, rscales, rho, most })
  return { columns, scales, about }
}

/** The rank of all replicate weights, less 1. Agrees with R: `degf(design)`, of a raked design too. */
export async function replicateDegrees({ columns }: Replicates, table: string, engine: Engine): Promise<number> {
  return matrixRank([...(await readPatterns(columns, identifier(table), null, engine)).values()].flat()) - 1
}

/** The different rows of replicate factors among the answers of `source`, by its column `by`; in billionths. */
export async function readPatterns(
  columns: string[],
  source: string,
  by: string | null,
  engine: Engine
): Promise<Map<number, number[][]>> {
  const factors = columns.map((name) => `CAST(round(1e9 * ${name} / w) AS HUGEINT)`).join(', ')
  const rows = await engine.rows(
    `SELECT g, pattern FROM (
       SELECT DISTINCT ${by ?? '0'} AS g, array_to_string([${factors}], ' ') AS pattern FROM ${source} WHERE w > 0
     ) QUALIFY row_number() OVER (PARTITION BY g ORDER BY md5(pattern)) <= ${mostPatterns} ORDER BY g, pattern`
  )
  const patterns = new Map<number, number[][]>()
  for (const row of rows) {
    const g = Number(row['g'])
    const found = patterns.get(g) ?? []
    patterns.set(g, found)
    found.push(String(row['pattern']).split(' ').map(Number))
  }
  return patterns
}

/** More different rows of replicates than this say nothing new about their rank. */
const mostPatterns = 5000
