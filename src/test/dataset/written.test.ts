/** How cells are written: numbers, dates and missing codes that look like others are refused, never turned into these. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Float32, Table, tableToIPC, vectorFromArray } from 'apache-arrow'
import { expect, test } from 'vitest'
import { readCodebook } from '../../codebook/read.ts'
import { startEngine } from '../../engine/start.ts'
import { Problems } from '../../problem.ts'
import { rowsOf, surveyOf } from './rows-of.ts'
import { rowsXml, workbookBytes } from './workbook.ts'

const book = (column: string, file = 'rows.tsv') => `title: A survey
kind: survey
status: synthetic
sample: probability
files: [${file}]
design: none
columns:
  x: ${column}
  "y": { type: number }
measures:
  "y": { mean: "y" }
`

/** The values of a column `x` whose cells are these texts; and the texts that were refused. */
async function valuesOf(column: string, texts: string[]) {
  const rows = `x\ty\n${texts.map((text, index) => `${text}\t${index}\n`).join('')}`
  const { rows: found, problems } = await rowsOf('native', surveyOf(book(column), { 'rows.tsv': rows }))
  const cells = problems.filter((problem) => problem.startsWith('data/survey/rows.tsv'))
  const refused = cells.map((problem) => texts[Number(problem.split(':')[1]) - 2])
  return { values: found.map(({ x }) => x), refused }
}

function databaseBytes(sql: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  const path = join(folder, 'made.sqlite')
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true })
  return bytes
}

async function parquetBytes(sql: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  const engine = await startEngine('native', () => {})
  await engine.run(`COPY (${sql}) TO '${join(folder, 'made.parquet')}' (FORMAT parquet)`)
  await engine.close()
  const bytes = readFileSync(join(folder, 'made.parquet'))
  rmSync(folder, { recursive: true })
  return bytes
}

const floats = vectorFromArray([99.9, 1.1, 16_777_216], new Float32())

function problemsOf(column: string): string[] {
  const problems = new Problems()
  readCodebook('survey', 'data/survey/dataset.yaml', book(column), problems)
  return problems.all().map(({ line, reason }) => `${line}: ${reason}`)
}

test.each([
  ['.', '`.` is said to stand between thousands, and stands before decimals'],
  ['0', '`0` cannot stand between thousands'],
  ['-', '`-` cannot stand between thousands'],
  ['e', '`e` cannot stand between thousands'],
  ['..', '`..` cannot stand between thousands']
])('`group: %s` would change what numbers are', (group, message) => {
  expect(problemsOf(`{ type: number, group: "${group}" }`)).toEqual([`8: ${message}`])
})

test('thousands stand in threes, by the signs that the codebook names', async () => {
  const { values, refused } = await valuesOf('{ type: number, decimal: ",", group: "." }', [
    '1.250,5',
    '1250,5',
    '1.250.000',
    ',5',
    '1.25',
    '1.250.5',
    '.5'
  ])
  expect(values).toEqual([1250.5, 1250.5, 1_250_000, 0.5])
  expect(refused).toEqual(['1.25', '1.250.5', '.5'])
})

test.each([
  ['DD.MM.YYYY', ['05.03.2024', '29.02.2024'], ['05.03.24', '5.3.2024', '29.02.2023', '05.03.02024']],
  ['YYYY-MM-DD', ['2024-03-05'], ['24-03-05', '2024-3-5', 'infinity', '-infinity', 'epoch', '0000-01-01']],
  ['DDMMYYYY', ['01012024'], ['1012024']],
  ['YYYYMMDD', ['20240301'], ['2024031', '2024-03-01']],
  ['D/M/YY h:mm', ['5/3/24 9:05', '05/03/24 19:05'], ['5/3/2024 9:05', '5/3/24 9:5']],
  ['YYYY-MM-DD hh:mm:ss', ['2024-03-05 10:11:12', '2024-03-05 10:11:12.5'], ['2024-03-05', '2024-03-05 10:11']],
  ['MM/YYYY', ['03/2024'], ['3/2024']]
])('dates are of the digits that `%s` says', async (format, good, bad) => {
  const { values, refused } = await valuesOf(`{ type: date, format: "${format}" }`, [...good, ...bad])
  expect(values).toHaveLength(good.length)
  expect(refused).toEqual(bad)
  expect(values.every((value) => /^20(23|24)-/.test(String(value)))).toBe(true)
})

test.each([
  ['DD. MMM YYYY', 'This pattern of dates has two parts for the month, `MM` and `M`'],
  ['%d.%m.%Y', '`d` means nothing in a pattern of dates'],
  ['DD.mm.YYYY', 'This pattern of dates has no part for the month'],
  ['hh:mm', 'This pattern of dates has no part for the year'],
  ['DMYYYY', 'Where `D` ends in `DMYYYY` cannot be told: it has one digit or two, and more follow']
])('`format: %s` is no pattern', (format, message) => {
  expect(problemsOf(`{ type: date, format: "${format}" }`)).toEqual([`8: ${message}`])
})

test('a missing code of numbers is a number as the file writes numbers, and no part of another', async () => {
  const column =
    '{ type: number, decimal: ",", group: ".", missing: { 99: Unknown, 9999: Refused, "-1,5": None, 7.5: No } }'
  const { values, refused } = await valuesOf(column, [
    ...['99.000', '99', '99,0', '9.999', '9999,00', '-1,5', '-1,50', '7,5'],
    ...['9_9', '9_999', '7.5.0']
  ])
  expect(values).toEqual([99_000, null, null, null, null, null, null, null])
  expect(refused).toEqual(['9_9', '9_999', '7.5.0'])
})

