import { breaksBetween } from '../../../codebook/wave-break.ts'
import type { PanelsDrawing, TrendDrawing } from '../../chart/drawing.ts'
import { type Context, datasetOf, textIn } from '../../context.ts'
import { pathLine } from '../../targets/path-line.ts'
import { labelOfWave } from '../../values.ts'
import { fixedNumber } from '../fixed-number.ts'
import { hiddenWords } from '../hidden-words.ts'
import { marked, markOf } from './mark.ts'
import { inPanels } from './panels.ts'
import { boundsOf, endsOfMarks, scaleOf } from './scale.ts'
import type { Shown } from './shown.ts'

export const slopeDrawing = (shown: Shown): TrendDrawing | PanelsDrawing => inOneOrPanels('slope', shown)
export const trendDrawing = (shown: Shown): TrendDrawing | PanelsDrawing => inOneOrPanels('trend', shown)

/** One plot, or one for each panel, all on the scale that all of them together would have. */
function inOneOrPanels(form: TrendDrawing['form'], shown: Shown): TrendDrawing | PanelsDrawing {
  const panels = inPanels(shown)
  if (panels.length === 0) return trendOf(form, shown)
  const drawn = panels.map(({ heading, shown: own }) => ({ heading, drawing: trendOf(form, own) }))
  const ends = drawn.flatMap(({ drawing }) => endsDrawn(drawing))
  const target = drawn.flatMap(({ drawing }) => drawing.target?.value ?? [])
  const questions = shown.figure.rows.flatMap((row) => row.cells.flatMap((each) => each[0] ?? []))
  const scale = scaleOf(questions, [...ends, ...target], false, shown.context)
  const reach = ends.length > 0 ? { reach: [Math.min(...ends), Math.max(...ends)] as [number, number] } : {}
  return {
    ...shown.named,
    form: 'panels',
    panels: drawn.map(({ heading, drawing }) => ({ heading, drawing: { ...drawing, scale, ...reach } }))
  }
}

/** All values and ends of intervals of a plot. */
function endsDrawn({ series, benchmark }: TrendDrawing): number[] {
  return endsOfMarks([...series.flatMap(({ marks }) => marks), ...(benchmark?.marks ?? [])])
}

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

function targetValues(target: TrendDrawing['target']): number[] {
  return target ? [target.value, ...(target.path ?? []).filter((value) => value !== null)] : []
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
  const published = versus?.kind === 'published' ? { published: true as const } : {}
  const target =
    versus?.kind === 'target'
      ? { value: versus.value, label: context.language.words.figure.targetLine(fixedNumber(versus, context)) }
      : pathLine(figure, context)
  const ends = endsOfMarks([...series.flatMap(({ marks }) => marks), ...everybody])
  return {
    ...named,
    form,
    waves: waves.map((wave, index) => ({
      label: wave === null ? '' : labelOfWave(context, dataset, wave),
      broken: brokenBefore(waves, index, dataset, context)
    })),
    series,
    benchmark: benchmark && everybody.length > 0 ? { label: benchmark.label, marks: everybody, ...published } : null,
    target,
    scale: scaleOf(questions, [...ends, ...targetValues(target)], false, context)
  }
}
