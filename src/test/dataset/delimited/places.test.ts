import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../../engine/engine.ts'
import type { Place } from '../../../problem.ts'
import { engineOf } from '../../engines.ts'
import { encode } from './encode.ts'
import { readBytes } from './reading.ts'

describe.each(['native', 'wasm'] as const)('on the %s engine', (name) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await engineOf(name)
  })
  afterAll(() => engine.close())

  test.each([
    ['utf-8', '\n', 0],
    ['utf-8 marked', '\r\n', 2],
    ['utf-16le marked', '\r', 1]
  ])('a cell is found by lines and characters: %s, %j, %i lines skipped', async (encoding, end, skip) => {
    const above = `"Above${end}`.repeat(skip)
    const row = (index: number) => `é${index},"two\nlines ""${index}""",x${index}${end}`
    const text = `${above}a,b,c${end}${Array.from({ length: 10_000 }, (_, index) => row(index + 1)).join('')}`
    const places: Place[] = []
    const options = { skip }
    const { rows, messages } = await readBytes('f.csv', encode(text, encoding), options, engine, async (table) => {
      places.push(table.place(1), table.place(2, 'b'), table.place(9000, 'b'), table.place(9000, 'c'))
    })
    expect(messages).toEqual([])
    expect(rows).toHaveLength(10_000)
    expect(rows[8999]).toEqual(['é9000', 'two\nlines "9000"', 'x9000'])
    expect(places.map(({ line, column }) => [line - skip, column])).toEqual([
      [2, 1],
      [4, 4],
      [18_000, 7],
      [18_001, 17]
    ])
  })
})
