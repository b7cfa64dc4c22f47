import type { ElementContent } from 'hast'
import type { EstimateQuestion } from '../../estimate/question.ts'
import type { Writing } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { type Line, opening } from './opening.ts'
import { hiddenOf, titleOf } from './value.ts'
import { withEnding } from './writing.ts'

/** How many answers a value rests on; it opens to what these are worth after weighting. */
export function renderBase(question: EstimateQuestion, writing: Writing, context: Context): ElementContent[] {
  const estimate = context.answers.estimate(question)
  if (estimate.n === null) return [hiddenOf(estimate, context)]
  const { words, numbers } = context.language
  const n = numbers.count(estimate.n)
  const worth = estimate.nEff === null ? null : numbers.count(Math.round(estimate.nEff))
  const lines: Line[] = [
    { before: words.estimate.answers(n), stressed: null },
    ...(worth === null || worth === n ? [] : [{ before: words.inline.effective(worth), stressed: null }])
  ]
  return opening(context, withEnding(n, writing, context), titleOf(estimate, context), lines, null)
}
