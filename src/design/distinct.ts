import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Engine } from '../engine/engine.ts'
import type { ValueTable } from '../stats/quantile.ts'
import type { Scan } from './request.ts'
import type { Sampling } from './sampled.ts'
import { domainsOfCells } from './sums.ts'
import { readingOf, rowsSql } from './totals.ts'
import type { Variable } from './variable.ts'

/** The distinct answers of one variable in each domain, ascending, with the sum of weights at each: what quantiles are read from. */
export async function readDistinct(
  dataset: SurveyDataset,
  sampling: Sampling,
  request: Pick<Scan, 'by' | 'domains'> & { variable: Variable },
  engine: Engine
): Promise<ValueTable[]> {
  const { by, domains, variable } = request
  const asked = readingOf(dataset, sampling, {
    by,
    spread: 'design',
    domains,
    variables: [variable],
    crossed: [],
    compared: [],
    between: []
  })
  const reading = { ...asked, centres: [0] }
  const holding = domainsOfCells(reading.cells.members)
  const tables = domains.map(() => new Map<number, number>())
  const rows = await engine.rows(
    `SELECT g, x0 AS x, sum(a0) AS weight FROM (${rowsSql(reading, [])}) WHERE a0 IS NOT NULL GROUP BY g, x0 ORDER BY g, x0`
  )
  for (const row of rows) {
    const value = Number(row['x'])
    for (const d of holding.get(Number(row['g'])) ?? [])
      tables[d]?.set(value, (tables[d]?.get(value) ?? 0) + Number(row['weight']))
  }
  return tables.map((table) => [...table].sort(([a], [b]) => a - b).map(([value, weight]) => ({ value, weight })))
}