test("a missing code of a scale is not what the engine's own reading makes of a text", async () => {
  const column = '{ scale: { min: 1, max: 5 }, missing: { 99: Unknown } }'
  const { values, refused } = await valuesOf(column, ['5', '99', '99.0', '+99', '9_9', '5_', 'inf'])
  expect(values).toEqual([5, null, null, null])
  expect(refused).toEqual(['9_9', '5_', 'inf'])
})

test.each([
  ['rows.json', '[{"x":1.125,"y":1},{"x":"3,5","y":1},{"x":9.5,"y":1},{"x":"1.5","y":1},{"x":1234567.5,"y":1}]'],
  [
    'rows.xlsx',
    workbookBytes({
      sheets: {
        A: rowsXml([
          ['x', 'y'],
          [1.125, 1],
          ['3,5', 1],
          [9.5, 1],
          ['1.5', 1],
          [1234567.5, 1]
        ])
      }
    })
  ],
  [
    'rows.sqlite',
    databaseBytes("CREATE TABLE t (x, y); INSERT INTO t VALUES (1.125,1),('3,5',1),(9.5,1),('1.5',1),(1234567.5,1)")
  ]
])('of a column of numbers and texts in %s the numbers stay what they are', async (name, made) => {
  const column = '{ type: number, decimal: ",", group: ".", missing: { 9.5: Unknown } }'
  const { rows, problems } = await rowsOf('native', surveyOf(book(column, name), { [name]: made }))
  expect(rows.map(({ x }) => x)).toEqual([1.125, 3.5, null, 1_234_567.5])
  expect(problems).toEqual([expect.stringContaining('`1.5` is not allowed in `x`')])
})

test('a missing code that is a step of the scale is one however it is written', async () => {
  const column = '{ scale: { min: 0, max: 10 }, decimal: ",", missing: { "3,0": Unknown } }'
  expect((await valuesOf(column, ['3', '3,0', '4'])).values).toEqual([null, null, 4])
})

test('a missing code is found among floats of 32 bits, whose own digits count', async () => {
  const column = '{ type: number, missing: { 99.9: Unknown } }'
  const arrow = tableToIPC(new Table({ x: floats, y: floats }), 'file')
  const { rows } = await rowsOf('native', surveyOf(book(column, 'rows.arrow'), { 'rows.arrow': arrow }))
  expect(rows.map(({ x }) => x)).toEqual([null, 1.1, 16_777_216])
  const parquet = await parquetBytes('SELECT unnest([99.9, 1.1, 16777216])::FLOAT AS x, 1 AS y')
  const { rows: found } = await rowsOf('native', surveyOf(book(column, 'rows.parquet'), { 'rows.parquet': parquet }))
  expect(found.map(({ x }) => x)).toEqual([null, 1.1, 16_777_216])
})

test('a date without an end in Parquet is no date', async () => {
  const parquet = await parquetBytes("SELECT unnest(['infinity', '2024-02-29'])::DATE AS x, 1 AS y")
  const edits = surveyOf(book('{ type: date }', 'rows.parquet'), { 'rows.parquet': parquet })
  const { counts, problems } = await rowsOf('native', edits)
  expect(counts).toEqual({ read: 2, used: 1, refused: 1 })
  expect(problems.join('\n')).toContain('rows.parquet:1:1')
})

test('spaces of every kind around a cell are no part of it in Parquet', async () => {
  const parquet = await parquetBytes("SELECT 1 AS y, unnest(['a', 'a' || chr(160), chr(8195) || 'a', chr(160)]) AS x")
  const edits = surveyOf(book('{ values: { a: A } }', 'rows.parquet'), { 'rows.parquet': parquet })
  expect((await rowsOf('native', edits)).rows.map(({ x }) => x)).toEqual(['a', 'a', 'a', null])
})

test.each([
  [
    '{ type: number }',
    '\u22125',
    'A text of 2 characters is not allowed in `x`: it looks like `-5`, and has U+2212 (a minus sign that is no hyphen) in it'
  ],
  [
    '{ type: number }',
    '\uff15',
    'A text of 1 character is not allowed in `x`: it looks like `5`, and has U+FF15 (a digit of another width or script) in it'
  ],
  [
    '{ type: number }',
    '\u200b123456',
    'A text of 7 characters is not allowed in `x`: it has U+200B (a space of no width) in it'
  ],
  ['{ type: number }', 'some words\u00ad', 'A text of 11 characters is not allowed in `x`'],
  [
    '{ values: { caf\u00e9: C } }',
    'cafe\u0301',
    '`cafe\u0301` is not allowed in `x`: it looks like `caf\u00e9`, and has U+0301 (an accent apart from its letter) in it'
  ],
  [
    '{ values: { caf\u00e9\u200b: C } }',
    'caf\u00e9',
    '`caf\u00e9` is not allowed in `x`: it looks like `caf\u00e9\u200b`, and lacks U+200B (a space of no width)'
  ],
  [
    '{ values: { a: A } }',
    '"a\r"',
    '`a\r` is not allowed in `x`: it looks like `a`, and has U+000D (a carriage return) in it'
  ]
])('what is other than it looks is told by the number of its sign: %s with %j', async (column, text, message) => {
  const { problems } = await rowsOf('native', surveyOf(book(column), { 'rows.tsv': `x\ty\n${text}\t1\n` }))
  expect(problems).toContain(`data/survey/rows.tsv:2:1: ${message}`)
})
