import { z } from 'zod'
import { type ComparisonQuestion, changeOf, estimateOf, sidesOf } from '../../estimate/question.ts'
import { oneOf } from '../../yaml/shapes.ts'
import { askShown } from '../call.ts'
import { checkPublished, findDomain, findSingle } from '../lookup.ts'
import { findSpan } from '../span.ts'
import { breakTold } from './break.ts'
import { directive, measureName, waveCode } from './directive.ts'
import { agreeing, asWordsOrPercent, caseName, checkDifference, digits, findWriting, showing } from './writing.ts'

export const change = directive({
  name: 'change',
  form: 'text',
  description:
    'How far a measure moved from one wave to another: the difference of the two values, each on its own base, or with `on=both` among those who answered both times.',
  example: ':change{of=ease sector=utilities from=before to=during}',
  opens: true,
  attributes: z.object({
    of: measureName,
    from: waveCode
      .optional()
      .describe(
        'The earlier wave; needed where there are more than two. `previous` is the one before `to`, `year-ago` the same period a year before; on the page of a period `previous` goes without saying.'
      ),
    to: waveCode
      .optional()
      .describe('The later wave; needed where there are more than two, but on the page of a period.'),
    on: oneOf('each', 'both')
      .optional()
      .describe('`each` compares the two values as they are shown, `both` keeps to those who answered both times.'),
    show: showing('interval', 'base', 'p'),
    digits,
    case: caseName,
    as: asWordsOrPercent,
    agree: agreeing,
    break: breakTold
  }),
  worded: ['case', 'agree'],
  resolve({ of, from, to, on, ...written }, call) {
    const named = findSingle(of, 'of', call)
    const domain = named && findDomain(named.dataset, call)
    if (!named || !domain) return null
    const span = findSpan(named, { from, to, on }, call)
    if (!span) return null
    const at = estimateOf({
      dataset: named.dataset.name,
      measure: named.measure.name,
      category: named.category,
      domain,
      wave: span.to
    })
    const change = changeOf(at, span.from, on ?? 'each')
    const question: ComparisonQuestion = written.as === 'percent' ? { ...change, relative: true } : change
    if (!sidesOf(question).every((side) => checkPublished(named, side, call))) return null
    const writing = findWriting(written, call)
    if (!writing || !checkDifference(named, writing, call)) return null
    askShown(call, question)
    return { kind: 'change', question, writing, breakTold: call.breakTold }
  }
})
