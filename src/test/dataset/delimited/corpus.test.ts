import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../../engine/engine.ts'
import { startEngine } from '../../../engine/start.ts'
import { corpus } from './corpus/corpus.ts'
import { readBytes } from './reading.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine('native', () => {})
})
afterAll(async () => {
  const cases = Object.values(corpus)
  const refused = cases.filter((each) => 'refused' in each).length
  console.info(`${cases.length} files of the corpus: ${cases.length - refused} loaded, ${refused} refused`)
  await engine.close()
})

describe('each file of the corpus is loaded with these values, or refused in these words', () => {
  test.each(Object.entries(corpus))('%s', async (_, { name = 'f.csv', bytes, options = {}, ...outcome }) => {
    const reading = await readBytes(name, bytes, options, engine)
    if ('refused' in outcome) {
      expect(reading.messages).toEqual(outcome.refused)
      expect(reading.rows).toEqual([])
      return
    }
    expect(reading.messages).toEqual([])
    if (outcome.names) expect(reading.names).toEqual(outcome.names)
    expect(reading.rows).toEqual(outcome.rows)
  })
})
