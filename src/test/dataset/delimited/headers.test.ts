import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileOptions } from '../../../codebook/codebook.ts'
import type { Engine } from '../../../engine/engine.ts'
import { startEngine } from '../../../engine/start.ts'
import { delimit } from './encode.ts'
import { readBytes } from './reading.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine('native', () => {})
})
afterAll(() => engine.close())

async function read(rows: string[][], options: FileOptions) {
  const { known, messages, rows: answers } = await readBytes('f.csv', delimit(rows, ',', '\n'), options, engine)
  const columns = known?.columns.map(({ name, label, question }) => ({ name, label, question })) ?? []
  return { columns, sets: known?.sets ?? [], messages, answers }
}

const ids = (...names: string[]) => names.map((name) => JSON.stringify({ ImportId: name }))
const qualtrics = [
  ['ResponseId', 'Q1', 'Q2_1', 'Q2_2', 'Q3_1', 'Q3_2', 'Q2_2_TEXT'],
  [
    'Response ID',
    'How was it?\nPlease say.',
    'Which of these? - Selected Choice - Phone',
    'Which of these? - Selected Choice - E-mail - or letter',
    'How good was - The staff',
    'How good was - The room',
    'Which of these? - E-mail - or letter - Text'
  ],
  ids('_recordId', 'QID1', 'QID2_1', 'QID2_2', 'QID3_1', 'QID3_2', 'QID2_2_TEXT'),
  ['r1', '5', '1', '', '1', '1', ''],
  ['r2', '4', '', '1', '1', '1', 'x']
]

describe('Qualtrics', () => {
  test('three rows: names, wordings and ImportIds; several answers are told from a matrix by their cells', async () => {
    const { columns, sets, messages, answers } = await read(qualtrics, { header: 'qualtrics' })
    expect(messages).toEqual([])
    expect(columns).toEqual([
      { name: 'ResponseId', label: 'Response ID', question: null },
      { name: 'Q1', label: 'How was it? Please say.', question: null },
      { name: 'Q2_1', label: 'Phone', question: 'Which of these?' },
      { name: 'Q2_2', label: 'E-mail - or letter', question: 'Which of these?' },
      { name: 'Q3_1', label: 'The staff', question: 'How good was' },
      { name: 'Q3_2', label: 'The room', question: 'How good was' },
      { name: 'Q2_2_TEXT', label: 'Which of these? - E-mail - or letter - Text', question: null }
    ])
    expect(sets).toEqual([{ name: 'Q2', label: 'Which of these?', columns: ['Q2_1', 'Q2_2'], counted: '1' }])
    expect(answers.map(([id]) => id)).toEqual(['r1', 'r2'])
  })

  test('options may be written out in the cells', async () => {
    const rows = qualtrics
      .with(3, ['r1', '5', 'Phone', '', '1', '1', ''])
      .with(4, ['r2', '4', '', 'E-mail - or letter', '2', '1', 'x'])
    const { sets } = await read(rows, { header: 'qualtrics' })
    expect(sets).toEqual([{ name: 'Q2', label: 'Which of these?', columns: ['Q2_1', 'Q2_2'], counted: null }])
  })

  test('a name that stands twice gives way to the ImportId', async () => {
    const rows = qualtrics.with(0, ['ResponseId', 'Q1', 'Q2_1', 'Q2_1', 'Q3_1', 'Q3_2', 'T'])
    const { columns } = await read(rows, { header: 'qualtrics' })
    expect(columns.map(({ name }) => name)).toEqual(['ResponseId', 'Q1', 'QID2_1', 'QID2_2', 'Q3_1', 'Q3_2', 'T'])
  })

  test('two rows, as once', async () => {
    const rows = [
      ['ResponseID', 'ResponseSet', 'Finished', 'Q2_1', 'Q2_2'],
      ['ResponseID', 'ResponseSet', 'Finished', 'Which?-Phone', 'Which?-E-mail'],
      ['r1', 's', '1', '1', '']
    ]
    const { columns, sets, messages } = await read(rows, { header: 'qualtrics-legacy' })
    expect(messages).toEqual([])
    expect(columns.slice(2)).toEqual([
      { name: 'Finished', label: null, question: null },
      { name: 'Q2_1', label: 'Phone', question: 'Which?' },
      { name: 'Q2_2', label: 'E-mail', question: 'Which?' }
    ])
    expect(sets.map(({ name }) => name)).toEqual(['Q2'])
    expect((await read(rows, {})).messages).toEqual([
      'f.csv:1:1: The rows below the names hold questions, not answers | Say what stands above the data: `header: qualtrics-legacy`.'
    ])
  })

  test('rows of questions never count as respondents', async () => {
    expect((await read(qualtrics, {})).messages).toEqual([
      'f.csv:1:1: The rows below the names hold questions, not answers | Say what stands above the data: `header: qualtrics`.'
    ])
    expect((await read(qualtrics, { header: 'qualtrics-legacy' })).messages).toEqual([
      'f.csv:1:1: The third row of this file holds the `ImportId` of its columns, no answers | Say `header: qualtrics`.'
    ])
    expect((await read(qualtrics.toSpliced(2, 1), { header: 'qualtrics' })).messages).toEqual([
      'f.csv:1:1: The third row of this file does not hold the `ImportId` of its columns, as Qualtrics writes it | With two rows above the data say `header: qualtrics-legacy`; with one, take `header` out.'
    ])
  })
})

