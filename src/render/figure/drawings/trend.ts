import type { TrendDrawing } from '../../chart/drawing.ts'
import { labelOfWave } from '../../values.ts'
import { hiddenWords } from '../hidden-words.ts'
import { marked, markOf } from './mark.ts'
import { boundsOf, endsOfMarks, scaleOf } from './scale.ts'
import type { Shown } from './shown.ts'

export const slopeDrawing = (shown: Shown): TrendDrawing => trendOf('slope', shown)
export const trendDrawing = (shown: Shown): TrendDrawing => trendOf('trend', shown)

/** A line for each row, from wave to wave. */
function trendOf(form: TrendDrawing['form'], { figure, rows, benchmark, named, context }: Shown): TrendDrawing {
  const { dataset = '', waves = [] } = figure.measures[0] ?? {}
  const questions = figure.rows.flatMap((row) => row.cells.flatMap((each) => each[0] ?? []))
  const bounds = boundsOf(questions, context)
  const series = rows.map((row) => ({
    key: row.code,
    label: marked(row.label, row.cautions),
    highlight: row.highlight,
    marks: (row.estimates[0] ?? []).map((estimate) => markOf(estimate, bounds, row.together, context)),
    hidden: row.hidden ? hiddenWords(row.estimates[0] ?? [], context).join('; ') : null
  }))
  const everybody = benchmark?.estimates[0]?.map((estimate) => markOf(estimate, bounds, new Map(), context)) ?? []
  const { versus } = figure
  const target =
    versus?.kind === 'target'
      ? { value: versus.value, label: context.language.words.figure.targetLine(versus.text) }
      : null
  const ends = endsOfMarks([...series.flatMap(({ marks }) => marks), ...everybody])
  return {
    ...named,
    form,
    waves: waves.map((wave) => ({ label: wave === null ? '' : labelOfWave(context, dataset, wave), broken: null })),
    series,
    benchmark: benchmark && everybody.length > 0 ? { label: benchmark.label, marks: everybody } : null,
    target,
    scale: scaleOf(questions, [...ends, ...(target ? [target.value] : [])], false, context)
  }
}
