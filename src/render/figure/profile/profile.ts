import type { Figure } from '../../../report/model.ts'
import type { Profile, ProfileRow } from '../../chart/profile/profile.ts'
import type { Strip } from '../../chart/strip/frame.ts'
import type { Context } from '../../context.ts'
import { intervalText, labelOfWave, labelsOfDomain, levelText } from '../../values.ts'
import { marked, markOf } from '../drawings/mark.ts'
import { boundsOf } from '../drawings/scale.ts'
import { hiddenWords } from '../hidden-words.ts'
import type { AnsweredRow } from '../rows.ts'
import { againstHeading, againstOf, groupOf, isSame, namedValue, ownOf, plumbName, wayOfGood } from './against.ts'
import { cellOf } from './cells.ts'
import { smallText } from './small.ts'

/** What a group's figure shows, row by row. */
export function profileOf(figure: Figure, rows: AnsweredRow[], context: Context): Profile {
  const { measure, worse, better } = context.language.words.profiles
  const against = againstOf(rows)
  return {
    corner: measure,
    worse,
    better,
    columns: against.map((each) => againstHeading(each, figure, context)),
    rows: rows.map((row): ProfileRow => {
      const own = ownOf(row)
      const strip = stripOf(row, figure, context)
      return {
        label: marked(row.label, row.cautions),
        small: smallText(own, context),
        strip,
        hidden: strip ? null : hiddenWords([own], context).join('; '),
        said: strip ? saidOfStrip(strip, row, figure, context) : '',
        cells: against.map((each) => cellOf(row, each, context))
      }
    })
  }
}

/** What a row draws. Null: its value may not be shown. */
function stripOf(row: AnsweredRow, figure: Figure, context: Context): Strip | null {
  const estimate = ownOf(row)
  const own = markOf(estimate, boundsOf([estimate], context), row.together, context)
  if (!own) return null
  const best = row.best?.right ?? null
  return {
    own,
    plumb: plumbOf(row, figure, context),
    others: row.others.flatMap((each) => (each.value === null || (best && isSame(each, best)) ? [] : [each.value])),
    best: best && valueAt(labelsOfDomain(context, best.dataset, best.domain).join(', '), best, context),
    earlier: earlierOf(row, context),
    mirrored: wayOfGood(estimate, context) === 'lower'
  }
}

function plumbOf({ comparisons: [comparison] }: AnsweredRow, figure: Figure, context: Context): Strip['plumb'] {
  if (!comparison) return null
  const name = plumbName(figure, context)
  if (comparison.target !== null) return { value: comparison.target, label: name }
  return comparison.right && valueAt(name, comparison.right, context)
}

function earlierOf({ change }: AnsweredRow, context: Context): Strip['earlier'] {
  const right = change?.right
  return right?.wave ? valueAt(labelOfWave(context, right.dataset, right.wave), right, context) : null
}

function valueAt(name: string, estimate: NonNullable<AnsweredRow['others'][number]>, context: Context): Strip['plumb'] {
  const { value } = estimate
  return value === null ? null : { value, label: namedValue(name, estimate, value, context) }
}

/** A strip in words: the group's value and its interval, and those that it is seen beside. */
function saidOfStrip({ own, plumb, best, earlier }: Strip, row: AnsweredRow, figure: Figure, context: Context): string {
  const { estimate: words, profiles } = context.language.words
  const estimate = ownOf(row)
  const range = intervalText(context, estimate)
  const interval = range === null ? '' : ` (${words.interval(levelText(context, estimate.level))} ${range})`
  return [
    `${groupOf(figure, context)} ${own.text}${interval}`,
    ...(plumb ? [plumb.label] : []),
    ...(best ? [`${profiles.bestOther}: ${best.label}`] : []),
    ...(earlier ? [earlier.label] : [])
  ].join('; ')
}

/** All that a profile shows, for those who do not see its picture. */
export function saidOf({ rows }: Profile, { language: { words } }: Context): string {
  return `${rows.map(({ label, said, hidden }) => words.figure.rowOf(label, hidden ?? said)).join('. ')}.`
}
