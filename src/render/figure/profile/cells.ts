import type { Comparison, Estimate } from '../../../estimate/answer.ts'
import type { ProfileCell } from '../../chart/profile/profile.ts'
import type { Context } from '../../context.ts'
import { differenceFormatOf, hiddenText, isClear, isCounted, noTestText, relativeText, unitText } from '../../values.ts'
import type { AnsweredRow } from '../rows.ts'
import { type Against, comparisonOf, ownOf, wayOfGood } from './against.ts'

/** How a row stands against one of those that it is compared with. */
export function cellOf(row: AnsweredRow, against: Against, context: Context): ProfileCell {
  const comparison = comparisonOf(row, against)
  const own = ownOf(row)
  if (own.value === null) return said('–')
  if (!comparison) return said(against === 'earlier' ? context.language.words.profiles.notBefore : '–')
  const { difference, right } = comparison
  if (difference === null) return said((right && hiddenText(context, right)) ?? '–')
  const percent = relativeText(context, comparison)
  const amount = differenceText(difference, own, context)
  const text = percent === null ? amount : `${amount} (${percent})`
  if (against === 'best' && comparison.pAdjusted !== null && sideOf(comparison, context) === 'better') {
    const clear = isClear(comparison)
    const { isBest, bestShown } = context.language.words.profiles
    const words = row.others.every(({ value }) => value !== null) ? isBest : bestShown
    return { difference: text, words: clear ? words.clear : words.unclear, side: clear ? 'better' : null }
  }
  return { difference: text, ...standing(comparison, context) }
}

function said(words: string): ProfileCell {
  return { difference: null, words, side: null }
}

/** "−11 points", "+12 minutes", "−0.5". */
function differenceText(difference: number, own: Estimate, context: Context): string {
  const text = differenceFormatOf(context, own)(difference)
  if (own.unit === 'proportion') return context.language.words.estimate.points(text)
  const unit = unitText(context, own.dataset, own.measure, own.category)
  return unit === null ? text : `${text}\u00a0${unit}`
}

/** Which side of what it is compared with a value is on. Null: neither is better, or they are the same. */
function sideOf({ left, difference }: Comparison, context: Context): 'better' | 'worse' | null {
  const better = wayOfGood(left, context)
  if (better === null || difference === null || difference === 0) return null
  return difference > 0 === (better === 'higher') ? 'better' : 'worse'
}

function standing(comparison: Comparison, context: Context): Pick<ProfileCell, 'words' | 'side'> {
  const { clearly } = context.language.words.profiles
  if (isClear(comparison)) {
    const side = sideOf(comparison, context)
    return { words: clearly[side ?? ((comparison.difference ?? 0) > 0 ? 'higher' : 'lower')], side }
  }
  if (isCounted(comparison)) return { words: '', side: sideOf(comparison, context) }
  if (comparison.pAdjusted === null) return { words: noTestText(context, comparison) ?? '', side: null }
  return { words: context.language.words.blocks.heat.unclear, side: null }
}
