/** Rows that count as clusters, but for those that share one: the same totals as of gathering every cluster's rows. */
import { expect, test } from 'vitest'
import type { Scan } from '../../design/request.ts'
import { scan } from '../../design/scan.ts'
import { fewShare } from '../../design/shared-clusters.ts'
import { readingOf } from '../../design/totals.ts'
import type { Variable } from '../../design/variable.ts'
import { sampled } from './weighted-survey.ts'

const value = { kind: 'value' as const, minus: 0 }
const ease = { column: 'ease', wave: 'during', option: null }
const variables: Variable[] = [
  { factors: [{ ...ease, score: value }], known: [] },
  { factors: [{ column: 'csat', wave: null, option: null, score: value }], known: [ease] }
]
const request: Scan = {
  by: ['sector'],
  spread: 'design',
  domains: ['utilities', 'telecoms', 'supermarkets', 'online retail'].map((sector) => [[sector]]),
  variables,
  crossed: [[0, 1]],
  compared: [],
  between: []
}
const design =
  'design: { weights: weight, strata: region, clusters: resp_id, unit: resp_id }\ndisclosure: { minimum: 5 }'

test.each(['native', 'wasm'] as const)('%s', async (name) => {
  const survey = await sampled(design, name, 'cx')
  const { dataset, sampling, engine } = survey
  await engine.run(`UPDATE "${sampling.table}" SET w = 0 WHERE c % 7 = 0`)
  const gathering = { ...sampling, mostRows: Number.POSITIVE_INFINITY }
  expect(await fewShare(readingOf(dataset, sampling, request), engine)).toBe(true)
  expect(await fewShare(readingOf(dataset, gathering, request), engine)).toBe(false)
  const found = flat(await scan(dataset, sampling, request, engine))
  const expected = flat(await scan(dataset, gathering, request, engine))
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort())
  for (const [path, number] of expected)
    expect(Math.abs((found.get(path) ?? 0) - number) <= 1e-12 * Math.abs(number), path).toBe(true)
  await engine.close()
})

/** Every number in a value, by its path. */
function flat(value: unknown, path = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[path, value]])
  if (typeof value !== 'object' || value === null) return new Map()
  const entries = value instanceof Map ? [...value] : value instanceof Set ? [] : Object.entries(value)
  return new Map(entries.flatMap(([key, each]) => [...flat(each, `${path}.${key}`)]))
}
