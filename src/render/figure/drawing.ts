import type { Estimate } from '../../estimate/answer.ts'
import type { Figure } from '../../report/model.ts'
import type { Drawing, Mark, Row, Tick } from '../chart/drawing.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import {
  changeIntervalText,
  differenceFormatOf,
  formatOf,
  hiddenText,
  labelOfMeasure,
  labelOfWave,
  publisherOf
} from '../values.ts'
import type { AnsweredRow } from './rows.ts'

/** A chart's figure as something to draw. */
export function drawingOf(
  figure: Figure,
  rows: AnsweredRow[],
  title: string,
  summary: string,
  context: Context
): Drawing {
  const first = figure.measures[0] as Figure['measures'][number]
  const benchmark = benchmarkOf(figure, context)
  const reference = rows.flatMap((row) => row.references).find((estimate) => estimate?.value != null)
  const drawn = rows.map((row) => rowOf(row, context))
  return {
    title,
    summary,
    series: figure.waves.map((wave) =>
      wave === null ? labelOfMeasure(context, first.dataset, first.measure) : labelOfWave(context, first.dataset, wave)
    ),
    rows: drawn,
    scale: scaleOf(figure, drawn, benchmark?.value ?? null, context),
    benchmark,
    referenceLabel: reference ? context.language.words.estimate.publishedBy(publisherOf(context, reference)) : null,
    wordsHeading: rows.some((row) => row.changes[0]) ? context.language.words.figure.change : null
  }
}

function rowOf(row: AnsweredRow, context: Context): Row {
  const waves = row.estimates[0] ?? []
  const change = row.changes[0]
  const clear = change?.pAdjusted != null && change.pAdjusted < 0.05
  const words =
    change?.difference == null
      ? []
      : [
          differenceFormatOf(context, change.left.statistic)(change.difference),
          ...(change.pAdjusted === null
            ? []
            : [clear ? (changeIntervalText(context, change) ?? '') : context.language.words.figure.notClear])
        ]
  const hidden = row.hidden && waves[0] ? hiddenText(context, waves[0]) : null
  return {
    key: row.code,
    label: row.label + (row.caution ? ' †' : ''),
    highlight: row.highlight,
    marks: waves.map((estimate) => markOf(estimate, context)),
    references: row.references.map((estimate) => estimate && markOf(estimate, context)),
    words,
    unclear: change?.pAdjusted != null && !clear,
    hidden
  }
}

function markOf(estimate: Estimate, context: Context): Mark | null {
  if (estimate.value === null) return null
  const { value, low, high } = estimate
  return { value, low, high, text: formatOf(context, estimate.statistic)(value) }
}

function benchmarkOf(figure: Figure, context: Context): Drawing['benchmark'] {
  const question = figure.benchmark.at(-1)
  const estimate = question && context.answers.estimate(question)
  if (!estimate || estimate.value === null) return null
  return {
    value: estimate.value,
    label: `${context.language.words.estimate.all} ${formatOf(context, estimate.statistic)(estimate.value)}`
  }
}

/** The axis: bars from zero; else from the round number below all marks to the one above, with 4 or 5 steps. */
function scaleOf(figure: Figure, rows: Row[], benchmark: number | null, context: Context): Drawing['scale'] {
  const marks = rows.flatMap((row) => [...row.marks, ...row.references]).filter((mark) => mark !== null)
  const ends = marks.flatMap((mark) => [mark.value, mark.low ?? mark.value, mark.high ?? mark.value])
  if (benchmark !== null) ends.push(benchmark)
  const low = Math.min(...ends, figure.form === 'bar' ? 0 : Number.POSITIVE_INFINITY)
  const high = Math.max(...ends, figure.form === 'bar' ? 0 : Number.NEGATIVE_INFINITY)
  const statistic = statisticOf(figure, context)
  const step = stepOf(Number.isFinite(low) ? high - low : 1, resolution[statistic])
  const from = Math.floor(low / step + 1e-9) * step
  const to = Math.ceil(high / step - 1e-9) * step
  const format = formatOf(context, statistic)
  const ticks: Tick[] = []
  for (let index = 0; index <= Math.round((to - from) / step); index++) {
    const value = Number((from + index * step).toPrecision(12))
    ticks.push({ value, text: format(value) })
  }
  const scale = scaleWords(figure, context)
  return { from, to, ticks, low: scale.low, high: scale.high }
}

function statisticOf(figure: Figure, context: Context): Estimate['statistic'] {
  const first = figure.measures[0]
  return (first && datasetOf(context, first.dataset).codebook.measures.get(first.measure)?.statistic) ?? 'mean'
}

/** The finest step that a statistic's values are shown in. */
const resolution: Record<Estimate['statistic'], number> = { mean: 0.1, share: 0.01, nps: 1, rank: 1 }

/** A step of 1, 2, 2.5 or 5 times a power of ten that gives at most five, and figures that need no more digits. */
function stepOf(width: number, finest: number): number {
  const rough = Math.max(width / 4.5, finest * 0.9)
  const power = 10 ** Math.floor(Math.log10(rough))
  const steps = [1, 2, 2.5, 5, 10].map((each) => Number((each * power).toPrecision(6)))
  const even = (step: number) => Math.abs(step / finest - Math.round(step / finest)) < 1e-6
  return steps.find((step) => step >= rough - 1e-12 && even(step)) ?? power * 10
}

/** What the ends of the scale mean, where the figure draws the scale itself and not a share of answers. */
function scaleWords(figure: Figure, context: Context): { low: string | null; high: string | null } {
  const first = figure.measures[0] as Figure['measures'][number]
  const { codebook } = datasetOf(context, first.dataset)
  const measure = codebook.measures.get(first.measure)
  if (measure?.statistic !== 'mean' || figure.measures.length > 1) return { low: null, high: null }
  const column = codebook.columns.get('column' in measure ? measure.column : '')
  const scale = 'column' in measure ? column?.scale : measure.scale
  return { low: scale?.low ? textIn(context, scale.low) : null, high: scale?.high ? textIn(context, scale.high) : null }
}
