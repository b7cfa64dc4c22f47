import type { ElementContent } from 'hast'
import type { EstimateQuestion } from '../../estimate/question.ts'
import type { Resolved } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { formatOf, labelOfMeasure, labelOfWave, labelsOfDomain, wayOf } from '../values.ts'
import { breakMark, breakSentences } from '../wave-breaks.ts'
import { renderDifference } from './difference.ts'

/** A change in a sentence, signed or as a word; it opens to the two values, their common base, the interval of the difference and its test. */
export function renderChange(
  { question, writing, breakTold }: Extract<Resolved, { kind: 'change' }>,
  context: Context
): ElementContent[] {
  const comparison = context.answers.comparison(question, null)
  const { words, numbers } = context.language
  const { left, right } = comparison
  const value = formatOf(context, left, writing.digits)
  const domain = labelsOfDomain(context, left.dataset, left.domain).join(', ') || words.estimate.all
  const waves = words.estimate.change(
    labelOfWave(context, left.dataset, (question.right as EstimateQuestion).wave ?? ''),
    labelOfWave(context, left.dataset, question.left.wave ?? '')
  )
  const both = comparison.on === 'both' && left.n !== null ? words.estimate.bothTimes(numbers.count(left.n)) : null
  const breaks = comparison.difference === null ? [] : breakSentences(comparison, context)
  const shown = renderDifference(
    comparison,
    {
      title: `${labelOfMeasure(context, left.dataset, left.measure, left.category)}: ${domain}`,
      lines:
        left.value === null || right?.value == null
          ? []
          : [
              { before: `${waves}: `, stressed: words.estimate.change(value(right.value), value(left.value)) },
              ...(both === null ? [] : [{ before: both, stressed: null }]),
              ...breaks.map((before) => ({ before, stressed: null }))
            ],
      word: writing.words && words.inline.moved(wayOf(comparison), writing.words.gender)
    },
    writing,
    context
  )
  return breaks.length === 0 || breakTold ? shown : [...shown, ...breakMark(context)]
}
