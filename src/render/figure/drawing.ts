import type { Caution, Comparison, Estimate } from '../../estimate/answer.ts'
import { endsOf, valueKindOf } from '../../estimate/statistics/statistics.ts'
import type { Ends, NumberKind } from '../../estimate/statistics/values.ts'
import type { Figure } from '../../report/model.ts'
import type { Drawing, Mark, Row } from '../chart/drawing.ts'
import { forms } from '../chart/forms.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import {
  changeIntervalText,
  differenceFormatOf,
  formatOf,
  isClear,
  labelOfMeasure,
  labelOfWave,
  marksOf,
  namesOf,
  noTestText,
  publisherOf,
  type Together
} from '../values.ts'
import { axisOf } from './axis.ts'
import { comparedHeading } from './compared.ts'
import { hiddenWords } from './hidden-words.ts'
import type { AnsweredRow } from './rows.ts'

/** A chart's figure as something to draw. */
export function drawingOf(
  figure: Figure,
  rows: AnsweredRow[],
  benchmark: AnsweredRow | null,
  title: string,
  summary: string,
  context: Context
): Drawing {
  const first = figure.measures[0] as Figure['measures'][number]
  const references = rows.flatMap((row) => row.references).filter((estimate) => estimate?.value != null)
  const bounds = boundsOfFigure(figure, context)
  const drawn = rows.map((row) => rowOf(row, bounds, context))
  const plumb = plumbOf(figure, benchmark, context)
  return {
    title,
    summary,
    series: first.waves.map((wave) =>
      wave === null
        ? labelOfMeasure(context, first.dataset, first.measure, figure.by === null ? null : first.category)
        : labelOfWave(context, first.dataset, wave)
    ),
    rows: drawn,
    scale: scaleOf(figure, drawn, plumb, bounds, context),
    benchmark: plumb,
    referenceLabel: references.length === 0 ? null : publishedBy(references, context),
    wordsHeading: rows.some((row) => row.comparisons[0]) ? comparedHeading(figure, context) : null
  }
}

function publishedBy(references: (Estimate | null)[], context: Context): string {
  const publishers = references.flatMap((each) => (each ? [publisherOf(context, each)] : []))
  return context.language.words.estimate.publishedBy(namesOf(publishers, context))
}

function rowOf(row: AnsweredRow, bounds: Ends, context: Context): Row {
  const waves = row.estimates[0] ?? []
  const change = row.comparisons[0]
  const clear = change != null && isClear(change)
  const hidden = hiddenWords(waves, context)
  return {
    key: row.code,
    label: marked(row.label, row.cautions),
    highlight: row.highlight,
    marks: waves.map((estimate) => markOf(estimate, bounds, row.together, context)),
    references: row.references.map((estimate) => estimate && markOf(estimate, bounds, row.together, context)),
    words: change ? changeWords(change, clear, context) : [],
    unclear: change?.pAdjusted != null && !clear,
    hidden: row.hidden && hidden.length > 0 ? hidden.join('; ') : null,
    missing: row.hidden ? [] : hidden
  }
}

/** The difference, and beside it its interval where it is clear; else what keeps it from being so. */
function changeWords(change: Comparison, clear: boolean, context: Context): string[] {
  if (change.difference === null) return []
  const difference = differenceFormatOf(context, change.left)(change.difference)
  const beside = clear ? changeIntervalText(context, change) : noTestText(context, change)
  if (beside !== null) return [difference, beside]
  return change.pAdjusted === null ? [difference] : [difference, context.language.words.figure.notClear]
}

/** A value and its interval, which is drawn as far as the statistic can be. */
function markOf(estimate: Estimate, { min, max }: Ends, together: Together, context: Context): Mark | null {
  if (estimate.value === null) return null
  const { value, low, high } = estimate
  const within = (end: number | null) => (end === null ? null : Math.min(max, Math.max(min, end)))
  return {
    value,
    low: within(low),
    high: within(high),
    text: formatOf(context, estimate)(together.get(estimate) ?? value)
  }
}

