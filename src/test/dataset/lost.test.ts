/** That no answer is lost without a word, and none is counted twice or as two things. */
import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { blankColumn } from '../../codebook/blank-column.ts'
import { readCodebook } from '../../codebook/read.ts'
import { missingLabels } from '../../dataset/missing-codes.ts'
import { Problems } from '../../problem.ts'
import { prepareProject, problemText, projectOf } from '../project.ts'
import { newFolder, readingOf } from './reading.ts'
import { rowsOf, surveyOf } from './rows-of.ts'

const head = 'title: A survey\nkind: survey\nstatus: synthetic\nsample: probability\ndesign: none\n'
const tail = '\nmeasures:\n  x: { mean: x }\n'
const files = '[{ path: w1.csv, wave: w1 }, { path: w2.csv, wave: w2 }]\nwaves: { w1: One, w2: Two }'
const waves = (column: string) => `${head}files: ${files}\ncolumns:\n  x: { type: number }\n  z: ${column}${tail}`
const rows = { 'w1.csv': 'x,z\n1,\n2,7\n3,99\n', 'w2.csv': 'x,z\n1,2\n' }

test.each([
  [
    '{ type: number, waves: [w2] }',
    'data/survey/w1.csv:3:3: `z` has an answer in 2 rows, here first, and the codebook says that `w1` did not ask it'
  ],
  [
    '{ type: number, waves: [w2], missing: { 99: No } }',
    'data/survey/w1.csv:3:3: `z` has an answer in 1 row, here first, and the codebook says that `w1` did not ask it'
  ],
  [
    '{ type: number, constant: { w1: 1 } }',
    'data/survey/w1.csv:3:3: `z` has an answer in 2 rows, here first, and the codebook gives it 1 in all rows of `w1`'
  ]
])('answers in the file of a wave that has none by the codebook are a problem: %s', async (column, message) => {
  const { problems } = await rowsOf('native', surveyOf(waves(column), rows))
  expect(problems).toEqual([message])
})

test.each([
  ['{ type: number, waves: [w2], missing: { 7: No, 99: No } }'],
  ['{ type: number, constant: { w1: 1 }, missing: { 7: No, 99: No } }'],
  ['{ type: number, from: { w2: z } }']
])('no answer of such a file is lost where none is there, or where it is another question: %s', async (column) => {
  expect((await rowsOf('native', surveyOf(waves(column), rows))).problems).toEqual([])
})

test.each([
  ['[w1.csv, w1.csv]', '`w1.csv` is listed twice: each of its rows would count twice'],
  [
    '[w1.csv, link.csv]',
    '`w1.csv` and `link.csv` are one file, which is listed twice: each of its rows would count twice'
  ],
  ['[w1.csv, ../survey/w1.csv]', '`w1.csv` and `../survey/w1.csv` are one file, which is listed twice']
])('a file that is listed twice is a problem: %s', async (listed, message) => {
  const codebook = `${head}files: ${listed}\ncolumns:\n  x: { type: number }${tail}`
  const root = projectOf('small', surveyOf(codebook, { 'w1.csv': rows['w1.csv'] }))
  symlinkSync('w1.csv', join(root, 'data/survey/link.csv'))
  expect(problemText(await prepareProject(root), root)).toContain(message)
})

test.each([
  [
    '{ from: q, delimiter: ";", options: { r: { label: R, from: Red }, rb: { label: B, from: "Red; Blue" } } }',
    '`Red; Blue` has the sign in it that stands between the answers of a cell, `;`, so that no answer can be it'
  ],
  [
    '{ from: q, delimiter: ";", options: { r: { label: R, from: Red }, s: { label: S, from: Red } } }',
    '`s` and `r` are both `Red` of the file'
  ],
  [
    '{ from: q, delimiter: ";", options: { Red: R }, not_mentioned: [Red] }',
    '`Red` says that an option was named, and that none was'
  ],
  ['{ options: { a: { label: A, from: q }, b: { label: B, from: q } } }', '`b` and `a` are both `q` of the file'],
  ['{ options: { a: A }, mentioned: [1], not_mentioned: [1] }', '`1` says that an option was named, and that none was'],
  [
    '{ options: { a: A }, mentioned: [1], not_mentioned: [2], missing: { 2: No } }',
    '`2` is no answer, and is one of an option'
  ],
  [
    '{ type: number, missing: { 99: No, 99.0: None } }',
    '`99` and `99.0` are one number, so that no cell would count as the second'
  ]
])('what a cell holds means one thing: %s', (column, message) => {
  const problems = new Problems()
  readCodebook(
    'survey',
    'data/survey/dataset.yaml',
    `${head}columns:\n  x: { type: number }\n  z: ${column}${tail}`,
    problems
  )
  expect(problems.all().map(({ reason }) => reason)).toEqual([message])
})

