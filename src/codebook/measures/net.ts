import { word } from '../../yaml/shapes.ts'
import { answerList, answersIn, checkAnswers } from './answers.ts'
import { measureKind } from './kind.ts'

const options = { top: answerList.optional(), bottom: answerList.optional() }

export const net = measureKind<'net', string, typeof options>({
  holds: word('a column name'),
  description: 'A net score: the share of the answers in `top` minus the share of those in `bottom`, with both.',
  example: 'trust: { net: trust, top: top 2, bottom: bottom 2 }',
  options,
  complete: (column, { top, bottom }, { columns }) => ({
    statistic: 'net',
    columns: [column],
    top: answersIn(columns.get(column), top),
    bottom: answersIn(columns.get(column), bottom)
  }),
  check: (measure, checks) => {
    const column = checks.column(measure.columns[0], 'net', ['scale', 'category'], 'net score')
    if (!column) return
    checkAnswers(measure.top, 'top', column, checks)
    checkAnswers(measure.bottom, 'bottom', column, checks)
    const both = measure.top.filter((code) => measure.bottom.includes(code))
    if (both.length > 0)
      checks.fail(
        checks.place(),
        `\`${both[0]}\` counts both for and against the score`,
        '`top` and `bottom` without a code in common',
        'Take it out of one of the two.'
      )
  }
})
