import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { nativeEngine } from '../../engine/native.ts'
import { fixtures } from '../project.ts'
import { newFolder, readingOf } from './reading.ts'

/** Every type that a survey's table may have; each cell is compared with what is written here. */
const everyType = `SELECT * FROM (VALUES
  (1::TINYINT, 40000::UINTEGER, 9007199254740993::BIGINT, 7.0::DOUBLE, 0.1::FLOAT, 7.50::DECIMAL(9, 2),
   12345678901234567.5::DECIMAL(20, 1), true, ' <b>=1+1;-- ', '01'::ENUM('01', '1'), DATE '2024-02-29',
   TIMESTAMP '2024-01-02 03:04:05', TIMESTAMP '2024-01-02 03:04:05.678', TIMESTAMPTZ '2024-01-02 00:30:00+02',
   TIME '10:20:30', [1, 2], {'a': 1}, 'ab'::BLOB),
  (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (-1, 0, -5, -0.5, 1e20::FLOAT, 12, 0.1, false, '', '1', DATE '1969-12-31', TIMESTAMP '1900-01-01 00:00:00',
   TIMESTAMP '1900-01-01 00:00:00.000001', TIMESTAMPTZ '1969-12-31 23:59:59+00', TIME '00:00:00',
   [], {'a': NULL}, ''::BLOB)
) AS t(tiny, uint, big, dbl, flt, dec, widedec, yes, word, code, day, moment, parts, zoned, hour, list, struct, bytes)`

async function write(sql: string, name = 'rows.parquet'): Promise<{ file: string }> {
  const file = join(newFolder(), name)
  const engine = await nativeEngine()
  await engine.run(`COPY (${sql}) TO '${file}' (FORMAT parquet)`)
  await engine.close()
  return { file }
}

test('every cell of every type', async () => {
  const { texts, numbers, types, rows, place, problems } = await readingOf('rows.parquet', await write(everyType))
  expect(problems).toEqual([])
  expect(rows).toBe(3)
  const number = { tiny: 'number', uint: 'number', big: 'number', dbl: 'number', flt: 'number', dec: 'number' }
  const moment = 'YYYY-MM-DD hh:mm:ss'
  expect(types).toEqual({
    ...{ ...number, widedec: 'number', yes: 'text', word: 'text', code: 'text', day: 'YYYY-MM-DD' },
    ...{ moment, parts: moment, zoned: moment, hour: 'text', list: 'text', struct: 'text', bytes: 'text' }
  })
  expect(texts[0]).toEqual({
    ...{ tiny: '1', uint: '40000', big: '9007199254740993', dbl: '7', flt: '0.1', dec: '7.5' },
    ...{ widedec: '12345678901234567.5', yes: 'true', word: '<b>=1+1;--', code: '01', day: '2024-02-29' },
    ...{ moment: '2024-01-02 03:04:05', parts: '2024-01-02 03:04:05.678', zoned: '2024-01-01 22:30:00' },
    ...{ hour: '10:20:30', list: '[1, 2]', struct: "{'a': 1}", bytes: 'ab' }
  })
  expect(Object.values(texts[1] ?? {}).every((cell) => cell === null)).toBe(true)
  expect(texts[2]).toEqual({
    ...{ tiny: '-1', uint: '0', big: '-5', dbl: '-0.5', flt: '1e+20', dec: '12', widedec: '0.1', yes: 'false' },
    ...{ word: null, code: '1', day: '1969-12-31', moment: '1900-01-01 00:00:00' },
    ...{ parts: '1900-01-01 00:00:00.000001', zoned: '1969-12-31 23:59:59', hour: '00:00:00' },
    ...{ list: '[]', struct: "{'a': NULL}", bytes: null }
  })
  const { tiny, uint, big, dbl, flt, dec, widedec, word } = numbers[0] ?? {}
  expect([tiny, uint, dbl, flt, dec, word]).toEqual([1, 40000, 7, 0.1, 7.5, null])
  expect([big, widedec]).toEqual([Number('9007199254740993'), Number('12345678901234567.5')])
  expect(numbers[2]).toMatchObject({ dbl: -0.5, flt: 1e20, dec: 12, widedec: 0.1 })
  expect(place(3, 'uint')).toEqual({
    path: 'data/survey/rows.parquet',
    line: 3,
    column: 2,
    cell: 'row 3, column `uint`'
  })
})

