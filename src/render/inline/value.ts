import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Estimate } from '../../estimate/answer.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { siblingsOf } from '../../report/parts.ts'
import { type Context, datasetOf } from '../context.ts'
import { togetherOf } from '../together.ts'
import {
  formatOf,
  hiddenText,
  hiddenValueText,
  intervalText,
  labelOfMeasure,
  marksOf,
  nameOf,
  supportOf
} from '../values.ts'
import { opening } from './opening.ts'

/** A value in a sentence; one that is hidden is words that say so. */
export function renderValue(question: EstimateQuestion, context: Context): ElementContent[] {
  const estimate = context.answers.estimate(question)
  const measure = labelOfMeasure(context, estimate.dataset, estimate.measure, estimate.category)
  if (estimate.value === null) {
    const reason = hiddenText(context, estimate) ?? ''
    return [h('span', { className: ['no'], title: reason }, hiddenValueText(context, estimate))]
  }
  const mark = marksOf([estimate.caution])
  const together = togetherOf(groupsOf(question, context), context)
  const text = formatOf(context, estimate)(together.get(estimate) ?? estimate.value) + mark
  const title = `${measure}: ${nameOf(context, estimate)}`
  return opening(context, text, title, supportOf(context, estimate), intervalText(context, estimate))
}

/** The groups of a net score that one of them is rounded with; it was asked for with the others. */
function groupsOf(question: EstimateQuestion, context: Context): Estimate[] {
  return siblingsOf(question, datasetOf(context, question.dataset)).map((each) => context.answers.estimate(each))
}
