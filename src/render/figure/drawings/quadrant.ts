import type { Estimate } from '../../../estimate/answer.ts'
import type { Mark, QuadrantDrawing } from '../../chart/drawing.ts'
import type { Context } from '../../context.ts'
import { formatOf, unitText } from '../../values.ts'
import { hiddenWords } from '../hidden-words.ts'
import { namesOfMeasures } from './lanes.ts'
import { marked, markOf } from './mark.ts'
import { boundsOf, endsOfMarks, scaleOf } from './scale.ts'
import type { Shown } from './shown.ts'

/** Two measures of each row against each other, between those of everybody. */
export function quadrantDrawing({ figure, rows, benchmark, named, context }: Shown): QuadrantDrawing {
  const [first = '', second = ''] = namesOfMeasures(figure, context)
  const questions = [0, 1].map((index) => figure.rows.flatMap((row) => row.cells[index]?.[0] ?? []))
  const bounds = questions.map((each) => boundsOf(each, context))
  const placed = rows.map((row) => {
    const [x, y] = [0, 1].map((index): Mark | null => {
      const estimate = row.estimates[index]?.[0]
      const within = bounds[index]
      return estimate && within ? markOf(estimate, within, row.together, context) : null
    })
    return { row, x: x ?? null, y: y ?? null }
  })
  const middle = [0, 1].map((index) => middleOf(benchmark?.estimates[index]?.[0], benchmark?.label ?? '', context))
  const axis = (index: number, marks: (Mark | null)[], label: string) => ({
    ...scaleOf(questions[index] ?? [], [...endsOfMarks(marks), middle[index]?.value ?? 0], false, context),
    label: withUnit(label, index)
  })
  const withUnit = (label: string, index: number) => {
    const { dataset = '', measure = '', category = null } = figure.measures[index] ?? {}
    const unit = unitText(context, dataset, measure, category)
    return unit === null ? label : `${label}, ${unit}`
  }
  return {
    ...named,
    form: 'quadrant',
    x: axis(
      0,
      placed.map(({ x }) => x),
      first
    ),
    y: axis(
      1,
      placed.map(({ y }) => y),
      second
    ),
    middle: { x: middle[0] ?? nowhere, y: middle[1] ?? nowhere },
    corners: null,
    points: placed.flatMap(({ row, x, y }) =>
      x && y ? [{ key: row.code, label: marked(row.label, row.cautions), highlight: row.highlight, x, y }] : []
    ),
    hidden: placed.flatMap(({ row, x, y }) =>
      x && y
        ? []
        : [context.language.words.figure.rowOf(row.label, hiddenWords(row.estimates.flat(), context).join('; '))]
    )
  }
}

const nowhere = { value: 0, label: '' }

function middleOf(estimate: Estimate | undefined, label: string, context: Context): { value: number; label: string } {
  if (!estimate || estimate.value === null) return nowhere
  return { value: estimate.value, label: `${label} ${formatOf(context, estimate)(estimate.value)}` }
}
