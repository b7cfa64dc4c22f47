import { word } from '../../yaml/shapes.ts'
import { answerList, answersIn, checkAnswers } from './answers.ts'
import { measureKind } from './kind.ts'

const options = { answers: answerList.optional() }

export const total = measureKind<'total', string, typeof options>({
  holds: word('a column name'),
  description:
    'The weighted total of a number: of those in the population, where weights add up to it. With `answers`, how many gave one of these.',
  example: 'contacts: { total: contacts }',
  options,
  complete: (column, { answers }, { columns }) => ({
    statistic: 'total',
    columns: [column],
    answers: answers === undefined ? null : answersIn(columns.get(column), answers)
  }),
  check: (measure, checks) => {
    if (measure.answers === null) {
      checks.column(measure.columns[0], 'total', ['scale', 'number'], 'total without `answers`')
      return
    }
    const column = checks.column(measure.columns[0], 'total', ['scale', 'category'], 'answers to count')
    if (column) checkAnswers(measure.answers, 'answers', column, checks)
  }
})
