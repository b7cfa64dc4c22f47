import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { EstimateQuestion } from '../../estimate/question.ts'
import type { Context } from '../context.ts'
import { formatOf, hiddenText, intervalText, labelOfMeasure, nameOf, supportOf } from '../values.ts'
import { opening } from './opening.ts'

/** A value in a sentence; one that is hidden is words that say so. */
export function renderValue(question: EstimateQuestion, context: Context): ElementContent[] {
  const estimate = context.answers.estimate(question)
  const measure = labelOfMeasure(context, estimate.dataset, estimate.measure, estimate.category)
  if (estimate.value === null) {
    const reason = hiddenText(context, estimate) ?? ''
    return [h('span', { className: ['no'], title: reason }, context.language.words.estimate.hiddenValue)]
  }
  const mark = estimate.standing === 'caution' ? '†' : ''
  const text = formatOf(context, estimate)(estimate.value) + mark
  const title = `${measure}: ${nameOf(context, estimate)}`
  return opening(context, text, title, supportOf(context, estimate), intervalText(context, estimate))
}
