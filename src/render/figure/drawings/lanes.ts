import type { Comparison, Estimate } from '../../../estimate/answer.ts'
import type { Ends } from '../../../estimate/statistics/values.ts'
import type { Figure } from '../../../report/model.ts'
import type { LaneDrawing, Row } from '../../chart/drawing.ts'
import type { Context } from '../../context.ts'
import {
  changeIntervalText,
  comparedInWords,
  isClear,
  labelOfMeasure,
  labelOfPart,
  labelOfWave,
  markFormatOf,
  namesOf,
  noTestText,
  publisherOf
} from '../../values.ts'
import { comparedHeading } from '../compared.ts'
import { fixedNumber } from '../fixed-number.ts'
import { hiddenWords } from '../hidden-words.ts'
import { plumbName } from '../profile/against.ts'
import type { AnsweredRow } from '../rows.ts'
import { marked, markOf } from './mark.ts'
import { panelOf } from './panels.ts'
import { boundsOf, endsOfMarks, scaleOf, scaleWords } from './scale.ts'
import type { Shown } from './shown.ts'

/** What a form of lanes draws of a row: marks, their names, and what stands at the end of the row. */
type Lanes = {
  form: LaneDrawing['form']
  fromZero: boolean
  series(figure: Figure, context: Context): string[]
  estimates(row: AnsweredRow): Estimate[]
  /** Its marks with the intervals that are drawn: an axis reaches no others. */
  drawn(marks: Row['marks']): Row['marks']
}

const all = (marks: Row['marks']) => marks
const ofMedian = (marks: Row['marks']) =>
  marks.map((mark, at) => (mark && at !== Math.floor(marks.length / 2) ? { ...mark, low: null, high: null } : mark))

/** Values of one measure at one wave. */
const ofWaves = { series: namesOfWaves, estimates: (row: AnsweredRow) => row.estimates[0] ?? [], drawn: all }
/** Values of several measures at one wave. */
const ofMeasures = { series: namesOfMeasures, estimates: (row: AnsweredRow) => row.estimates.flat(), drawn: all }

export const barDrawing = laneDrawing({ form: 'bar', fromZero: true, ...ofWaves })
export const dotDrawing = laneDrawing({ form: 'dot', fromZero: false, ...ofWaves })
export const dumbbellDrawing = laneDrawing({ form: 'dumbbell', fromZero: false, ...ofWaves })
export const groupedDrawing = laneDrawing({ form: 'grouped', fromZero: true, ...ofMeasures })
export const boxDrawing = laneDrawing({ form: 'box', fromZero: true, ...ofMeasures, drawn: ofMedian })

function laneDrawing({ form, fromZero, series, estimates, drawn: drawnOf }: Lanes) {
  return (shown: Shown): LaneDrawing => {
    const { figure, rows, benchmark, panels, named, context } = shown
    const references = rows.flatMap((row) => row.references).filter((estimate) => estimate?.value != null)
    const questions = figure.rows.flatMap((row) => row.cells.flatMap((waves) => waves[0] ?? []))
    const bounds = boundsOf(questions, context)
    const plumb = plumbOf(figure, benchmark, context)
    const own = panels.map((each) => plumbOf(figure, each, context))
    const drawn = rows.map((row) => {
      const at = figure.facet?.panels.findIndex(({ code }) => code === row.facet) ?? -1
      const hung = plumb === null ? own[at] : null
      const written = rowOf(row, estimates(row), bounds, context)
      return {
        ...written,
        marks: drawnOf(written.marks),
        ...againstOf(row, figure, bounds, context),
        ...panelOf(row, shown),
        ...(hung ? { plumb: hung } : {})
      }
    })
    const marks = drawn.flatMap((row) => [...row.marks, ...row.references, row.against ?? null])
    const ends = [...endsOfMarks(marks), ...[plumb, ...own].flatMap((each) => each?.value ?? [])]
    const scale = scaleOf(questions, ends, fromZero, context)
    return {
      ...named,
      form,
      series: series(figure, context),
      rows: drawn,
      scale: { ...scale, ...(scale.ticks.length > 0 ? scaleWords(figure, scale.from, context) : {}) },
      benchmark: plumb,
      referenceLabel: references.length === 0 ? null : publishedBy(references, context),
      ...(figure.versus?.kind === 'measure' && form === 'bar' ? { againstLabel: plumbName(figure, context) } : {}),
      wordsHeading: rows.some((row) => row.comparisons[0]) ? comparedHeading(figure, context) : null
    }
  }
}

