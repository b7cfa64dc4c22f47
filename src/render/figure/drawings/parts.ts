import type { Estimate } from '../../../estimate/answer.ts'
import { upperFirst } from '../../../language/text.ts'
import { npsOf, type Side, sideOf } from '../../../report/figure/sides.ts'
import type { Figure } from '../../../report/model.ts'
import type { DistributionDrawing, PartsDrawing } from '../../chart/drawing.ts'
import { type Context, datasetOf } from '../../context.ts'
import { labelOfMeasure, labelOfPart } from '../../values.ts'
import { comparedHeading } from '../compared.ts'
import { hiddenWords } from '../hidden-words.ts'
import type { AnsweredRow } from '../rows.ts'
import { wordsOf } from './lanes.ts'
import { marked, markOf } from './mark.ts'
import { panelOf } from './panels.ts'
import { boundsOf, endsOfMarks, scaleOf } from './scale.ts'
import type { Shown } from './shown.ts'

export const likertDrawing = (shown: Shown): PartsDrawing => partsOf('likert', shown)
export const stackedDrawing = (shown: Shown): PartsDrawing => partsOf('stacked', shown)

/** All answers of each row. */
function partsOf(form: PartsDrawing['form'], shown: Shown): PartsDrawing {
  const { figure, rows, named, context } = shown
  const sides = sidesOf(figure, context)
  const questions = figure.rows.flatMap((row) => row.cells.flatMap((waves) => waves[0] ?? []))
  const bounds = boundsOf(questions, context)
  return {
    ...named,
    form,
    parts: figure.measures.map(({ dataset, measure, category }, index) => ({
      key: category ?? measure,
      label: labelOfPart(context, dataset, measure, category ?? ''),
      side: form === 'likert' ? (sides[index] ?? null) : null
    })),
    rows: rows.map((row) => {
      const estimates = row.estimates.flat()
      return {
        key: row.code,
        label: marked(row.label, row.cautions),
        highlight: row.highlight,
        marks: estimates.map((estimate) => markOf(estimate, bounds, row.together, context)),
        sums: {
          low: row.sides.low && markOf(row.sides.low, bounds, row.together, context),
          high: row.sides.high && markOf(row.sides.high, bounds, row.together, context)
        },
        ...wordsOf(row.comparisons[0], context),
        hidden: row.hidden ? hiddenWords(estimates, context).join('; ') : null,
        ...panelOf(row, shown)
      }
    }),
    wordsHeading: rows.some((row) => row.comparisons[0]) ? comparedHeading(figure, context) : null
  }
}

/** Where each answer stands. */
function sidesOf({ measures }: Figure, context: Context): Side[] {
  const found = columnOf(measures, context)
  return measures.map(({ category }) => (found ? sideOf(category ?? '', found.column, found.codebook) : 'middle'))
}

function columnOf(measures: Figure['measures'], context: Context) {
  const [first] = measures
  const codebook = first && datasetOf(context, first.dataset).codebook
  if (codebook?.kind !== 'survey') return null
  const measure = codebook.measures.get(first?.measure ?? '')
  const column = codebook.columns.get(measure?.columns[0] ?? '')
  return column ? { column, codebook } : null
}

/** The shares of one group together, as they are rounded; null where one of them is hidden. */
function totalOf(estimates: readonly Estimate[], { together }: Pick<AnsweredRow, 'together'>): number | null {
  const values = estimates.map((each) => together.get(each) ?? each.value)
  if (!values.every((each) => each !== null)) return null
  return Number(values.reduce((sum, each) => sum + each, 0).toPrecision(12))
}

/** The answers of one group side by side. Its rows are the answers. */
export function distributionDrawing({ figure, rows, named, context }: Shown): DistributionDrawing {
  const found = columnOf(figure.measures, context)
  const score = found && npsOf(found.column.name, found.codebook)
  const ordered = figure.rows.flatMap(({ code }) => rows.find((row) => row.code === code) ?? [])
  const questions = figure.rows.flatMap((row) => row.cells.flatMap((waves) => waves[0] ?? []))
  const bounds = boundsOf(questions, context)
  const sides = sidesOf(figure, context)
  const shown = (['low', 'middle', 'high'] as const).filter((side) => sides.includes(side))
  const columns = ordered.map((row, index) => {
    const [estimate] = row.estimates.flat()
    return {
      key: row.code,
      label: row.label,
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
    scale: scaleOf(questions, endsOfMarks(columns.map(({ mark }) => mark)), true, context),
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