/** The plumb line stands at the benchmark's last wave, and says so where the chart shows more than one. */
function plumbOf(figure: Figure, benchmark: AnsweredRow | null, context: Context): Drawing['benchmark'] {
  const { versus } = figure
  if (versus?.kind === 'target')
    return { value: versus.value, label: context.language.words.figure.targetLine(versus.text) }
  const estimate = benchmark?.estimates[0]?.at(-1)
  if (!benchmark || !estimate || estimate.value === null) return null
  const { wave } = estimate
  const names = [
    benchmark.label,
    ...(wave !== null && (figure.measures[0]?.waves.length ?? 0) > 1
      ? [labelOfWave(context, estimate.dataset, wave)]
      : [])
  ]
  const value = formatOf(context, estimate)(estimate.value)
  return { value: estimate.value, label: marked(`${names.join(', ')} ${value}`, [estimate.caution]) }
}

function marked(text: string, cautions: (Caution | null)[]): string {
  const marks = marksOf(cautions)
  return marks === '' ? text : `${text} ${marks}`
}

/** The axis, its figures written with the decimals that say where they stand. */
function scaleOf(
  figure: Figure,
  rows: Row[],
  plumb: Drawing['benchmark'],
  bounds: Ends,
  context: Context
): Drawing['scale'] {
  const marks = rows.flatMap((row) => [...row.marks, ...row.references]).filter((mark) => mark !== null)
  const ends = marks.flatMap((mark) => [mark.value, mark.low ?? mark.value, mark.high ?? mark.value])
  if (plumb) ends.push(plumb.value)
  const kind = numberKind(figure, context)
  const axis = axisOf(ends, kind, bounds, figure.form !== null && forms[figure.form].startsAtZero)
  if (!axis) return { from: 0, to: 1, ticks: [], low: null, high: null }
  const { numbers } = context.language
  const write = kind === 'share' ? numbers.percent : numbers.decimal
  const ticks = axis.ticks.map((value) => ({ value, text: write(value, axis.decimals) }))
  return { from: axis.from, to: axis.to, ticks, ...scaleWords(figure, axis.from, context) }
}

/** How the numbers of a chart are written: all of its measures have one unit. */
function numberKind(figure: Figure, context: Context): NumberKind {
  const first = figure.rows[0]?.cells[0]?.[0]
  const measure = first && datasetOf(context, first.dataset).codebook.measures.get(first.measure)
  return measure ? valueKindOf(measure, first.category).number : 'mean'
}

const endless: Ends = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }

/** What every measure of the figure can be. */
function boundsOfFigure(figure: Figure, context: Context): Ends {
  const all = figure.rows
    .flatMap((row) => row.cells.flatMap((waves) => waves[0] ?? []))
    .map(({ dataset, measure, category }) => {
      const { codebook } = datasetOf(context, dataset)
      const found = codebook.measures.get(measure)
      return (found && endsOf(found, category, codebook)) ?? endless
    })
  return { min: Math.min(...all.map(({ min }) => min)), max: Math.max(...all.map(({ max }) => max)) }
}

/** The scale that a figure of a mean draws. */
function scaleOfMeasure({ dataset, measure: name }: Figure['measures'][number], context: Context) {
  const { codebook } = datasetOf(context, dataset)
  const measure = codebook.measures.get(name)
  if (measure?.statistic !== 'mean') return null
  return 'columns' in measure ? (codebook.columns.get(measure.columns[0] ?? '')?.scale ?? null) : measure.scale
}

/** What the ends of the scale mean, where the figure draws the scale itself and not a share of answers. */
function scaleWords(figure: Figure, from: number, context: Context): { low: string | null; high: string | null } {
  const [first, ...others] = figure.measures
  const scale = first && others.length === 0 ? scaleOfMeasure(first, context) : null
  const beyond = scale !== null && scale !== undefined && from < scale.min
  return {
    low: scale?.low && !beyond ? textIn(context, scale.low) : null,
    high: scale?.high ? textIn(context, scale.high) : null
  }
}
