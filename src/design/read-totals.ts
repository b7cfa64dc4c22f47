import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Engine } from '../engine/engine.ts'
import type { Scan } from './request.ts'
import type { Sampling } from './sampled.ts'
import { readingOf, rowsSql } from './totals.ts'
import type { Variable } from './variable.ts'

/** The weighted sums of variables over one domain and nothing else: what the steps of a fit take. */
export async function readTotals(
  dataset: SurveyDataset,
  sampling: Sampling,
  request: Pick<Scan, 'by'> & { domain: Scan['domains'][number]; variables: Variable[] },
  engine: Engine
): Promise<number[]> {
  const { by, domain, variables } = request
  const asked = readingOf(dataset, sampling, {
    by,
    spread: 'design',
    domains: [domain],
    variables,
    crossed: [],
    compared: [],
    between: []
  })
  const reading = { ...asked, centres: variables.map(() => 0) }
  const select = variables.map((_, v) => `sum(b${v}) AS b${v}`)
  const [row] = await engine.rows(`SELECT ${select.join(', ')} FROM (${rowsSql(reading, [])})`)
  return variables.map((_, v) => Number(row?.[`b${v}`] ?? 0))
}
