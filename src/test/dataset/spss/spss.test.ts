import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCodebook } from '../../../codebook/read.ts'
import { readDataset } from '../../../dataset/load.ts'
import { startEngine } from '../../../engine/start.ts'
import { Problems } from '../../../problem.ts'
import { projectOf } from '../../project.ts'
import { column, readBytes } from './reading.ts'
import { highest, lowest, type Made, type MadeFile, madeSav } from './sav.ts'

const long = `${'A long answer, with ünïcode. '.repeat(28)}end`

const number: Made = {
  name: 'SCORE',
  long: 'Score_of_the_respondent',
  label: 'How satisfied',
  labels: [
    [1, 'Low'],
    [2.5, 'Middle'],
    [99, "Don't know"]
  ],
  missing: { form: 2, values: [98, 99] },
  cells: [1, 2.5, null, 99, -1e300]
}
const short: Made = {
  name: 'SEX',
  width: 2,
  labels: [
    ['m', 'Men'],
    ['f', 'Women'],
    [' ', 'Nobody']
  ],
  missing: { form: 1, values: ['x'] },
  cells: ['m', 'f', 'x', '', ' m']
}
const text: Made = { name: 'OPEN', width: 900, label: 'Why?', cells: [long, '', 'short', 'a'.repeat(900), null] }
const middle: Made = { name: 'CITY', long: 'city', width: 20, cells: ['Köln', 'Bursa', 'none of these', '', 'x  y'] }
const after: Made = { name: 'LAST', cells: [5, 4, 3, 2, 1] }
const all: MadeFile = {
  variables: [number, short, text, middle, after],
  longLabels: [
    [
      'city',
      [
        ['Köln', 'Cologne'],
        ['Bursa', 'Bursa (Türkiye)']
      ]
    ]
  ],
  longMissing: [['city', ['none of ', 'never']]]
}

describe.each([true, false])('with the least byte first: %s', (little) => {
  test.each([0, 1, 2] as const)('compressed in way %i, everything of a file is read', async (compression) => {
    const read = await readBytes(madeSav({ ...all, little, compression, block: 64 }))
    expect(read.problems).toEqual([])
    expect(read.rows?.map((row) => Object.values(row))).toEqual([
      [1, 'm', long, 'Köln', 5],
      [2.5, 'f', null, 'Bursa', 4],
      [null, 'x', 'short', 'none of these', 3],
      [99, null, 'a'.repeat(900), null, 2],
      [-1e300, ' m', null, 'x  y', 1]
    ])
    expect(read.known?.columns.map(({ name }) => name)).toEqual([
      'Score_of_the_respondent',
      'SEX',
      'OPEN',
      'city',
      'LAST'
    ])
    expect(column(read, 'Score_of_the_respondent')).toEqual({
      name: 'Score_of_the_respondent',
      type: 'number',
      dates: null,
      label: 'How satisfied',
      question: null,
      values: [
        { code: '1', label: 'Low' },
        { code: '2.5', label: 'Middle' },
        { code: '99', label: "Don't know" }
      ],
      missing: ['98', '99'],
      missingRanges: []
    })
    expect(column(read, 'SEX')).toMatchObject({
      type: 'text',
      values: [
        { code: 'm', label: 'Men' },
        { code: 'f', label: 'Women' }
      ],
      missing: ['x']
    })
    expect(column(read, 'city')).toMatchObject({
      values: [
        { code: 'Köln', label: 'Cologne' },
        { code: 'Bursa', label: 'Bursa (Türkiye)' }
      ],
      missing: ['none of', 'never']
    })
    expect(column(read, 'OPEN')).toMatchObject({ type: 'text', label: 'Why?' })
  })
})

test('the WebAssembly engine reads the same', async () => {
  const bytes = madeSav({ ...all, variables: [number, short, text, middle, after] })
  expect(await readBytes(bytes, 'wasm')).toEqual(await readBytes(bytes, 'native'))
})

test.each([
  ['a range', { form: -2, values: [90, 99] }, [], [{ low: 90, high: 99 }]],
  ['from the lowest, and a value', { form: -3, values: [lowest, 0, 99] }, ['99'], [{ low: -Infinity, high: 0 }]],
  [
    'from the lowest of before SPSS 21',
    { form: -2, values: [-1.7976931348623155e308, 0] },
    [],
    [{ low: -Infinity, high: 0 }]
  ],
  ['to the highest', { form: -2, values: [97, highest] }, [], [{ low: 97, high: Infinity }]],
  ['three values', { form: 3, values: [7, -0, 0.5] }, ['7', '0', '0.5'], []]
])('missing values: %s', async (_, missing, codes, ranges) => {
  const read = await readBytes(madeSav({ variables: [{ ...after, missing }] }))
  expect(column(read, 'LAST')).toMatchObject({ missing: codes, missingRanges: ranges })
  expect(read.rows?.map((row) => row['LAST'])).toEqual([5, 4, 3, 2, 1])
})

