import type { Comparison, Estimate } from '../../../estimate/answer.ts'
import { estimateOf, keyOf } from '../../../estimate/question.ts'
import type { Figure } from '../../../report/model.ts'
import { betterOf } from '../../../report/parts.ts'
import { type Context, datasetOf } from '../../context.ts'
import { formatOf, labelOfMeasure, labelsOfDomain, publishersOf } from '../../values.ts'
import { comparedHeading } from '../compared.ts'
import { marked } from '../drawings/mark.ts'
import { fixedNumber } from '../fixed-number.ts'
import { measureOf } from '../measure-text.ts'
import type { AnsweredRow } from '../rows.ts'

/** What a row of a profile is compared with. */
export type Against = 'versus' | 'best' | 'earlier'

/** What the rows of a profile are compared with, in the order of its columns; what none has is left out. */
export function againstOf(rows: AnsweredRow[]): Against[] {
  return (['versus', 'best', 'earlier'] as const).filter((each) => rows.some((row) => comparisonOf(row, each) !== null))
}

export function comparisonOf(row: AnsweredRow, against: Against): Comparison | null {
  return { versus: row.comparisons[0] ?? null, best: row.best, earlier: row.change }[against]
}

/** Heads a column of differences. */
export function againstHeading(against: Against, figure: Figure, context: Context): string {
  const words = context.language.words.profiles.against
  if (against !== 'versus') return words[against]
  const kind = figure.versus?.kind
  return kind === 'overall' || kind === 'rest' ? words[kind] : comparedHeading(figure, context)
}

/** Heads the values that a column of differences is from. */
export function otherHeading(against: Against, figure: Figure, context: Context): string {
  const words = context.language.words.profiles
  if (against === 'best') return words.bestOther
  return against === 'earlier' ? words.earlier : plumbName(figure, context)
}

/** What the plumb lines of a profile stand for, as a label. */
export function plumbName({ versus, measures }: Figure, context: Context): string {
  const { words } = context.language
  switch (versus?.kind) {
    case 'rest':
      return words.inline.rest
    case 'domain':
      return labelsOfDomain(context, measures[0]?.dataset ?? '', versus.domain).join(', ')
    case 'published':
      return publishersOf(context, versus.named)
    case 'measure':
      return labelOfMeasure(context, measures[0]?.dataset ?? '', versus.named.measure.name, versus.named.category)
    case 'target':
      return words.figure.targetLine(fixedNumber(versus, context))
    default:
      return words.estimate.all
  }
}

/** A value behind its name: "All 7.1 †". */
export function namedValue(name: string, estimate: Estimate, value: number, context: Context): string {
  return marked(`${name} ${formatOf(context, estimate)(value)}`, [estimate.caution])
}

/** Are two estimates of the same? */
export function isSame(one: Estimate, other: Estimate): boolean {
  return keyOf(estimateOf(one)) === keyOf(estimateOf(other))
}

/** The group's own value in a row. */
export function ownOf(row: AnsweredRow): Estimate {
  const estimate = row.estimates[0]?.[0]
  if (!estimate) throw new Error(`The row ${row.code} asks for nothing.`)
  return estimate
}

export function groupOf(figure: Figure, context: Context): string {
  return labelsOfDomain(context, figure.measures[0]?.dataset ?? '', figure.domain).join(', ')
}

/** Which way is good of what an estimate is of. */
export function wayOfGood({ dataset, measure, category }: Estimate, context: Context): 'higher' | 'lower' | null {
  return betterOf({ measure: measureOf(datasetOf(context, dataset), measure), category })
}