test('folders of data/ and reports/ that are links are read', async () => {
  const root = projectOf('small')
  for (const [folder, name] of [
    ['data', 'service'],
    ['reports', 'service']
  ] as const) {
    renameSync(join(root, folder, name), join(root, `${folder}-${name}`))
    symlinkSync(join('..', `${folder}-${name}`), join(root, folder, name))
  }
  symlinkSync('nowhere', join(root, 'data/nothing'))
  const { site, problems } = await prepareProject(root)
  expect(problems.errors).toEqual([])
  expect(site?.pages.some((page) => page.kind === 'report')).toBe(true)
})

test.each([
  ['data/service/dataset.yaml', 'title: Service', 'title: S\u00e9rvice'],
  ['reports/service/index.md', '## Charts', 'Z\u00fcrich\n\n## Charts'],
  ['reports/site.yaml', 'language: en', 'language: en # \u00fc']
])('a text of an author that is not UTF-8 is refused at its line: %s', async (path, from, to) => {
  const root = projectOf('small', [[path, from, to]])
  const text = readFileSync(join(root, path), 'utf8')
  const line = text.split('\n').findIndex((each) => /[\u0080-\u00ff]/.test(each)) + 1
  writeFileSync(join(root, path), Buffer.from(text, 'latin1'))
  const { problems } = await prepareProject(root)
  expect(problems.errors.map(({ file, line, reason }) => `${file}:${line}: ${reason}`)).toContain(
    `${path}:${line}: This line is not UTF-8, so that some of its letters could not be told`
  )
})

test('bytes that are no letters make no two people one', async () => {
  const folder = newFolder()
  const database = new DatabaseSync(join(folder, 'made.sqlite'))
  database.exec("CREATE TABLE t (x, id); INSERT INTO t VALUES (1, CAST(x'70ff' AS TEXT)), (2, CAST(x'70fe' AS TEXT))")
  database.close()
  const { problems } = await readingOf('made.sqlite', { file: join(folder, 'made.sqlite') })
  expect(problems).toEqual([expect.stringContaining('This text has bytes in it that are no letters of its encoding')])
})

test('a sign for a lost letter that the text itself has is a sign like others', async () => {
  const folder = newFolder()
  const database = new DatabaseSync(join(folder, 'made.sqlite'))
  database.exec("CREATE TABLE t (x, id); INSERT INTO t VALUES (1, 'a' || char(0xfffd))")
  database.close()
  const { texts } = await readingOf('made.sqlite', { file: join(folder, 'made.sqlite') })
  expect(texts).toEqual([{ x: '1', id: 'a\ufffd' }])
})

test('numbers of identifiers past 2^53 stay apart in JSON, also with a point', async () => {
  const { texts } = await readingOf('rows.json', '[{"id":12345678901234567.0},{"id":12345678901234568.0}]')
  expect(texts).toEqual([{ id: '12345678901234567.0' }, { id: '12345678901234568.0' }])
})

test('ranges without an end that stand for no answer are named as a person says them', () => {
  const column = blankColumn({ name: 'x', kind: 'number', path: [], place: { path: '', line: 1, column: 1 } })
  const missingRanges = [
    { low: 90, high: Number.POSITIVE_INFINITY },
    { low: Number.NEGATIVE_INFINITY, high: -1 },
    { low: 7, high: 8 }
  ]
  expect(missingLabels({ ...column, missingRanges }).map(({ code }) => code)).toEqual([
    '90 or more',
    '-1 or less',
    '7 to 8'
  ])
})

test('a Parquet file whose path DuckDB cannot open is not called damaged, and a text file is read', async () => {
  const refused = await readingOf('a\\*.parquet', 'PAR1 something PAR1')
  expect(refused.problems).toEqual([expect.stringContaining('has a backslash and one of `*`, `?` and `[` in its path')])
  expect((await readingOf('a\\*.csv', 'x,id\n1,a\n')).texts).toEqual([{ x: '1', id: 'a' }])
})
