import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, identifier, literal } from '../../engine/engine.ts'
import { startEngine } from '../../engine/start.ts'

describe.each(['native', 'wasm'] as const)('the %s engine', (name) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine(name, () => {})
  })
  afterAll(() => engine.close())

  test('gives numbers, texts, truths and nulls, whatever is in them', async () => {
    const text = `it's "Şişli", 東京 \\ `
    const rows = await engine.rows(
      `SELECT ${literal(text)} AS ${identifier('a "b"')}, 1.5::DOUBLE AS x, count(*) AS n, sum(2) AS s, NULL AS nothing, true AS yes`
    )
    expect(rows).toEqual([{ 'a "b"': text, x: 1.5, n: 1, s: 2, nothing: null, yes: true }])
  })

  test('reads a file whose name looks like a pattern', async () => {
    const file = await engine.open('/nowhere/[sector]*.csv', new TextEncoder().encode('a\n1\n'))
    expect(file.startsWith("'")).toBe(true)
  })

  test('never fetches an extension', async () => {
    const [setting] = await engine.rows(
      `SELECT current_setting('autoinstall_known_extensions') AS install, current_setting('autoload_known_extensions') AS load`
    )
    expect(setting).toEqual({ install: false, load: false })
    if (name === 'wasm') {
      await expect(engine.rows(`SELECT * FROM read_parquet('x.parquet')`)).rejects.toThrow(/parquet/i)
    }
  })
})

test('one thread in the native engine', async () => {
  const engine = await startEngine('native', () => {})
  expect(await engine.rows(`SELECT current_setting('threads') AS threads`)).toEqual([{ threads: 1 }])
  await engine.close()
})