test('sets of columns, by the examples of the description of the format', async () => {
  const numbers = [...'ABCDEFGKLM'].map((name) => ({ name, long: `${name}_long`, cells: [1] }))
  const texts = [...'HIJNOP'].map((name) => ({ name, width: 6, cells: ['Yes'] }))
  const read = await readBytes(
    madeSav({
      variables: [...numbers, ...texts],
      sets: '$a=C 10 my mcgroup a b c\n$b=D2 55 0  g e f d\n\n\n$c=D3 Yes 10 mdgroup #2 h i j\n$gone=C 0  \n',
      moreSets: '$d=E 1 2 34 13 third mdgroup k l m\n$e=E 11 6 choice 0  n o p\n'
    })
  )
  expect(read.problems).toEqual([])
  expect(read.known?.sets).toEqual([
    { name: 'a', label: 'my mcgroup', columns: ['A_long', 'B_long', 'C_long'], counted: null },
    { name: 'b', label: null, columns: ['G_long', 'E_long', 'F_long', 'D_long'], counted: '55' },
    { name: 'c', label: 'mdgroup #2', columns: ['H', 'I', 'J'], counted: 'Yes' },
    { name: 'd', label: 'third mdgroup', columns: ['K_long', 'L_long', 'M_long'], counted: '34' },
    { name: 'e', label: null, columns: ['N', 'O', 'P'], counted: 'choice' }
  ])
})

test('a set that cannot be read is told, and the others are read', async () => {
  const sets = '$bad=D99 1 0  last\n$good=C 5 Größ last\n'
  const read = await readBytes(madeSav({ variables: [after], sets: sets.replace('5 Größ', '6 Größ') }))
  expect(read.known?.sets).toEqual([{ name: 'good', label: 'Größ', columns: ['LAST'], counted: null }])
  expect(read.problems).toEqual([
    'data/file.sav:1:1: spss-sets: 1 of the multiple response sets of this SPSS file cannot be read'
  ])
})

test('the weight, and names that differ by case alone', async () => {
  const variables = [
    { ...middle, long: 'Q1' },
    { ...after, long: 'q1' },
    { ...after, name: 'WGT', long: 'weight' }
  ]
  const read = await readBytes(madeSav({ variables, weight: 5 }))
  expect(read.known?.weight).toBe('weight')
  expect(read.rows?.[0]).toEqual({ Q1: 'Köln', q1: 5, weight: 5 })
})

test('a place is the row and the column of the data', async () => {
  const { rows } = await readBytes(madeSav({ variables: [number, after] }), 'native', async ({ place }) => [
    place(3, 'LAST'),
    place(4)
  ])
  expect(rows).toEqual([
    { path: 'data/file.sav', line: 3, column: 2, cell: 'row 3, column `LAST`' },
    { path: 'data/file.sav', line: 4, column: 1, cell: 'row 4' }
  ])
})

test('more rows than fit into one chunk, and columns that share no chunk of many', async () => {
  const cells = Array.from({ length: 5000 }, (_, index) => index / 7)
  const read = await readBytes(madeSav({ variables: [{ name: 'A', cells }], compression: 2, rows: -1 }))
  expect(read.rows?.map(({ A }) => A)).toEqual(cells)
  const variables = Array.from({ length: 200 }, (_, index) => ({ name: `V${index}`, cells: cells.slice(0, 1500) }))
  expect((await readBytes(madeSav({ variables }))).rows?.map(({ V199 }) => V199)).toEqual(cells.slice(0, 1500))
})

test('a codebook that says nothing of its columns takes labels, codes and missing values from the file', async () => {
  const codebook = `title: A survey
kind: survey
status: synthetic
sample: probability
design: none
columns:
  Score_of_the_respondent: { }
  SEX: { }
  amount: { from: AMOUNT }
measures:
  amount: { mean: amount }
`
  const root = projectOf('empty', [['data/survey/dataset.yaml', null, codebook]])
  const amount = { ...after, name: 'AMOUNT', missing: { form: -3, values: [4, highest, 1] } }
  const bytes = madeSav({ variables: [{ ...number, cells: [1, 2.5, null, 99, 98] }, short, amount], compression: 2 })
  writeFileSync(join(root, 'data/survey/answers.zsav'), bytes)
  const problems = new Problems()
  const engine = await startEngine('native', () => {})
  const place = { root, folder: 'data/survey', allowed: [] }
  const parsed = parseCodebook('survey', 'data/survey/dataset.yaml', codebook, problems)
  const dataset = (parsed && (await readDataset(parsed, place, engine, problems)))?.dataset
  expect(problems.all().map(String)).toEqual([])
  if (dataset?.kind !== 'survey') throw new Error('no survey')
  const cells = [...dataset.cells].map(([key, name]) => `${name} AS "${key}"`)
  expect(await engine.rows(`SELECT ${cells.join(', ')} FROM "${dataset.table}" ORDER BY f, r`)).toEqual([
    { Score_of_the_respondent: '1', SEX: 'm', amount: null },
    { Score_of_the_respondent: '2.5', SEX: 'f', amount: null },
    { Score_of_the_respondent: null, SEX: null, amount: 3 },
    { Score_of_the_respondent: null, SEX: null, amount: 2 },
    { Score_of_the_respondent: null, SEX: 'm', amount: null }
  ])
  await engine.close()
})