describe('SurveyMonkey', () => {
  const rows = [
    ['Respondent ID', 'Start Date', 'How was it?', 'Which of these?', '', 'Rate', '', 'Anything else?'],
    ['', '', 'Response', 'Phone', 'E-mail', 'Staff', 'Room', 'Open-Ended Response'],
    ['1', 'x', 'Good', 'Phone', '', 'Good', 'Bad', ''],
    ['2', 'x', 'Bad', 'Phone', 'E-mail', 'Bad', 'Bad', 'No']
  ]

  test('columns are called by question and option', async () => {
    const { columns, sets, messages, answers } = await read(rows, { header: 'surveymonkey' })
    expect(messages).toEqual([])
    expect(columns).toEqual([
      { name: 'Respondent ID', label: null, question: null },
      { name: 'Start Date', label: null, question: null },
      { name: 'How was it?', label: null, question: null },
      { name: 'Which of these? / Phone', label: 'Phone', question: 'Which of these?' },
      { name: 'Which of these? / E-mail', label: 'E-mail', question: 'Which of these?' },
      { name: 'Rate / Staff', label: 'Staff', question: 'Rate' },
      { name: 'Rate / Room', label: 'Room', question: 'Rate' },
      { name: 'Anything else?', label: null, question: null }
    ])
    expect(sets).toEqual([
      {
        name: 'Which of these?',
        label: 'Which of these?',
        columns: ['Which of these? / Phone', 'Which of these? / E-mail'],
        counted: null
      }
    ])
    expect(answers).toHaveLength(2)
  })

  test('a row of options is no respondent, and answers are no options', async () => {
    expect((await read(rows, {})).messages).toEqual([
      'f.csv:1:1: The rows below the names hold options, not answers | Say what stands above the data: `header: surveymonkey`.'
    ])
    expect((await read(rows.toSpliced(1, 1), { header: 'surveymonkey' })).messages).toEqual([
      'f.csv:1:1: The second row of this file does not hold options below the questions, as SurveyMonkey writes them | Expected a first column `Respondent ID` with nothing below it, and `Response` or options in the second row. | Where one row of names stands above the data, take `header` out.'
    ])
  })
})

describe('LimeSurvey', () => {
  test('codes are names, texts are labels, codes that differ in brackets belong together', async () => {
    const rows = [
      [
        'id. Response ID',
        'q1. How was it?',
        'q2[SQ1]. Which? [Phone]',
        'q2[SQ2]. Which? [E-mail [work]]',
        'q2[other]. Which? [Other]',
        'q3[a]._.Rate [Staff]',
        'q3[b]._.Rate [Room]'
      ],
      ['1', '5', 'Y', '', '', '4', '5'],
      ['2', '5', 'Y', 'Y', 'x', '4', '']
    ]
    const { columns, sets, messages } = await read(rows, { header: 'limesurvey' })
    expect(messages).toEqual([])
    expect(columns).toEqual([
      { name: 'id', label: 'Response ID', question: null },
      { name: 'q1', label: 'How was it?', question: null },
      { name: 'q2[SQ1]', label: 'Phone', question: 'Which?' },
      { name: 'q2[SQ2]', label: 'E-mail [work]', question: 'Which?' },
      { name: 'q2[other]', label: 'Other', question: 'Which?' },
      { name: 'q3[a]', label: 'Staff', question: 'Rate' },
      { name: 'q3[b]', label: 'Room', question: 'Rate' }
    ])
    expect(sets).toEqual([{ name: 'q2', label: 'Which?', columns: ['q2[SQ1]', 'q2[SQ2]'], counted: 'Y' }])
  })

  test('headings of another form', async () => {
    expect(
      (
        await read(
          [
            ['id', 'q1'],
            ['1', '5']
          ],
          { header: 'limesurvey' }
        )
      ).messages
    ).toEqual([
      'f.csv:1:1: No heading of this file has the form `code. text`, as LimeSurvey writes them | Export with "Question code & question text"; or, with codes alone, take `header` out.'
    ])
  })
})

test('a header that nobody knows', async () => {
  expect((await read(qualtrics, { header: 'qualtrix' })).messages).toEqual([
    'dataset.yaml:5:3: `qualtrix` is nothing that can stand above the data | Expected `qualtrics`, `qualtrics-legacy`, `surveymonkey` or `limesurvey`. | Write one of them, or take `header` out where one row of names stands above the data.'
  ])
})