function namesOfWaves(figure: Figure, context: Context): string[] {
  const { dataset, measure, category, waves } = figure.measures[0] as Figure['measures'][number]
  return waves.map((wave) =>
    wave === null
      ? labelOfMeasure(context, dataset, measure, figure.by === null ? null : category)
      : labelOfWave(context, dataset, wave)
  )
}

/** Parts of one measure go by their own names. */
export function namesOfMeasures({ measures }: Figure, context: Context): string[] {
  const one = new Set(measures.map(({ measure }) => measure)).size === 1
  return measures.map(({ dataset, measure, category }) =>
    one && category !== null
      ? labelOfPart(context, dataset, measure, category)
      : labelOfMeasure(context, dataset, measure, category)
  )
}

function publishedBy(references: (Estimate | null)[], context: Context): string {
  const publishers = references.flatMap((each) => (each ? [publisherOf(context, each)] : []))
  return context.language.words.estimate.publishedBy(namesOf(publishers, context))
}

function rowOf(row: AnsweredRow, estimates: Estimate[], bounds: Ends, context: Context): Row {
  const hidden = hiddenWords(estimates, context)
  return {
    key: row.code,
    label: marked(row.label, row.cautions),
    highlight: row.highlight,
    marks: estimates.map((estimate) => markOf(estimate, bounds, row.together, context)),
    references: row.references.map((estimate) => estimate && markOf(estimate, bounds, row.together, context)),
    ...wordsOf(row.comparisons[0], context),
    hidden: row.hidden && hidden.length > 0 ? hidden.join('; ') : null,
    missing: row.hidden ? [] : hidden
  }
}

/** Of a row that is set against another measure, the value of that. */
function againstOf(row: AnsweredRow, { versus, form }: Figure, bounds: Ends, context: Context): Pick<Row, 'against'> {
  const right = versus?.kind === 'measure' && form === 'bar' ? row.comparisons[0]?.right : null
  const mark = right ? markOf(right, bounds, new Map(), context) : null
  return mark ? { against: mark } : {}
}

/** What a row says of its comparison, and whether that is muted. */
export function wordsOf(
  change: Comparison | null | undefined,
  context: Context
): { words: string[]; unclear: boolean } {
  const clear = change != null && isClear(change)
  return { words: change ? changeWords(change, clear, context) : [], unclear: change?.pAdjusted != null && !clear }
}

/** The difference, and beside it its interval where it is clear; else what keeps it from being so. */
function changeWords(change: Comparison, clear: boolean, context: Context): string[] {
  const difference = comparedInWords(context, change)
  if (difference === null) return []
  const beside = clear ? changeIntervalText(context, change) : noTestText(context, change)
  if (beside !== null) return [difference, beside]
  return change.pAdjusted === null ? [difference] : [difference, context.language.words.figure.notClear]
}

/** The plumb line stands at the benchmark's last wave, and says so where the chart shows more than one. */
function plumbOf(figure: Figure, benchmark: AnsweredRow | null, context: Context): LaneDrawing['benchmark'] {
  const { versus } = figure
  if (versus?.kind === 'target')
    return { value: versus.value, label: context.language.words.figure.targetLine(fixedNumber(versus, context)) }
  const estimate = benchmark?.estimates[0]?.at(-1)
  if (!benchmark || !estimate || estimate.value === null) return null
  const { wave } = estimate
  const names = [
    benchmark.label,
    ...(wave !== null && (figure.measures[0]?.waves.length ?? 0) > 1
      ? [labelOfWave(context, estimate.dataset, wave)]
      : [])
  ]
  const value = markFormatOf(context, estimate)(estimate.value)
  const label = marked(`${names.join(', ')} ${value}`, [estimate.caution])
  return { value: estimate.value, label, ...(versus?.kind === 'published' ? { published: true } : {}) }
}
