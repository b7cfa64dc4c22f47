import { breaksBetween } from '../../../codebook/wave-break.ts'
import type { TrendDrawing } from '../../chart/drawing.ts'
import { type Context, datasetOf, textIn } from '../../context.ts'
import { labelOfWave } from '../../values.ts'
import { hiddenWords } from '../hidden-words.ts'
import { marked, markOf } from './mark.ts'
import { boundsOf, endsOfMarks, scaleOf } from './scale.ts'
import type { Shown } from './shown.ts'

export const slopeDrawing = (shown: Shown): TrendDrawing => trendOf('slope', shown)
export const trendDrawing = (shown: Shown): TrendDrawing => trendOf('trend', shown)

/** Why a wave is not comparable with the one that is drawn before it; null: it is. */
function brokenBefore(
  waves: readonly (string | null)[],
  index: number,
  dataset: string,
  context: Context
): string | null {
  const [before, wave] = [waves[index - 1], waves[index]]
  if (before == null || wave == null) return null
  const breaks = breaksBetween(datasetOf(context, dataset).codebook, before, wave)
  return breaks.map((each) => textIn(context, each.break)).join('; ') || null
}

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
    waves: waves.map((wave, index) => ({
      label: wave === null ? '' : labelOfWave(context, dataset, wave),
      broken: brokenBefore(waves, index, dataset, context)
    })),
    series,
    benchmark: benchmark && everybody.length > 0 ? { label: benchmark.label, marks: everybody } : null,
    target,
    scale: scaleOf(questions, [...ends, ...(target ? [target.value] : [])], false, context)
  }
}
