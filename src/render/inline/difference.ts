import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Comparison } from '../../estimate/answer.ts'
import type { Writing } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { partMark } from '../periods.ts'
import {
  changeIntervalText,
  differenceFormatOf,
  hiddenValueText,
  isCounted,
  levelText,
  noTestText,
  relativeIntervalText,
  relativeText
} from '../values.ts'
import { type Line, opening } from './opening.ts'
import { shownOf, withEnding } from './writing.ts'

/** What a difference is said of: what its panel begins with, and the word that stands for it where a word does. */
export type Told = { title: string; lines: Line[]; word: string | null }

/** A difference of two values in a sentence, signed or as a word; it opens to what it is of, its interval and its test. */
export function renderDifference(
  comparison: Comparison,
  { title, lines, word }: Told,
  writing: Writing,
  context: Context
): ElementContent[] {
  const { words, numbers } = context.language
  const { left, right, difference, level, on, p } = comparison
  const amount = writing.percent
    ? percentOf(comparison, writing.digits, context)
    : amountOf(comparison, writing.digits, context)
  if (difference === null || amount === null)
    return [h('span', { className: ['no'] }, hiddenValueText(context, left, right))]
  const ended = withEnding(amount.text, writing, context)
  const text = left.unit === 'proportion' ? words.estimate.points(ended) : ended
  const other = writing.percent ? amountOf(comparison, null, context)?.text : percentOf(comparison, null, context)?.text
  const { interval } = amount
  const support: Line[] = [
    ...(word === null ? [] : [{ before: '', stressed: text }]),
    ...(other == null ? [] : [{ before: '', stressed: other }]),
    ...(interval === null
      ? [{ before: whyBare(comparison, context), stressed: null }]
      : [{ before: `${words.estimate.interval(levelText(context, level))} `, stressed: interval }]),
    ...(p === null ? [] : [{ before: words.estimate.test(numbers.p(p)), stressed: null }])
  ]
  const bases = on === 'both' || right === null ? [left.n] : [left.n, right.n]
  const opened = opening(
    context,
    word ?? text,
    title,
    [...lines, ...support],
    interval,
    shownOf(writing, { interval, level, bases, p }, context)
  )
  return [...opened, ...partMark([comparison], context)]
}

type Amount = { text: string; interval: string | null }

function amountOf(comparison: Comparison, digits: number | null, context: Context): Amount | null {
  const { left, difference } = comparison
  if (difference === null) return null
  const text = differenceFormatOf(context, left, digits)(difference)
  return { text, interval: changeIntervalText(context, comparison, digits) }
}

/** The same in per cent; null where nobody asked, or it is of nothing. */
function percentOf(comparison: Comparison, digits: number | null, context: Context): Amount | null {
  const text = relativeText(context, comparison, digits)
  return text === null ? null : { text, interval: relativeIntervalText(context, comparison, digits) }
}

/** Why a difference has no interval. */
function whyBare(comparison: Comparison, context: Context): string {
  const { estimate, records } = context.language.words
  if (isCounted(comparison)) return records.counted
  return noTestText(context, comparison) ?? estimate.noInterval
}
