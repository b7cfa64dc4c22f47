import { describe, expect, test } from 'vitest'
import { type Edit, projectOf } from '../project.ts'
import { loadSurvey } from '../survey-project.ts'
import { rowsOf } from './rows-of.ts'

const codebook = 'data/survey/dataset.yaml'
const header = 'person,group,score,amount\n'
const base = `title: A survey
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: none
columns:
  person: { role: identifier }
  group: { values: { 01: First, 1: Second, "a, b": Third } }
  score: { scale: { min: 0, max: 10 }, missing: { 99: Don't know, x: Refused } }
  amount: { type: number }
measures:
  score: { mean: score }
`
const withRows = (rows: string, file = 'rows.csv', text = base): Edit[] => [
  [codebook, null, text],
  [`data/survey/${file}`, null, rows]
]

describe.each(['native', 'wasm'] as const)('a survey on the %s engine', (engine) => {
  test('codes are read as they are written, numbers as numbers, missing codes as missing', async () => {
    const { rows, counts } = await rowsOf(
      engine,
      withRows(`${header}p1,01,7,1.50\np2, 1 ,99,-2e3\np3,"a, b",x,\np4,,99.0,.5\n`)
    )
    expect(rows).toEqual([
      { row: 1, person: 'p1', group: '01', score: 7, amount: 1.5 },
      { row: 2, person: 'p2', group: '1', score: null, amount: -2000 },
      { row: 3, person: 'p3', group: 'a, b', score: null, amount: null },
      { row: 4, person: 'p4', group: null, score: null, amount: 0.5 }
    ])
    expect(counts).toEqual({ read: 4, used: 4, refused: 0 })
  })

  test('a byte order mark, Windows line ends, quoted line breaks, blank lines and no last line end', async () => {
    const { rows } = await rowsOf(
      engine,
      withRows(`\ufeff${header.replace('\n', '\r\n')}"p\n1",01,1,1\r\n\r\n"p ""2""",1,2,2`)
    )
    expect(rows.map((row) => [row['person'], row['score']])).toEqual([
      ['p\n1', 1],
      ['p "2"', 2]
    ])
  })

  test('tabs in a .tsv file', async () => {
    const text = base.replace('rows.csv', 'rows.tsv')
    const { rows } = await rowsOf(engine, withRows(`${header.replaceAll(',', '\t')}p1\t01\t3\t4\n`, 'rows.tsv', text))
    expect(rows).toEqual([{ row: 1, person: 'p1', group: '01', score: 3, amount: 4 }])
  })

  test('rows in, used and refused add up, and each bad value is told once with its place', async () => {
    const { counts, problems } = await rowsOf(
      engine,
      withRows(`${header}p1,01,7,1\np2,2,7,1\np3,2,7.5,1\np4,01,11,nan\np5,01,1,1\np6,01,1,1\n`)
    )
    expect(counts).toEqual({ read: 6, used: 3, refused: 3 })
    expect(problems).toEqual([
      'data/survey/rows.csv:3:4: `2` is not allowed in `group`; so in 2 rows, here first',
      'data/survey/rows.csv:4:6: `7.5` is not allowed in `score`',
      'data/survey/rows.csv:5:7: `11` is not allowed in `score`',
      'data/survey/rows.csv:5:10: A text of 3 characters is not allowed in `amount`'
    ])
  })

  test('numbers that only look like ones are refused, not guessed', async () => {
    const amounts = ['1,234', '22-04-15', '1_000', '0x1F', 'inf', '12 ', '1.234,5', 'Blank']
    const cells = amounts.map((amount, index) => `p${index},01,1,"${amount}"`).join('\n')
    const { counts, problems } = await rowsOf(engine, withRows(`${header}${cells}\n`))
    expect(counts).toEqual({ read: 8, used: 1, refused: 7 })
    expect(problems.filter((problem) => problem.includes('amount'))).toHaveLength(7)
  })
})

test('two files are one dataset, in the order in which they are named', async () => {
  const edits: Edit[] = [
    ...withRows(`${header}p1,01,1,1\n`),
    ['data/survey/more.csv', null, 'score,person,amount,group\n2,p2,2,1\n']
  ]
  edits[0] = [codebook, null, base.replace('[rows.csv]', '[more.csv, rows.csv]')]
  const { rows, counts } = await rowsOf('native', edits)
  expect(rows.map((row) => row['person']).sort()).toEqual(['p1', 'p2'])
  expect(counts).toEqual({ read: 2, used: 2, refused: 0 })
})

test('a file that is not UTF-8 is refused at its line', async () => {
  const root = projectOf('empty', withRows('latin'))
  const { writeFileSync } = await import('node:fs')
  writeFileSync(`${root}/data/survey/rows.csv`, Buffer.from(`${header}p1,01,1,1\nM\u00fcller,01,1,1\n`, 'latin1'))
  await expect(loadSurvey(root, 'survey', 'native')).rejects.toThrow('data/survey/rows.csv:3:1: This line is not UTF-8')
})

test('a file with a column that nobody described loads, and a quoted bad cell is placed by characters', async () => {
  const { problems } = await rowsOf(
    'native',
    withRows(`${header.trim()},extra\n"p, 1","a, b",12,1,z\np2,01,1,1,\np3,01,1,1,\n`)
  )
  expect(problems).toEqual(['data/survey/rows.csv:2:15: `12` is not allowed in `score`'])
})

test.each([
  ['group = 01', ['p2', 'p3']],
  ['group != 01', ['p1']],
  ['group = net', ['p3']]
])('an answer of somebody of whom `asked: %s` does not hold is a problem at its place', async (asked, wrong) => {
  const text = base
    .replace('1: Second', '1: { label: Second, within: net }')
    .replace('01: First', 'net: Net, 01: { label: First, within: net }')
    .replace('amount: { type: number }', `amount: { type: number, asked: "${asked}" }`)
  const { problems } = await rowsOf(
    'native',
    withRows(`${header}p1,01,1,1\np2,1,1,2\np3,"a, b",1,3\n`, 'rows.csv', text)
  )
  const lines = { p1: 2, p2: 3, p3: 4 }
  const first = lines[wrong[0] as keyof typeof lines]
  expect(problems).toEqual([
    expect.stringMatching(
      new RegExp(
        `^data/survey/rows.csv:${first}:\\d+: .amount. has an answer in ${wrong.length} rows? where .${asked.replace('!', '\\!')}. does not hold`
      )
    )
  ])
})
