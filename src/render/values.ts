import type { Caution, Comparison, Estimate } from '../estimate/answer.ts'
import { inputsOf } from '../estimate/composite.ts'
import type { Domain, EstimateQuestion } from '../estimate/question.ts'
import { answersIn } from '../estimate/statistics/distribution.ts'
import { kindOfParts, namedUnitOf } from '../estimate/statistics/statistics.ts'
import type { Way } from '../language/language.ts'
import { hiddenKindOf } from '../report/absence.ts'
import { differenceText, numberText, shortDifferenceText, shortText } from '../report/number-text.ts'
import type { NamedMeasure } from '../report/parts.ts'
import { labelOfWave as waveText } from '../report/wave-label.ts'
import { type Context, datasetOf, textIn } from './context.ts'

/** A number of an estimate as readers see it: one decimal for means, none for shares, scores, totals and published ranks. */
export function formatOf(
  context: Context,
  { number }: Pick<Estimate, 'number'>,
  digits: number | null = null
): (value: number) => string {
  return (value) => numberText(context.language.numbers, number, value, digits)
}

/** The same in a chart, where room is scarce. */
export function markFormatOf(context: Context, { number }: Pick<Estimate, 'number'>): (value: number) => string {
  return (value) => shortText(context.language.numbers, number, value)
}

/** Values of a figure that are rounded together. */
export type Together = ReadonlyMap<Estimate, number>

/** The difference of two values, with its sign; of shares in points. */
export function differenceFormatOf(
  context: Context,
  { number }: Pick<Estimate, 'number'>,
  digits: number | null = null
): (value: number) => string {
  return (value) => differenceText(context.language.numbers, number, value, digits)
}

/** "7.1–7.4", or null where there is no interval. */
export function intervalText(context: Context, estimate: Estimate, digits: number | null = null): string | null {
  if (estimate.low === null || estimate.high === null) return null
  return context.language.numbers.range(estimate.low, estimate.high, formatOf(context, estimate, digits))
}

export function changeIntervalText(
  context: Context,
  comparison: Comparison,
  digits: number | null = null
): string | null {
  const { low, high, left } = comparison
  if (low === null || high === null) return null
  return context.language.numbers.range(low, high, differenceFormatOf(context, left, digits))
}

/** How much more or less left is, in per cent of right, with its sign. Null: nobody asked. */
export function relativeText(
  { language: { numbers } }: Context,
  { relative }: Comparison,
  digits: number | null = null
): string | null {
  return relative && numbers.signedPercent(relative.value, digits ?? relativeDigits)
}

/** The interval of the same. */
export function relativeIntervalText(
  { language: { numbers } }: Context,
  { relative }: Comparison,
  digits: number | null = null
): string | null {
  if (!relative || relative.low === null || relative.high === null) return null
  return numbers.range(relative.low, relative.high, (end) => numbers.signedPercent(end, digits ?? relativeDigits))
}

const relativeDigits = 1

/** A difference as a table shows it: with its sign, and in per cent where that is asked for. */
export function comparedText(context: Context, comparison: Comparison): string | null {
  const { difference, left } = comparison
  if (difference === null) return null
  return withPercent(differenceFormatOf(context, left)(difference), relativeText(context, comparison))
}

/** The interval of the same. */
export function comparedIntervalText(context: Context, comparison: Comparison): string | null {
  const interval = changeIntervalText(context, comparison)
  return interval && withPercent(interval, relativeIntervalText(context, comparison))
}

function withPercent(text: string, percent: string | null): string {
  return percent === null ? text : `${text} (${percent})`
}

/** A difference in a chart: of two measures, by which of them is more. */
export function comparedInWords(context: Context, comparison: Comparison): string | null {
  const { difference, left, right, relative } = comparison
  const { records } = context.language.words
  if (difference === null) return null
  const short = (value: number) => shortDifferenceText(context.language.numbers, left.number, value)
  if (!relative) return short(difference)
  const percent = (value: number) => context.language.numbers.percent(value, relativeDigits)
  if (right?.measure === left.measure || !isCounted(comparison))
    return withPercent(short(difference), relativeText(context, comparison))
  if (difference === 0) return records.level
  const amount = markFormatOf(context, left)(Math.abs(difference))
  return difference > 0
    ? records.over(amount, percent(relative.value))
    : records.under(amount, percent(-relative.value))
}

export function levelText(context: Context, level: number): string {
  return context.language.numbers.percent(level, 0)
}

