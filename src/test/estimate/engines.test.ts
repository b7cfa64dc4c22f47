/** The engine has no part in what is estimated: every kind of measure and comparison, by both. */
import { expect, test } from 'vitest'
import { everything, type More } from '../export/everything.ts'
import { projectOf } from '../project.ts'

test.each<[string, More]>([
  [
    '{ weights: weight, strata: region, clusters: area, unit: person, lonely: { strata: adjust, domains: adjust } }',
    { islands: true }
  ],
  ['{ weights: weight, replicates: { kind: JK1, columns: r1..r8 } }', { few: true }]
])('both engines give the same answers to 1e-12 under %s', async (design, more) => {
  const root = projectOf('empty')
  const native = numbersIn((await everything(root, design, more)).all)
  const wasm = numbersIn((await everything(root, design, { ...more, engine: 'wasm' })).all)
  expect(native.size).toBeGreaterThan(500)
  expect([...wasm.keys()]).toEqual([...native.keys()])
  for (const [path, number] of native)
    expect(Math.abs((wasm.get(path) ?? Number.NaN) - number), path).toBeLessThanOrEqual(1e-12 * Math.abs(number))
})

/** Every number in a value, by its path. */
function numbersIn(value: unknown, path = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[path, value]])
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).flatMap(([key, each]) => [...numbersIn(each, `${path}.${key}`)]))
}
