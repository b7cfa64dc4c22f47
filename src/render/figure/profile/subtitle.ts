import type { Figure } from '../../../report/model.ts'
import type { Context } from '../../context.ts'
import { levelText } from '../../values.ts'
import type { AnsweredRow } from '../rows.ts'
import { whoText } from '../subtitle.ts'
import { groupOf, ownOf, plumbName, wayOfGood } from './against.ts'

/** What each mark of a profile is, and of whom its values are. */
export function profileSubtitle(figure: Figure, rows: AnsweredRow[], context: Context): string {
  const { marks } = context.language.words.profiles
  const ranged = rows.map(ownOf).find(({ low }) => low !== null)
  const others = [
    ...(rows.some((row) => row.others.length > 0) ? [marks.others] : []),
    ...(rows.some((row) => row.best) ? [marks.best] : [])
  ].join('; ')
  const who = whoText(figure.measures[0]?.dataset ?? '', context)
  return [
    marks.own(groupOf(figure, context), ranged ? levelText(context, ranged.level) : null),
    ...(rows.some((row) => row.comparisons[0]) ? [marks.plumb(plumbName(figure, context))] : []),
    ...(others === '' ? [] : [`${others}.`]),
    ...(rows.some((row) => row.change) ? [marks.earlier] : []),
    ...(rows.every((row) => wayOfGood(ownOf(row), context) !== null) ? [marks.right] : []),
    ...(who === null ? [] : [/[.!?…]$/.test(who) ? who : `${who}.`])
  ].join(' ')
}
