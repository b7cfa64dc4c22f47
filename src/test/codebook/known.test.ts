/** What files know of their columns stands where a codebook says nothing itself. */
import { expect, test } from 'vitest'
import type { SurveyCodebook } from '../../codebook/codebook.ts'
import { type KnownColumn, unknownColumn } from '../../codebook/known.ts'
import { completeCodebook, parseCodebook } from '../../codebook/read.ts'
import { textCells } from '../../dataset/file-table.ts'
import { missingCodes, textWithout } from '../../dataset/missing-codes.ts'
import { startEngine } from '../../engine/start.ts'
import { Problems } from '../../problem.ts'

const rating: KnownColumn = {
  ...unknownColumn('Q1', 'number'),
  label: 'Rating',
  question: 'How was it?',
  values: [
    { code: '1', label: 'Bad' },
    { code: '2', label: 'Good' },
    { code: '98', label: 'Refused' },
    { code: '-5', label: 'Not shown' }
  ],
  missing: ['98'],
  missingRanges: [{ low: Number.NEGATIVE_INFINITY, high: -1 }]
}
const known = {
  path: 'rows.sav',
  columns: [rating, unknownColumn('n', 'number'), { ...unknownColumn('day'), dates: 'YYYY-MM-DD' }],
  sets: [],
  weight: null
}

function columnsOf(columns: string) {
  const problems = new Problems()
  const text = `title: A survey
kind: survey
status: synthetic
sample: probability
design: none
columns: ${columns}
measures: {}
`
  const read = parseCodebook('survey', 'dataset.yaml', text, problems)
  const codebook = read && (completeCodebook(read, [known], problems) as SurveyCodebook | null)
  return { columns: codebook?.columns, problems: problems.all().map(({ reason }) => reason) }
}

test('labels, values, missing codes and kinds', () => {
  const { columns, problems } = columnsOf('{ rating: { from: Q1 }, n: {}, day: {} }')
  expect(problems).toEqual([])
  expect(columns?.get('rating')).toMatchObject({
    kind: 'category',
    label: { '': 'Rating' },
    question: { '': 'How was it?' },
    values: [{ code: '1' }, { code: '2' }],
    missing: [
      { code: '98', label: { '': 'Refused' } },
      { code: '-5', label: { '': 'Not shown' } }
    ],
    missingRanges: [{ low: Number.NEGATIVE_INFINITY, high: -1 }]
  })
  expect(columns?.get('n')?.kind).toBe('number')
  expect(columns?.get('day')).toMatchObject({ kind: 'date', written: { dates: 'YYYY-MM-DD' } })
})

test('what the codebook says goes before', () => {
  const { columns } = columnsOf('{ rating: { from: Q1, label: Ours, scale: { min: 1, max: 2 }, missing: { 98: No } } }')
  expect(columns?.get('rating')).toMatchObject({
    kind: 'scale',
    label: { '': 'Ours' },
    missing: [{ code: '98', label: { '': 'No' } }],
    missingRanges: []
  })
})

test('a range of numbers stands for no answer, both ends among them', async () => {
  const { columns } = columnsOf('{ rating: { from: Q1, scale: { min: 1, max: 2 } } }')
  const column = columns?.get('rating')
  expect(column).toBeDefined()
  if (!column) return
  const cells = textCells('c')
  const engine = await startEngine('native', () => {})
  const rows = await engine.rows(
    `SELECT ${textWithout(cells, missingCodes(cells, column))} AS text
     FROM (VALUES ('1'), ('-1'), ('-0.5'), ('98.0'), ('-7'), ('')) rows(c)`
  )
  await engine.close()
  expect(rows.map(({ text }) => text)).toEqual(['1', null, '-0.5', null, null, null])
})
