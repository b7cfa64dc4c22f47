import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Comparison } from '../../estimate/answer.ts'
import type { Writing } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { changeIntervalText, differenceFormatOf, hiddenValueText, isCounted, levelText, noTestText } from '../values.ts'
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
  if (difference === null) return [h('span', { className: ['no'] }, hiddenValueText(context, left, right))]
  const { digits } = writing
  const signed = differenceFormatOf(context, left, digits)(difference)
  const ended = withEnding(signed, writing, context)
  const text = left.unit === 'proportion' ? words.estimate.points(ended) : ended
  const interval = changeIntervalText(context, comparison, digits)
  const support: Line[] = [
    ...(word === null ? [] : [{ before: '', stressed: text }]),
    ...(interval === null
      ? [{ before: whyBare(comparison, context), stressed: null }]
      : [{ before: `${words.estimate.interval(levelText(context, level))} `, stressed: interval }]),
    ...(p === null ? [] : [{ before: words.estimate.test(numbers.p(p)), stressed: null }])
  ]
  const bases = on === 'both' || right === null ? [left.n] : [left.n, right.n]
  return opening(
    context,
    word ?? text,
    title,
    [...lines, ...support],
    interval,
    shownOf(writing, { interval, level, bases, p }, context)
  )
}

/** Why a difference has no interval. */
function whyBare(comparison: Comparison, context: Context): string {
  const { estimate, records } = context.language.words
  if (isCounted(comparison)) return records.counted
  return noTestText(context, comparison) ?? estimate.noInterval
}
