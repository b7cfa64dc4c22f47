import { word } from '../../yaml/shapes.ts'
import { answerList, answersIn, checkAnswers } from './answers.ts'
import { measureKind } from './kind.ts'

const options = { answers: answerList.optional() }

export const share = measureKind<'share', string, typeof options>({
  holds: word('a column name'),
  description: 'The share of answers that are among `answers`: codes, or `top 2`, `bottom 2` of a scale.',
  example: 'csat: { share: satisfaction, answers: top 2 }',
  options,
  complete: (column, { answers }, { columns }) => ({
    statistic: 'share',
    columns: [column],
    answers: answersIn(columns.get(column), answers)
  }),
  check: (measure, checks) => {
    const column = checks.column(measure.columns[0], 'share', ['scale', 'category'], 'share of answers')
    if (column) checkAnswers(measure.answers, 'answers', column, checks)
  }
})
