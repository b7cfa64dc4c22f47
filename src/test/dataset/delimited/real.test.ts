import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileOptions } from '../../../codebook/codebook.ts'
import type { Engine } from '../../../engine/engine.ts'
import { startEngine } from '../../../engine/start.ts'
import { readFile } from './reading.ts'

/** Exports of real surveys: no part of this project. Only counts are told of them. */
const folder = join(import.meta.dirname, '../../../../../shared/data')
const here = existsSync(folder) ? folder : undefined

type Counts = { rows: number; columns: number; labels: number; questions: number; sets: number }
const files: [string, FileOptions, Counts][] = [
  ['qualtrics/json_import_ids.csv', { header: 'qualtrics' }, counts(1, 20, 19)],
  ['qualtrics/legacy_two_header_rows.csv', { header: 'qualtrics' }, counts(10, 59, 45, 28, 4)],
  ['qualtrics/three_header_rows_many_types.csv', { header: 'qualtrics' }, counts(5, 190, 176, 144, 28)],
  ['qualtrics/three_header_rows_multi_select.csv', { header: 'qualtrics' }, counts(5, 36, 22, 21, 5)],
  ['surveymonkey/flying-etiquette.csv', {}, counts(1040, 27)],
  ['surveymonkey/masculinity_raw_weighted.csv', {}, counts(1615, 98)],
  ['limesurvey/rse2018_all.csv', { header: 'limesurvey' }, counts(997, 707, 706, 611, 15)],
  ['sfo/2010_SFO_Customer_Survey_20250817.csv', {}, counts(3234, 100)],
  ['sfo/2011_SFO_Customer_Survey_20250817.csv', {}, counts(3872, 68)],
  ['sfo/2012_SFO_Customer_Survey_20250817.csv', {}, counts(3521, 61)],
  ['sfo/2013_SFO_Customer_Survey_20250817.csv', {}, counts(3535, 95)]
]

function counts(rows: number, columns: number, labels = 0, questions = 0, sets = 0): Counts {
  return { rows, columns, labels, questions, sets }
}

if (!here) console.info('Real files are absent: what is read of them is not tested here')

describe.skipIf(!here)('exports of real surveys', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine('native', () => {})
  })
  afterAll(() => engine.close())

  test.each(files)('%s', async (path, options, expected) => {
    const { known, rows, messages } = await readFile(join(here ?? '', path), options, engine)
    expect(messages).toEqual([])
    const columns = known?.columns ?? []
    expect({
      rows: rows.length,
      columns: columns.length,
      labels: columns.filter(({ label }) => label !== null).length,
      questions: columns.filter(({ question }) => question !== null).length,
      sets: known?.sets.length
    }).toEqual(expected)
  })

  test.each([
    ['qualtrics/json_import_ids.csv', {}],
    ['qualtrics/legacy_two_header_rows.csv', { header: 'qualtrics-legacy' }],
    ['surveymonkey/flying-etiquette.csv', { header: 'surveymonkey' }]
  ])('%s under the wrong header is refused: %j', async (path, options) => {
    const { known, messages } = await readFile(join(here ?? '', path), options, engine)
    expect(known).toBeNull()
    expect(messages).toHaveLength(1)
  })
})
