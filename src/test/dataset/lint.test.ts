/** What `check` warns of: rows and codebooks that are legal, and hardly meant. */
import { expect, test } from 'vitest'
import { type Edit, prepareProject, projectOf } from '../project.ts'

const head = `title: A survey
kind: survey
status: synthetic
sample: probability
bases: { suppress: 2, caution: 3 }
`
const report = '---\ntitle: A report\ndatasets: [survey]\n---\n\n:value{of=m}'

/** The warnings of a project of one survey, in their order, without where they are. */
async function warningsOf(codebook: string, files: Record<string, string[]>, prose = report) {
  const edits = Object.entries(files).map(([name, rows]): Edit => [`data/survey/${name}`, null, `${rows.join('\n')}\n`])
  const root = projectOf('empty', [
    ['data/survey/dataset.yaml', null, head + codebook],
    ['reports/report/index.md', null, prose],
    ...edits
  ])
  const prepared = await prepareProject(root, { lint: true })
  expect(prepared.problems.errors).toEqual([])
  return prepared.problems.warnings.map(({ message, line }) => `${line}: ${message}`)
}

const rowsOf = (header: string, n: number, row: (i: number) => string) => [
  header,
  ...Array.from({ length: n }, (_, i) => row(i))
]
const plain = 'files: [rows.csv]\ndesign: none\n'

test('a careful survey has nothing to be warned of', async () => {
  const codebook = `${plain}columns:\n  s: { values: { a: A, b: B } }\n  x: { scale: { min: 0, max: 10 } }\nmeasures: { m: { mean: x } }\n`
  expect(
    await warningsOf(codebook, { 'rows.csv': rowsOf('s,x', 60, (i) => `${'ab'[i % 2]},${(i * 7) % 11}`) })
  ).toEqual([])
})

test('columns in no codebook, codes without labels, codes never seen, columns that tell nobody apart', async () => {
  const codebook = `${plain}columns:\n  s: { values: { 1: 1, 2: Two, 3: Three } }\n  t: { values: { a: A, b: B } }\n  x: { scale: { min: 0, max: 10 } }\n  y: { from: z, scale: { min: 0, max: 10 } }\nmeasures: { m: { mean: x } }\n`
  const rows = rowsOf('s,t,x,z,extra,more', 40, (i) => `${1 + (i % 2)},a,${i % 11},${i % 11},?,?`)
  expect(await warningsOf(codebook, { 'rows.csv': rows })).toEqual([
    '1: 2 columns of data/survey/rows.csv are in no column of the codebook: `extra`, `more`',
    '9: No row has `3` in `s`',
    '9: Readers will see a bare code of `s`: `1`',
    '10: No row has `b` in `t`',
    '10: `t` has the same value in all 40 rows',
    '12: `y` holds the same as `x` in every row'
  ])
})

test('each of the columns that hold the parts of a question is in the codebook', async () => {
  const codebook = `${plain}columns:\n  ways: { from: [first, second], options: { p: Phone, m: Mail }, mentioned: [p, m] }\n  x: { scale: { min: 0, max: 10 } }\nmeasures: { m: { mean: x } }\n`
  const rows = rowsOf('first,second,x', 40, (i) => `${'pm'[i % 2]},${i % 3 ? '' : 'mp'[i % 2]},${(i * 7) % 11}`)
  expect(await warningsOf(codebook, { 'rows.csv': rows })).toEqual([])
})

test('numbers that stand for no answer, weights that speak for many', async () => {
  const codebook = `files: [rows.csv]\ndesign: { weights: w }\ncolumns:\n  w: { type: number }\n  minutes: { type: number }\n  x: { scale: { min: 0, max: 10 } }\nmeasures: { m: { mean: x } }\n`
  const rows = rowsOf(
    'w,minutes,x',
    100,
    (i) => `${i === 0 ? 0 : i === 1 ? 30 : 1},${i % 9 === 0 ? 999 : i % 30},${(i * 7) % 11}`
  )
  expect(await warningsOf(codebook, { 'rows.csv': rows })).toEqual([
    '9: 1 row weighs nothing, and counts in no estimate',
    '9: The largest weight is 23.4 times the mean; 99 rows are worth 16',
    '10: `minutes` has `999` in 12 rows, far from all other numbers'
  ])
})

test('a column that is made of others is not asked for codes that only files have; as a weight it is looked at', async () => {
  const codebook = `files: [rows.csv]\ndesign: { weights: both }\ncolumns:\n  p: { type: number }\n  q: { type: number }\n  both: { sum: [p, q], answered: 1 }\n  minutes: { type: number }\n  hours: { type: number }\n  spent: { sum: [minutes, hours] }\n  x: { scale: { min: 0, max: 10 } }\nmeasures: { m: { mean: x } }\n`
  const rows = rowsOf(
    'p,q,minutes,hours,x',
    100,
    (i) =>
      `${i === 0 ? 30 : i % 2 ? '' : 1},${i % 2 ? 1 : ''},${i % 9 === 0 ? 500 : i % 30},${i % 9 === 0 ? 499 : 0},${(i * 7) % 11}`
  )
  expect(await warningsOf(codebook, { 'rows.csv': rows })).toEqual([
    '11: The largest weight is 23.3 times the mean; 100 rows are worth 17'
  ])
})

test('rows twice, one answer all the way down, and too fast', async () => {
  const items = [...'abcdefghijk']
  const columns = items.map((name) => `  ${name}: { scale: { min: 1, max: 5 } }\n`).join('')
  const codebook = `${plain}columns:\n${columns}  took: { type: number, from: Duration (in seconds) }\nmeasures: { m: { mean: a } }\n`
  const answers = (i: number) =>
    items.map((_, k) => (i < 10 ? 3 : 1 + ((k < 2 ? i + k : Math.floor(i * (k + 1.37) * 3.1)) % 5)))
  const row = (i: number) => `${answers(i).join()},${i < 8 ? 20 + i : 300 + i}`
  const rows = rowsOf(`${items.join()},Duration (in seconds)`, 100, (i) => row(i === 99 ? 98 : i))
  expect(await warningsOf(codebook, { 'rows.csv': rows })).toEqual([
    '1: 2 rows give the same 12 answers as another',
    '9: 10 rows of 100 (10%) give one answer to all of the 11 items from 1 to 5 that they answered',
    '20: 8 rows of 100 took less than a third of the median `took`, 349.5'
  ])
})

test('waves of which one has another scale', async () => {
  const codebook = `files: [{ path: a.csv, wave: one }, { path: b.csv, wave: two }]\ndesign: none\nwaves: { one: One, two: Two }\ncolumns:\n  x: { scale: { min: 0, max: 10 } }\nmeasures: { m: { mean: x } }\n`
  const files = { 'a.csv': rowsOf('x', 60, (i) => String(i % 6)), 'b.csv': rowsOf('x', 60, (i) => String(i % 11)) }
  expect(await warningsOf(codebook, files, report.replace('of=m', 'of=m wave=two'))).toEqual([
    '10: `x` goes from 0 to 5 at `one` and from 0 to 10 at `two`'
  ])
})
