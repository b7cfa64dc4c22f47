import { breaksBetween } from '../../codebook/wave-break.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Estimate } from '../../estimate/answer.ts'
import { estimateOf, keyOf } from '../../estimate/question.ts'
import type { DesignPart } from '../../language/figure.ts'
import type { Figure } from '../../report/model.ts'
import { isOfParts } from '../../report/part-periods.ts'
import { type Drawing, plumbsOf } from '../chart/drawing.ts'
import { type Context, datasetOf } from '../context.ts'
import { incompleteSentences } from '../periods.ts'
import { roundsApart } from '../rounding.ts'
import { inputsOfEstimate, isClear, labelOfMeasure, levelText, limitOf, namesOf } from '../values.ts'
import { breakSentence } from '../wave-breaks.ts'
import { comparedWith } from './compared.ts'
import { quartersOf } from './importance.ts'
import { type AnsweredRow, estimatesOf } from './rows.ts'

/**
 * What a reader has to know to read a figure's marks: kind of interval, tests and their family, a cut scale, benchmark,
 * small bases, rows that are not shown.
 */
export function notesOf(
  figure: Figure,
  { all, shown: rows }: { all: AnsweredRow[]; shown: AnsweredRow[] },
  benchmark: AnsweredRow | null,
  drawing: Drawing | null,
  context: Context
): string[] {
  const { words, numbers } = context.language
  const estimates = rows.flatMap(estimatesOf)
  const tests = all.flatMap((row) => [...row.comparisons, row.change]).filter((change) => change?.p != null).length
  const dataset = datasetOf(context, figure.measures[0]?.dataset ?? '')
  const notes = [...intervalNotes(estimates, dataset, context), ...publishedNotes(figure, rows, benchmark, context)]
  const unclear =
    figure.kind === 'chart' &&
    rows.flatMap((row) => row.comparisons).some((change) => change?.pAdjusted != null && !isClear(change))
  if (tests > 0) {
    const level = levelText(context, estimates[0]?.level ?? 0.95)
    const from = comparedWith(figure, context)
    const limit = unclear ? numbers.decimal(limitOf(estimates), 2) : null
    notes.push(
      all.some((row) => row.change)
        ? words.blocks.tested(from, level, numbers.count(tests), adjustmentOf(rows))
        : words.figure.comparisons(from, level, numbers.count(tests), adjustmentOf(rows), limit)
    )
  }
  notes.push(
    ...inputNotes(estimates, context),
    ...breakNotes(figure, rows, context),
    ...incompleteNotes(figure, rows, context)
  )
  if (showsRounding(rows, benchmark)) notes.push(words.figure.differencesExact)
  notes.push(...rankNotes(figure, context), ...associationNotes(figure, context), ...fitNotes(figure, context))
  notes.push(...axisNotes(drawing, context), ...quarterNotes(rows, context))
  const beyond = beyondRows(figure, all, benchmark)
  if (beyond > 0) notes.push(words.figure.beyondRows(numbers.count(beyond)))
  const left = all.length - rows.filter((row) => all.includes(row)).length
  if (left > 0) notes.push(words.blocks.moreRows(numbers.count(left)))
  notes.push(...cautionNotes([...rows, ...(benchmark ? [benchmark] : [])], dataset, context))
  if (figure.note !== null) notes.push(figure.note)
  return notes
}

/** Which inputs of returns a sample told. */
function inputNotes(estimates: Estimate[], context: Context): string[] {
  const inputs = estimates
    .flatMap((estimate) => inputsOfEstimate(estimate, context))
    .map((question) => context.answers.estimate(question))
  const labels = inputs
    .filter(({ se }) => se !== null)
    .map(({ dataset, measure, category }) => labelOfMeasure(context, dataset, measure, category))
  const { roi } = context.language.words.records
  return labels.length === 0 ? [] : [roi.estimated(namesOf(labels, context))]
}

