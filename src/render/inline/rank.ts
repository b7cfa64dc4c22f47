import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Estimate } from '../../estimate/answer.ts'
import type { End } from '../../language/language.ts'
import type { Rank, Writing } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { formatOf, marksOf, nameOf, publisherOf } from '../values.ts'
import { type Line, opening } from './opening.ts'
import { hiddenOf, titleOf } from './value.ts'
import { shownOf } from './writing.ts'

/** A place among the values of a dimension, as an ordinal or a word; it opens to the places that the sample cannot rule out. */
export function renderRank(rank: Rank, writing: Writing, context: Context): ElementContent[] {
  const estimates = rank.among.map((question) => context.answers.estimate(question))
  const own = context.answers.estimate(rank.at)
  const { words, ordinal, numbers } = context.language
  if (own.value === null) return [hiddenOf(own, context)]
  const wordsOnly = (text: string) => [h('span', { className: ['no'] }, text)]
  if (!estimates.includes(own)) return wordsOnly(words.inline.placeless)
  if (estimates.some((estimate) => estimate.value === null)) return wordsOnly(words.inline.placeHidden)
  const place = placeOf(own, estimates, rank.end)
  const ranked = words.inline.ranked(ordinal(place), numbers.count(estimates.length), rank.end)
  const range = own.basis === 'counted' ? null : rangeOf(rank, context)
  const lines: Line[] = [
    { before: ranked, stressed: null },
    { before: `${nameOf(context, own)}: `, stressed: formatOf(context, own)(own.value) },
    ...(range === null ? [] : [{ before: range, stressed: null }]),
    ...(own.source === null ? [] : [{ before: words.estimate.publishedBy(publisherOf(context, own)), stressed: null }])
  ]
  return opening(
    context,
    textOf(place, estimates.length, rank.end, writing, context) + marksOf([own.caution]),
    titleOf(own, context),
    lines,
    range,
    [
      ...(writing.show.includes('interval') && range !== null ? [range] : []),
      ...shownOf(writing, { interval: null, level: own.level, bases: [own.n], p: null }, context)
    ]
  )
}

/** 1 and as many as come before; equal values share a place. */
function placeOf(own: Estimate, estimates: Estimate[], end: End): number {
  const sign = end === 'lowest' ? 1 : -1
  const at = exact(own)
  return 1 + estimates.filter((each) => sign * exact(each) < sign * at).length
}

/** As it is published: what lies beyond is rounding of sums, and makes no order. */
function exact({ value }: Estimate): number {
  return Number((value ?? Number.NaN).toPrecision(12))
}

/** A word counts from the nearer end: of eight, the seventh highest is the second lowest. */
function textOf(place: number, of: number, end: End, { words: asWords }: Writing, context: Context): string {
  const { words, ordinal } = context.language
  if (!asWords) return ordinal(place)
  const back = of + 1 - place
  if (place <= back) return words.inline.place(place, end, asWords.gender)
  return words.inline.place(back, end === 'lowest' ? 'highest' : 'lowest', asWords.gender)
}

/** The places that tests over all pairs do not rule out, counted from the end that is asked for. Null: nothing tells. */
function rangeOf({ at, among, end, ranges }: Rank, context: Context): string | null {
  if (!ranges) return null
  const { ordinal, words } = context.language
  const answer = context.answers.ranking(ranges.question)
  const index = among.findIndex((each) => JSON.stringify(each) === JSON.stringify(at))
  const range = answer.ranges[index]
  if (!range) return null
  const [first, last] =
    ranges.bestIs === end ? [range.best, range.worst] : [among.length + 1 - range.worst, among.length + 1 - range.best]
  return words.inline.places(ordinal(first), first === last ? null : ordinal(last))
}
