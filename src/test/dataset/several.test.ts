/** Questions with several answers, as the files of survey tools write them. */
import { describe, expect, test } from 'vitest'
import { unknownColumn } from '../../codebook/known.ts'
import { completeCodebook, parseCodebook } from '../../codebook/read.ts'
import { Problems } from '../../problem.ts'
import { rowsOf, surveyOf } from './rows-of.ts'

const codebook = (column: string) => `title: A survey
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: none
columns:
  ways: ${column}
measures: { ways: { mentions: ways } }
`
const load = (column: string, text: string, engine: 'native' | 'wasm' = 'native') =>
  rowsOf(engine, surveyOf(codebook(column), { 'rows.csv': text }))

describe.each(['native', 'wasm'] as const)('on the %s engine', (engine) => {
  test('answers in one cell, between delimiters', async () => {
    const { rows, problems, counts } = await load(
      '{ from: Q1, delimiter: ";", options: { phone: { label: Phone, from: By phone }, web: Web }, not_mentioned: [None], missing: { 99: Refused } }',
      'Q1,id\nBy phone; web,1\nweb;,2\nNone,3\n99,4\n,5\nweb;Fax,6\nPigeon,7\n',
      engine
    )
    expect(rows.map((row) => [row['ways[phone]'], row['ways[web]']])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
      [null, null],
      [null, null]
    ])
    expect(counts).toEqual({ read: 7, used: 5, refused: 2 })
    expect(problems).toEqual([
      'data/survey/rows.csv:7:1: A text of 3 characters is not allowed in `Q1`',
      'data/survey/rows.csv:8:1: A text of 6 characters is not allowed in `Q1`'
    ])
  })
})

test('codes of options in several cells', async () => {
  const { rows, problems } = await load(
    '{ from: [Q1, Q2], options: { 1: Phone, 2: Web, 3: Shop }, missing: { 0: Blank } }',
    'Q1,Q2\n1,3\n2,0\n0,0\n,\n2,7\n'
  )
  expect(rows.map((row) => [row['ways[1]'], row['ways[2]'], row['ways[3]']])).toEqual([
    [1, 0, 1],
    [0, 1, 0],
    [null, null, null],
    [null, null, null]
  ])
  expect(problems).toEqual(['data/survey/rows.csv:6:3: `7` is not allowed in `Q2`'])
})

test('an empty cell means not named where the codebook says so and another option was', async () => {
  const { rows } = await load(
    '{ options: { phone: Phone, web: Web }, mentioned: [Selected], not_mentioned: empty }',
    'phone,web\nSelected,\n,\n'
  )
  expect(rows.map((row) => [row['ways[phone]'], row['ways[web]']])).toEqual([
    [1, 0],
    [null, null]
  ])
})

test('options come from a set that the file knows', () => {
  const labels = [
    { code: '1', label: 'Phone' },
    { code: '2', label: 'Web' },
    { code: '9', label: 'Refused' }
  ]
  const coded = { ...unknownColumn('q1', 'number'), values: labels, missing: ['9'] }
  const ticked = [
    { code: '1', label: 'Yes' },
    { code: '2', label: 'No' }
  ]
  const known = {
    path: 'rows.sav',
    columns: [
      coded,
      { ...coded, name: 'q2' },
      { ...unknownColumn('t1', 'number'), label: 'Phone', values: ticked },
      { ...unknownColumn('t2', 'number'), label: 'Web', values: ticked }
    ],
    sets: [
      { name: '$ways', label: 'Ways', columns: ['q1', 'q2'], counted: null },
      { name: '$ticked', label: null, columns: ['t1', 't2'], counted: '1' }
    ],
    weight: null
  }
  const complete = (set: string) => {
    const problems = new Problems()
    const read = parseCodebook('survey', 'dataset.yaml', codebook(`{ set: ${set} }`), problems)
    const found = read && completeCodebook(read, [known], problems)
    return { column: found?.columns.get('ways'), problems: problems.all().map(({ reason }) => reason) }
  }
  expect(complete('$ways').column).toMatchObject({
    kind: 'multiple',
    values: [{ code: '1' }, { code: '2' }],
    missing: [{ code: '9' }],
    parts: { columns: ['q1', 'q2'], delimiter: null }
  })
  expect(complete('$ticked').column).toMatchObject({
    values: [
      { code: 't1', label: { '': 'Phone' } },
      { code: 't2', label: { '': 'Web' } }
    ],
    mentioned: { yes: ['1'], no: ['2'] },
    parts: null
  })
  expect(complete('$way').problems).toEqual(['The files have no set `$way` of columns that are one question'])
})

test('rows of one question are columns that share its scale', async () => {
  const { rows, dataset } = await rowsOf(
    'native',
    surveyOf(
      codebook('{ options: { x: X } }').replace(
        'measures:',
        `  rating:
    question: How do you rate it?
    scale: { min: 1, max: 5 }
    missing: { 0: Blank }
    rows: { food: { label: Food, from: Q1_A }, signs: Signs }
measures:`
      ),
      { 'rows.csv': 'x,Q1_A,signs\n1,5,0\n' }
    )
  )
  expect(rows).toEqual([{ row: 1, 'ways[x]': 1, rating_food: 5, rating_signs: null }])
  expect(dataset.codebook.columns.get('rating_food')).toMatchObject({
    label: { '': 'Food' },
    question: { '': 'How do you rate it? Food' }
  })
})
