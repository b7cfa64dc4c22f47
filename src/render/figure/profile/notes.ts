import type { Comparison, Estimate } from '../../../estimate/answer.ts'
import type { Figure } from '../../../report/model.ts'
import { type Context, datasetOf } from '../../context.ts'
import { roundsApart } from '../../rounding.ts'
import { hiddenText, labelsOfDomain, limitOf } from '../../values.ts'
import { breakNotes, cautionNotes, intervalNotes } from '../notes.ts'
import type { AnsweredRow } from '../rows.ts'
import { ownOf } from './against.ts'

/**
 * What a reader has to know of a profile: how intervals came about, what is called clear and over how many tests, how
 * the best is picked, which of the others are not there and why.
 */
export function profileNotes(figure: Figure, rows: AnsweredRow[], context: Context): string[] {
  const { words } = context.language
  const dataset = datasetOf(context, figure.measures[0]?.dataset ?? '')
  const compared = rows.flatMap(comparisonsOf)
  return [
    ...intervalNotes(rows.map(ownOf), dataset, context),
    ...testNotes(compared, context),
    ...breakNotes(figure, rows, context),
    ...(rows.some((row) => row.best) ? [words.profiles.picked] : []),
    ...(rows.length > 1 ? [words.profiles.ownScales] : []),
    ...(compared.some((each) => roundsApart(each)) ? [words.figure.differencesExact] : []),
    ...hiddenNotes(rows, context),
    ...cautionNotes([{ cautions: drawnOf(rows).flatMap(({ caution }) => caution ?? []) }], dataset, context),
    ...(figure.note === null ? [] : [figure.note])
  ]
}

function comparisonsOf({ comparisons, best, change }: AnsweredRow): Comparison[] {
  return [...comparisons, best, change].filter((each) => each !== null)
}

/** Every value that is written: those of the group, and what they are compared with. */
function drawnOf(rows: AnsweredRow[]): Estimate[] {
  return rows.flatMap((row) => [ownOf(row), ...comparisonsOf(row).flatMap(({ right }) => right ?? [])])
}

function testNotes(compared: Comparison[], context: Context): string[] {
  const { words, numbers } = context.language
  const tested = compared.filter(({ p }) => p !== null)
  const [first] = tested
  if (!first) return []
  const limit = numbers.decimal(limitOf([first.left]), 2)
  return [words.profiles.tested(words.figure.p(first.adjustment), limit, numbers.count(tested.length))]
}

/** The others that have no tick: each with why, and of which measures where it is not all of them. */
function hiddenNotes(rows: AnsweredRow[], context: Context): string[] {
  const { words, list } = context.language
  const hidden = rows.flatMap((row) =>
    row.others
      .filter(({ value }) => value === null)
      .map((each) => ({
        name: labelsOfDomain(context, each.dataset, each.domain).join(', '),
        reason: hiddenText(context, each) ?? '',
        measure: row.label
      }))
  )
  return [...Map.groupBy(hidden, ({ name, reason }) => words.figure.hiddenAt(name, reason))].map(([text, each]) =>
    each.length === rows.length ? `${text}.` : `${text} (${list(each.map(({ measure }) => measure))}).`
  )
}
