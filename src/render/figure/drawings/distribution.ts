import type { Column } from '../../../codebook/codebook.ts'
import type { Estimate } from '../../../estimate/answer.ts'
import { upperFirst } from '../../../language/text.ts'
import { npsOf, type Side } from '../../../report/figure/sides.ts'
import type { Figure } from '../../../report/model.ts'
import type { DistributionDrawing, PanelsDrawing, Scale } from '../../chart/drawing.ts'
import { type Context, textIn } from '../../context.ts'
import { labelOfMeasure } from '../../values.ts'
import { hiddenWords } from '../hidden-words.ts'
import type { AnsweredRow } from '../rows.ts'
import { markOf } from './mark.ts'
import { inPanels } from './panels.ts'
import { columnOf, sidesOf } from './parts.ts'
import { boundsOf, endsOfMarks, scaleOf } from './scale.ts'
import type { Shown } from './shown.ts'

/** The answers of one group side by side, or of each panel's on the scale of all of them. */
export function distributionDrawing(shown: Shown): DistributionDrawing | PanelsDrawing {
  const panels = inPanels(shown)
  if (panels.length === 0) return columnsOf(shown)
  const drawn = panels.map(({ heading, shown: own }) => ({ heading, drawing: columnsOf(own) }))
  const marks = drawn.flatMap(({ drawing }) => drawing.columns.map(({ mark }) => mark))
  const questions = shown.figure.rows.flatMap((row) => row.cells.flatMap((waves) => waves[0] ?? []))
  const { from, to, ticks } = scaleOf(questions, endsOfMarks(marks), true, shown.context)
  return {
    ...shown.named,
    form: 'panels',
    panels: drawn.map(({ heading, drawing }) => ({
      heading,
      drawing: { ...drawing, scale: { ...drawing.scale, from, to, ticks } }
    }))
  }
}

/** Its rows are the answers. */
function columnsOf({ figure, rows, named, context }: Shown): DistributionDrawing {
  const found = columnOf(figure.measures, context)
  const score = found && npsOf(found.column.name, found.codebook)
  const ordered = figure.rows.flatMap(({ code }) => rows.find((row) => row.code === code) ?? [])
  const questions = figure.rows.flatMap((row) => row.cells.flatMap((waves) => waves[0] ?? []))
  const bounds = boundsOf(questions, context)
  const sides = sidesOf(figure, context)
  const shown = (['low', 'middle', 'high'] as const).filter((side) => sides.includes(side))
  const ends = endsOfScale(found?.column, context)
  const columns = ordered.map((row, index) => {
    const [estimate] = row.estimates.flat()
    return {
      key: row.code,
      label: ends === null ? row.label : row.code,
      mark: estimate ? markOf(estimate, bounds, row.together, context) : null,
      group: score === null ? null : shown.indexOf(sides[index] ?? 'middle'),
      highlight: row.highlight
    }
  })
  const estimates = ordered.flatMap((row) => row.estimates.flat())
  const hidden = ordered.every((row) => row.hidden) ? hiddenWords(estimates, context).join('; ') : null
  const together = ordered[0]?.together ?? new Map()
  const sums = new Map(
    shown.map((side) => [
      side,
      totalOf(
        estimates.filter((_, index) => sides[index] === side),
        { together }
      )
    ])
  )
  return {
    ...named,
    form: 'distribution',
    columns,
    groups: score === null ? [] : shown.map((side) => groupOf(side, sums.get(side) ?? null, context)),
    total: score === null ? null : totalText(score, figure, sums, context),
    scale: { ...scaleOf(questions, endsOfMarks(columns.map(({ mark }) => mark)), true, context), ...ends },
    hidden
  }
}

const npsParts = { low: 'detractors', middle: 'passives', high: 'promoters' } as const

function groupOf(side: Side, share: number | null, context: Context): DistributionDrawing['groups'][number] {
  const { words, numbers } = context.language
  const label = upperFirst(words.estimate.parts[npsParts[side]], context.language.tag)
  return { label, text: share === null ? '–' : numbers.percent(share, 0), side }
}

function totalText(
  score: string,
  { measures }: Figure,
  sums: ReadonlyMap<Side, number | null>,
  context: Context
): string | null {
  const [high, low] = [sums.get('high'), sums.get('low')]
  if (high == null || low == null) return null
  const label = labelOfMeasure(context, measures[0]?.dataset ?? '', score, null)
  return `${label}: ${context.language.numbers.decimal((high - low) * 100, 0)}`
}

/** What the ends of a scale mean whose steps between have no words of their own, so that numbers can name its columns. Null: they have. */
function endsOfScale(column: Column | undefined, context: Context): Pick<Scale, 'low' | 'high'> | null {
  if (!column?.scale || column.values.length > 0) return null
  const { low, high } = column.scale
  return { low: low ? textIn(context, low) : null, high: high ? textIn(context, high) : null }
}

/** The shares of one group together, as they are rounded; null where one of them is hidden. */
function totalOf(estimates: readonly Estimate[], { together }: Pick<AnsweredRow, 'together'>): number | null {
  const values = estimates.map((each) => together.get(each) ?? each.value)
  if (!values.every((each) => each !== null)) return null
  return Number(values.reduce((sum, each) => sum + each, 0).toPrecision(12))
}