/** A measure's label, or that of one of its parts: "Net promoter score, promoters". */
export function labelOfMeasure(context: Context, dataset: string, measure: string, category: string | null): string {
  const described = datasetOf(context, dataset).codebook.measures.get(measure)
  const label = described ? textIn(context, described.label) : measure
  return category === null ? label : `${label}, ${labelOfPart(context, dataset, measure, category)}`
}

/** The unit that the codebook names for a measure's numbers, such as minutes; null where they are in none of their own. */
export function unitText(context: Context, dataset: string, measure: string, category: string | null): string | null {
  const found = datasetOf(context, dataset).codebook.measures.get(measure)
  const unit = found && namedUnitOf(found, category)
  return unit ? textIn(context, unit) : null
}

/** A part of a measure as its codebook names it: an answer, an option, a driver; the groups of a net score by words. */
export function labelOfPart(context: Context, dataset: string, measure: string, category: string): string {
  const { codebook } = datasetOf(context, dataset)
  const described = codebook.measures.get(measure)
  const { parts } = context.language.words.estimate
  if (!described || !('columns' in described)) return category
  const kind = kindOfParts(described)
  if (kind === 'groups' && category in parts) return parts[category as keyof typeof parts]
  if (kind === 'columns') return textIn(context, codebook.columns.get(category)?.label ?? { en: category })
  const column = codebook.columns.get(described.columns[0] ?? '')
  const codes = kind === 'answers' && column?.scale ? answersIn(category) : [category]
  if (codes.length > 1)
    return [codes[0], codes.at(-1)].map((code) => labelOfPart(context, dataset, measure, code ?? '')).join('–')
  const value = column?.values.find((each) => each.code === category)
  if (value) return textIn(context, value.label)
  const { scale } = column ?? {}
  const end = Number(category) === scale?.min ? scale.low : Number(category) === scale?.max ? scale?.high : null
  return end ? `${category} (${textIn(context, end).toLocaleLowerCase(context.language.tag)})` : category
}

export function labelOfWave(context: Context, dataset: string, wave: string): string {
  return textIn(context, waveText(datasetOf(context, dataset).codebook, wave))
}

export function labelsOfDomain(context: Context, dataset: string, domain: Domain): string[] {
  const { columns } = datasetOf(context, dataset).codebook
  return Object.entries(domain).map(([dimension, code]) => {
    const value = columns.get(dimension)?.values.find((each) => each.code === code)
    return value ? textIn(context, value.label) : code
  })
}

/** "Utilities, before the pandemic" as the reader names a value; of everybody, the word for all. */
export function nameOf(context: Context, estimate: Pick<Estimate, 'dataset' | 'domain' | 'wave'>): string {
  const labels = labelsOfDomain(context, estimate.dataset, estimate.domain)
  const wave = estimate.wave === null ? [] : [labelOfWave(context, estimate.dataset, estimate.wave)]
  return [...(labels.length === 0 ? [context.language.words.estimate.all] : labels), ...wave].join(', ')
}

/** Why a value is not shown. */
export function hiddenText(context: Context, estimate: Estimate): string | null {
  const { records, estimate: words } = context.language.words
  const { hidden } = words
  if (estimate.absence === null) return null
  if (estimate.absence === 'nobody answered' && estimate.basis === 'counted') return records.none
  if (estimate.absence !== 'base' && estimate.absence !== 'effective base') return hidden[estimate.absence]
  const { codebook } = datasetOf(context, estimate.dataset)
  return hidden[estimate.absence](
    context.language.numbers.count(codebook.kind === 'survey' ? codebook.bases.suppress : 0)
  )
}

/** What an interval and base come to in short lines, for a panel that a number opens to. */
export function supportOf(
  context: Context,
  estimate: Estimate,
  digits: number | null = null
): { before: string; stressed: string | null }[] {
  const { words, numbers } = context.language
  const lines: { before: string; stressed: string | null }[] = inputLines(context, estimate)
  const interval = intervalText(context, estimate, digits)
  if (interval)
    lines.push({ before: `${words.estimate.interval(levelText(context, estimate.level))} `, stressed: interval })
  else if (estimate.source !== null && estimate.statistic !== 'rank')
    lines.push({ before: words.estimate.noInterval, stressed: null })
  else if (estimate.basis === 'counted') lines.push({ before: words.records.counted, stressed: null })
  if (estimate.n !== null) lines.push({ before: words.estimate.answers(numbers.count(estimate.n)), stressed: null })
  if (estimate.caution !== null) lines.push({ before: words.estimate.caution[estimate.caution], stressed: null })
  if (estimate.source !== null)
    lines.push({ before: words.estimate.publishedBy(publisherOf(context, estimate)), stressed: null })
  return lines
}