/** From which of its waves on values are not comparable with earlier ones. */
export function breakNotes({ measures }: Figure, rows: AnsweredRow[], context: Context): string[] {
  const { codebook } = datasetOf(context, measures[0]?.dataset ?? '')
  const spans = measures.map(({ waves }) => [waves[0] ?? '', waves.at(-1) ?? ''] as const)
  const changes = rows.flatMap(({ change }) =>
    change?.right ? [[change.left.wave ?? '', change.right.wave ?? '']] : []
  )
  const breaks = [...spans, ...changes].flatMap(([from = '', to = '']) => breaksBetween(codebook, from, to))
  return [...new Set(breaks)].map((each) => breakSentence(each, context))
}

/** Which of its periods the data have in part only, those that others are compared with among them. */
export function incompleteNotes({ measures }: Figure, rows: AnsweredRow[], context: Context): string[] {
  const { words } = context.language
  const compared = rows.flatMap(({ comparisons, change }) => [...comparisons, change]).filter((each) => each !== null)
  const waves = [...measures.flatMap((measure) => measure.waves), ...compared.map(({ right }) => right?.wave ?? null)]
  const dataset = measures[0]?.dataset ?? ''
  const { codebook } = datasetOf(context, dataset)
  const unlike = compared.some((each) => isOfParts(each, codebook))
  return [...incompleteSentences(context, dataset, waves), ...(unlike ? [words.periods.unlike.note] : [])]
}

/** How the intervals of a dataset's values came about, and what they do not say. */
export function intervalNotes(estimates: Estimate[], dataset: Dataset, { language: { words } }: Context): string[] {
  const methods = new Set(estimates.map((estimate) => estimate.interval).filter((method) => method !== null))
  const design = designOf(dataset)
  const notes = [...methods].map((method) => {
    const said = words.figure.interval[method]
    return typeof said === 'string' ? said : said(design)
  })
  const unlike = methods.size > 0 && dataset.kind === 'survey' && dataset.codebook.sample === 'nonprobability'
  const counted = estimates.some(({ basis, value }) => basis === 'counted' && value !== null)
  return [...notes, ...(unlike ? [words.figure.nonprobability] : []), ...(counted ? [words.records.note] : [])]
}

/** A scale that does not begin at zero, and what the plumb line stands for. */
function axisNotes(drawing: Drawing | null, { language: { words } }: Context): string[] {
  const drawn = drawing?.form === 'panels' ? drawing.panels[0]?.drawing : drawing
  if (!drawn || !('scale' in drawn) || drawn.form === 'league') return []
  const [start] = drawn.form === 'slope' ? [] : drawn.scale.ticks
  const plumbs = 'referenceLabel' in drawn ? plumbsOf(drawn).map(({ label }) => label) : []
  const target = 'target' in drawn ? drawn.target : null
  return [
    ...(start && start.value !== 0 ? [words.figure.scaleStarts(start.text)] : []),
    ...(plumbs.length > 0 ? [words.figure.benchmark([...new Set(plumbs)].join('; '))] : []),
    ...(target ? [target.path ? words.targets.line(target.label) : words.charts.target(target.label)] : [])
  ]
}

/** Where the lines stand that part drivers. */
function quarterNotes(rows: AnsweredRow[], context: Context): string[] {
  if (!rows.some((row) => row.importance)) return []
  const quarters = quartersOf(rows, context)
  if (!quarters) return []
  const { performance, importance, count } = quarters
  const { words, numbers } = context.language
  return [words.charts.importance.lines(numbers.count(count), performance.text, importance.text)]
}

/** Stands a difference beside its two values that is another than theirs, as these are rounded? */
function showsRounding(rows: AnsweredRow[], benchmark: AnsweredRow | null): boolean {
  const identityOf = (estimate: Estimate) => keyOf(estimateOf(estimate))
  const written = new Map(
    [...rows, ...(benchmark ? [benchmark] : [])].flatMap(({ estimates, together }) =>
      estimates.flat().map((each) => [identityOf(each), together.get(each) ?? each.value] as const)
    )
  )
  return rows.some(({ comparisons, change }) =>
    [...comparisons, change].some((each) => each && roundsApart(each, (side) => written.get(identityOf(side)) ?? null))
  )
}

