import { list, oneOf, word } from '../../yaml/shapes.ts'
import { answerList, answersIn, checkAnswers } from './answers.ts'
import { type Checks, type MeasureAs, measureKind } from './kind.ts'

const options = {
  outcome: word('a column name').optional(),
  answers: answerList.optional(),
  method: oneOf('shapley', 'johnson', 'slopes', 'odds').optional()
}

export const drivers = measureKind<'drivers', string[], typeof options>({
  holds: list(word('a column name'), 'a list of column names'),
  description:
    'What goes with an outcome, among columns that may drive it: for each its part of the variance that all explain together (`method: shapley`, also known as LMG, or `johnson`, relative weights), or its regression slope with the others held (`method: slopes`). With `answers` the outcome is whether one of them was given; `method: odds` then gives the slopes of a logistic regression, in log odds.',
  example: 'matters: { drivers: [speed, staff, resolution], outcome: satisfaction, method: shapley }',
  options,
  complete: (names, { outcome, answers, method }, { columns }) => ({
    statistic: 'drivers',
    columns: [...names, outcome ?? ''],
    method: method ?? 'shapley',
    answers: answersIn(columns.get(outcome ?? ''), answers)
  }),
  check: (measure, checks) => {
    const names = measure.columns.slice(0, -1)
    const outcome = measure.columns.at(-1) ?? ''
    names.forEach((name, index) => {
      checks.column(name, 'drivers', ['scale', 'number'], 'slope', index)
    })
    if (outcome === '')
      checks.fail(checks.place(), 'Nothing says what is driven', '`outcome: COLUMN`', 'Name the column of the outcome.')
    else if (measure.answers.length > 0) {
      const column = checks.column(outcome, 'outcome', ['scale', 'category'], 'answers to count')
      if (column) checkAnswers(measure.answers, 'answers', column, checks)
    } else if (measure.method === 'odds')
      checks.fail(
        checks.place('method'),
        'Odds are of an outcome that is there or not',
        '`answers:` of the outcome that count, like `answers: top 2`',
        'Write them, or take `method: slopes`.'
      )
    else checks.column(outcome, 'outcome', ['scale', 'number'], 'regression')
    if (measure.method === 'odds' && checks.codebook.design.replicates)
      checks.fail(
        checks.place('method'),
        'A logistic regression would have to be fitted anew under every replicate weight',
        'strata and clusters in the design, or another method',
        'Take `method: slopes`, which is the same on the scale of shares.'
      )
    checkJackknife(measure, checks)
    if (new Set(measure.columns).size < measure.columns.length)
      checks.fail(
        checks.place('drivers'),
        'A column is named twice',
        'each driver once, and not the outcome',
        'Take one out.'
      )
    if (names.length < 2 || names.length > 12)
      checks.fail(
        checks.place('drivers'),
        `There ${names.length === 1 ? 'is one driver' : `are ${names.length} drivers`}`,
        '2 to 12',
        'Write those between which the outcome may be divided.'
      )
  }
})

/** Importance has its spread by leaving out clusters in turn, weights as they are; replicates are weighted anew. */
function checkJackknife({ method }: MeasureAs<'drivers'>, checks: Checks): void {
  const { weighting, replicates } = checks.codebook.design
  if (!weighting || replicates || method === 'slopes' || method === 'odds') return
  checks.fail(
    checks.place('drivers'),
    'Intervals of importance come from leaving out clusters in turn, which does not know of weighting to margins',
    'another method, or `replicates:` in the design, each of which is weighted anew',
    'Take `method: slopes`, or name replicate weights.'
  )
}