/** The questions that an estimate is made of answers to; empty where it is made of rows. */
export function inputsOfEstimate(estimate: Estimate, context: Context): EstimateQuestion[] {
  const found = inputsOf({ ...estimate, kind: 'estimate' }, (name) => context.library.get(name)?.dataset)
  return found ? [...found.gain, ...found.cost] : []
}

/** What a return is made of: each input with its interval, or that it has none. */
function inputLines(context: Context, estimate: Estimate): { before: string; stressed: string | null }[] {
  const found = inputsOf({ ...estimate, kind: 'estimate' }, (name) => context.library.get(name)?.dataset)
  if (!found) return []
  const { roi } = context.language.words.records
  const told = (side: string, inputs: EstimateQuestion[]) =>
    inputs.map((question) => {
      const input = context.answers.estimate(question)
      const label = labelOfMeasure(context, input.dataset, input.measure, input.category)
      const interval = intervalText(context, input)
      const value = input.value === null ? (hiddenText(context, input) ?? '') : formatOf(context, input)(input.value)
      return {
        before: `${side}: ${label}, ${nameOf(context, input)}: `,
        stressed: interval === null ? value : `${value} (${interval})`
      }
    })
  return [...told(roi.gain, found.gain), ...told(roi.cost, found.cost)]
}

/** Why a survey's change that is shown has no test; null where it has one, or is of published values. */
export function noTestText(context: Context, change: Comparison): string | null {
  if (change.difference === null || change.p !== null || isCounted(change)) return null
  return datasetOf(context, change.left.dataset).kind === 'survey' ? context.language.words.estimate.noTest : null
}

export function publisherOf(context: Context, estimate: Pick<Estimate, 'dataset' | 'source'>): string {
  const { codebook } = datasetOf(context, estimate.dataset)
  const source = codebook.kind === 'published' ? codebook.sources.get(estimate.source ?? '') : undefined
  return source ? textIn(context, source.publisher) : ''
}

/** Who published a measure; where several did, all of them. */
export function publishersOf(context: Context, { dataset, measure }: NamedMeasure): string {
  const figures = dataset.kind === 'published' ? dataset.figures.filter((each) => each.measure === measure.name) : []
  return namesOf(
    figures.map(({ source }) => publisherOf(context, { dataset: dataset.name, source })),
    context
  )
}

/** Names as a list, each once. */
export function namesOf(names: readonly string[], { language }: Context): string {
  return language.list([...new Set(names)])
}

/** What stands in prose in place of a value that is hidden. */
export function hiddenValueText(context: Context, ...sides: (Estimate | null)[]): string {
  const { hiddenValue } = context.language.words.estimate
  if (sides.some((side) => side?.absence === 'no data')) return context.language.words.periods.noData
  const kinds = sides.map((side) => hiddenKindOf(side?.absence ?? null))
  return hiddenValue[kinds.includes('protect') ? 'protect' : kinds.includes('few') ? 'few' : 'other']
}

/** What marks a value that is to be read with care; a note says why. */
export const cautionMarks: Readonly<Record<Caution, string>> = { base: '†', review: '‡', complement: '§' }

/** The marks of several values, each once. */
export function marksOf(cautions: readonly (Caution | null)[]): string {
  const found = new Set(cautions)
  return (['base', 'review', 'complement'] as const)
    .filter((each) => found.has(each))
    .map((each) => cautionMarks[each])
    .join('')
}

/** The p below which a difference is called clear: what the level of the intervals leaves out. */
export function limitOf(estimates: Estimate[]): number {
  return Number((1 - (estimates[0]?.level ?? 0.95)).toPrecision(6))
}

export function isClear(comparison: Comparison): boolean {
  return comparison.pAdjusted !== null && comparison.pAdjusted < limitOf([comparison.left])
}

/** Is a difference between what was counted, so that it is what it is? */
export function isCounted({ left, right }: Pick<Comparison, 'left' | 'right'>): boolean {
  return left.basis === 'counted' && (right === null || right.basis === 'counted')
}

/** Which way a difference goes, if the sample can tell: of what everybody did alike it can, without a test. */
export function wayOf(comparison: Comparison): Way {
  const { difference, p, se } = comparison
  const certain = isCounted(comparison) || (p === null && se === 0)
  if (difference === null || !(isClear(comparison) || certain)) return 'level'
  return difference > 0 ? 'up' : difference < 0 ? 'down' : 'level'
}