/** What the marks of values that are to be read with care mean. */
export function cautionNotes(rows: Pick<AnsweredRow, 'cautions'>[], { codebook }: Dataset, context: Context): string[] {
  if (codebook.kind !== 'survey') return []
  const { words, numbers } = context.language
  const found = new Set(rows.flatMap((row) => row.cautions))
  const { base, review, complement } = words.figure.cautions
  const { suppress, caution } = codebook.bases
  return [
    ...(found.has('base') ? [base(numbers.count(suppress), numbers.count(caution - 1))] : []),
    ...(found.has('review') ? [review] : []),
    ...(found.has('complement') ? [complement] : [])
  ]
}

function adjustmentOf(rows: AnsweredRow[]): 'holm' | 'bh' | 'by' {
  return rows.flatMap((row) => [...row.comparisons, row.change]).find((each) => each?.adjustment)?.adjustment ?? 'holm'
}

function rankNotes(figure: Figure, context: Context): string[] {
  const { words, numbers } = context.language
  const pairs = figure.rankings.map((question) => context.answers.ranking(question).pairs)
  const most = Math.max(0, ...pairs)
  return most === 0 ? [] : [words.figure.rankSays(numbers.count(most))]
}

function associationNotes(figure: Figure, context: Context): string[] {
  if (!figure.association) return []
  const { words, numbers } = context.language
  const { statistic, df1, df2, p } = context.answers.association(figure.association)
  if (statistic === null || df1 === null || df2 === null || p === null) return []
  const f = numbers.decimal(statistic, 2)
  return [
    words.figure.association(
      f,
      numbers.decimal(df1, 1),
      numbers.decimal(df2, 0),
      numbers.p(p),
      p < limitOf(figure.association.cells.flat().map((cell) => context.answers.estimate(cell)))
    )
  ]
}

/** What the coefficients of a regression come to. */
function fitNotes({ fit }: Figure, context: Context): string[] {
  if (!fit) return []
  const { words, numbers } = context.language
  const { explained, statistic, df1, df2, p } = context.answers.fit(fit)
  if (explained === null || statistic === null || df1 === null || df2 === null || p === null) return []
  const clear = p < limitOf(fit.of.map((question) => context.answers.estimate(question)))
  return [
    words.figure.fit(
      numbers.percent(explained, 0),
      numbers.decimal(statistic, 2),
      numbers.count(df1),
      numbers.count(df2),
      numbers.p(p),
      clear
    )
  ]
}

/** What is said of published figures beside ours: how their intervals came about, or that they have none. */
function publishedNotes(
  { versus }: Figure,
  rows: AnsweredRow[],
  benchmark: AnsweredRow | null,
  context: Context
): string[] {
  const { figure: words } = context.language.words
  const against = versus?.kind === 'published' ? (benchmark?.estimates.flat() ?? []) : []
  const references = [...rows.flatMap((row) => row.references), ...against].filter((reference) => reference !== null)
  const methods = new Set(references.map((reference) => reference.interval))
  return [...methods].map((method) => {
    const said = method === null ? words.publishedBare : words.interval[method]
    return `${words.publishedHeading}: ${typeof said === 'string' ? said : said([])}`
  })
}

/** Answers that count for all and for no row, since nothing is known of their dimension; 0 where a row is hidden. */
function beyondRows({ versus }: Figure, rows: AnsweredRow[], benchmark: AnsweredRow | null): number {
  const last = (row: AnsweredRow) => row.estimates[0]?.at(-1)?.n ?? null
  const all = benchmark && versus?.kind !== 'published' ? last(benchmark) : null
  const bases = rows.map(last)
  if (all === null || !bases.every((base) => base !== null)) return 0
  return all - bases.reduce((sum, base) => sum + base, 0)
}

/** What a survey's design has, as its intervals take it into account. */
export function designOf(dataset: Dataset): DesignPart[] {
  if (dataset.kind !== 'survey') return []
  const { design } = dataset.codebook
  if (design.replicates) return ['replicates']
  return (['weights', 'strata', 'clusters'] as const).filter(
    (part) => design[part] !== null && design[part]?.length !== 0
  )
}
