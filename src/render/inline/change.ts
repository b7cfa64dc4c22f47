import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ComparisonQuestion, EstimateQuestion } from '../../estimate/question.ts'
import type { Context } from '../context.ts'
import {
  changeIntervalText,
  differenceFormatOf,
  formatOf,
  hiddenValueText,
  labelOfMeasure,
  labelOfWave,
  labelsOfDomain,
  levelText,
  noTestText
} from '../values.ts'
import { opening } from './opening.ts'

/** A change in a sentence, signed; it opens to the two values, their common base, the interval of the difference and its test. */
export function renderChange(question: ComparisonQuestion, context: Context): ElementContent[] {
  const comparison = context.answers.comparison(question, null)
  const { words, numbers } = context.language
  const { left, right, difference } = comparison
  if (difference === null || left.value === null || right?.value == null) {
    return [h('span', { className: ['no'] }, hiddenValueText(context, left, right))]
  }
  const signed = differenceFormatOf(context, left)(difference)
  const text = left.unit === 'proportion' ? words.estimate.points(signed) : signed
  const value = formatOf(context, left)
  const domain = labelsOfDomain(context, left.dataset, left.domain).join(', ') || words.estimate.all
  const waves = words.estimate.change(
    labelOfWave(context, left.dataset, (question.right as EstimateQuestion).wave ?? ''),
    labelOfWave(context, left.dataset, question.left.wave ?? '')
  )
  const interval = changeIntervalText(context, comparison)
  const noTest = noTestText(context, comparison)
  const lines = [
    { before: `${waves}: `, stressed: words.estimate.change(value(right.value), value(left.value)) },
    ...(comparison.on === 'both' && left.n !== null
      ? [{ before: words.estimate.bothTimes(numbers.count(left.n)), stressed: null }]
      : []),
    ...(interval === null
      ? [{ before: noTest ?? words.estimate.noInterval, stressed: null }]
      : [{ before: `${words.estimate.interval(levelText(context, comparison.level))} `, stressed: interval }]),
    ...(comparison.p === null ? [] : [{ before: words.estimate.test(numbers.p(comparison.p)), stressed: null }])
  ]
  return opening(
    context,
    text,
    `${labelOfMeasure(context, left.dataset, left.measure, left.category)}: ${domain}`,
    lines,
    interval
  )
}