test('names are those in the file, and a folder is no column', async () => {
  const { file } = await write(`SELECT 1 AS "a ""b""", 2 AS "z ""b""", {'x': 1, 'y': [2]} AS s, 3 AS r, 4 AS c0`)
  writeFileSync(file, readFileSync(file, 'latin1').replaceAll('z "b"', 'A "b"'), 'latin1')
  const folder = join(newFolder(), 'year=2024')
  mkdirSync(folder)
  const found = join(folder, 'ro[w]s*.parquet')
  renameSync(file, found)
  const { texts } = await readingOf('rows.parquet', { file: found })
  expect(texts).toEqual([{ 'a "b"': '1', 'A "b"': '2', s: "{'x': 1, 'y': [2]}", r: '3', c0: '4' }])
})

test('what is not whole is refused', async () => {
  const bytes = readFileSync((await write('SELECT * FROM range(100000) AS t(n)')).file)
  const said = async (made: Uint8Array | string, engine: 'native' | 'wasm' = 'native') =>
    (await readingOf('rows.parquet', made, {}, engine)).problems.join('\n')
  expect(await said(bytes.subarray(0, 1000))).toBe(
    'data/survey/rows.parquet:1:1: This Parquet file is cut off: its end is missing\n' +
      '  Copy it again from where it was made.'
  )
  expect(await said('a,b\n1,2\n')).toContain('This file is not Parquet, as its name says')
  expect(await said('')).toContain('This file is not Parquet, as its name says')
  expect(await said(Buffer.concat([bytes.subarray(0, 1000), bytes.subarray(-8)]))).toContain(
    'This Parquet file is damaged'
  )
  const within = Buffer.from(bytes)
  within.fill(0xff, 10, 3000)
  expect(await said(within)).toContain('This Parquet file is damaged')
  expect(await said(bytes, 'wasm')).toBe(
    'data/survey/rows.parquet:1:1: Parquet cannot be read here, where DuckDB runs as WebAssembly\n' +
      "  Build on a machine on which DuckDB's native module loads, or save the data as CSV."
  )
})

const reference = resolve(fixtures, '../../../../shared/reference/data')
const there = existsSync(join(reference, 'cx_interactions.parquet'))
if (!there) console.info('The reference data are not beside this checkout: Parquet is not compared with CSV')

test.runIf(there)('a table is the same from Parquet as from CSV', async () => {
  const fromParquet = await readingOf('cx.parquet', { file: join(reference, 'cx_interactions.parquet') })
  const fromCsv = await readingOf('cx.csv', { file: join(reference, 'cx_interactions.csv') })
  expect(fromParquet.rows).toBe(fromCsv.rows)
  expect(fromParquet.rows).toBeGreaterThan(1000)
  const other = fromParquet.texts.flatMap((row, index) =>
    Object.entries(row).flatMap(([name, cell]) => {
      const theirs = fromCsv.texts[index]?.[name] ?? null
      return meaning(cell) === meaning(theirs) ? [] : [{ index, name, cell, theirs }]
    })
  )
  expect(other.slice(0, 5)).toEqual([])
  expect(Object.keys(fromParquet.texts[0] ?? {})).toEqual(Object.keys(fromCsv.texts[0] ?? {}))
})

/** Of R's two files the one has TRUE and FALSE where the other has yes and no. */
function meaning(cell: string | null): string | number | null {
  if (cell === null) return null
  if (/^-?\d+(\.\d*)?([eE]-?\d+)?$/.test(cell)) return Number(cell)
  return { true: 'yes', false: 'no' }[cell] ?? cell
}
