import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Estimate } from '../../estimate/answer.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { decimalsOf } from '../../estimate/statistics/values.ts'
import type { ValueUnit, Writing } from '../../report/model.ts'
import { numberText } from '../../report/number-text.ts'
import { type Context, textIn } from '../context.ts'
import { togetherOf } from '../together.ts'
import { hiddenText, hiddenValueText, intervalText, labelOfMeasure, marksOf, nameOf, supportOf } from '../values.ts'
import { opening } from './opening.ts'
import { shownOf, withEnding } from './writing.ts'

/** A value in a sentence; one that is hidden is words that say so. */
export function renderValue(
  question: EstimateQuestion,
  writing: Writing,
  unit: ValueUnit | null,
  context: Context
): ElementContent[] {
  const estimate = context.answers.estimate(question)
  if (estimate.value === null) return [hiddenOf(estimate, context)]
  const { digits } = writing
  const together = digits === null ? togetherOf([estimate], context).get(estimate) : undefined
  const number = numberOf(together ?? estimate.value, estimate, unit, digits, context)
  const interval = intervalText(context, estimate, digits)
  const named = unit?.kind === 'named' ? `\u00a0${textIn(context, unit.text)}` : ''
  const opened = opening(
    context,
    withEnding(number, writing, context) + marksOf([estimate.caution]) + named,
    titleOf(estimate, context),
    supportOf(context, estimate, digits),
    interval,
    shownOf(writing, { interval, level: estimate.level, bases: [estimate.n], p: null }, context)
  )
  return unit?.kind === 'scale' ? onScale(opened, unit, context) : opened
}

/** The number as it is written, or so much more or less. */
function numberOf(
  value: number,
  estimate: Estimate,
  unit: ValueUnit | null,
  digits: number | null,
  { language }: Context
): string {
  if (unit?.kind !== 'more') return numberText(language.numbers, estimate.number, value, digits)
  const { more, less } = language.words.inline
  const percent = language.numbers.percent(Math.abs(value), digits ?? decimalsOf(estimate.number, value))
  return value < 0 ? less(percent) : more(percent)
}

/** The number in the words that say its scale. */
function onScale(
  number: ElementContent[],
  { min, max }: { min: number; max: number },
  { language }: Context
): ElementContent[] {
  const here = '\ufffc'
  const [from, to] = [min, max].map((end) => language.numbers.decimal(end, 0)) as [string, string]
  const [before = '', after = ''] = language.words.inline.onScale(here, from, to).split(here)
  const words = (text: string): ElementContent[] => (text === '' ? [] : [{ type: 'text', value: text }])
  return [...words(before), ...number, ...words(after)]
}

/** The words that stand for a value that is not there. */
export function hiddenOf(estimate: Estimate, context: Context): ElementContent {
  const reason = hiddenText(context, estimate) ?? ''
  return h('span', { className: ['no'], title: reason }, hiddenValueText(context, estimate))
}

/** What an estimate is of: "Ease of interaction: Utilities, During". */
export function titleOf(estimate: Estimate, context: Context): string {
  const measure = labelOfMeasure(context, estimate.dataset, estimate.measure, estimate.category)
  return `${measure}: ${nameOf(context, estimate)}`
}
