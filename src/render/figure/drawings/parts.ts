import { type Side, sideOf } from '../../../report/figure/sides.ts'
import type { Figure } from '../../../report/model.ts'
import type { PartsDrawing } from '../../chart/drawing.ts'
import { type Context, datasetOf } from '../../context.ts'
import { labelOfPart } from '../../values.ts'
import { comparedHeading } from '../compared.ts'
import { hiddenWords } from '../hidden-words.ts'
import { wordsOf } from './lanes.ts'
import { marked, markOf } from './mark.ts'
import { panelOf } from './panels.ts'
import { boundsOf } from './scale.ts'
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
export function sidesOf({ measures }: Figure, context: Context): Side[] {
  const found = columnOf(measures, context)
  return measures.map(({ category }) => (found ? sideOf(category ?? '', found.column, found.codebook) : 'middle'))
}

/** The column that these are the answers in; null: it is none of a survey. */
export function columnOf(measures: Figure['measures'], context: Context) {
  const [first] = measures
  const codebook = first && datasetOf(context, first.dataset).codebook
  if (codebook?.kind !== 'survey') return null
  const measure = codebook.measures.get(first?.measure ?? '')
  const column = codebook.columns.get(measure?.columns[0] ?? '')
  return column ? { column, codebook } : null
}
