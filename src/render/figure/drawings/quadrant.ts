import type { Estimate } from '../../../estimate/answer.ts'
import type { EstimateQuestion } from '../../../estimate/question.ts'
import type { Mark, QuadrantDrawing } from '../../chart/drawing.ts'
import type { Context } from '../../context.ts'
import { markFormatOf, unitText } from '../../values.ts'
import { hiddenWords } from '../hidden-words.ts'
import { quartersOf } from '../importance.ts'
import { type AnsweredRow, estimatesOf } from '../rows.ts'
import { namesOfMeasures } from './lanes.ts'
import { marked, markOf } from './mark.ts'
import { boundsOf, endsOfMarks, scaleOf } from './scale.ts'
import type { Shown } from './shown.ts'

/** One of the two axes: what is asked along it, what each row answers, where its line stands, and its name. */
type Axis = {
  questions: EstimateQuestion[]
  of(row: AnsweredRow): Estimate | undefined
  middle: { value: number; label: string }
  label: string
}

/** Drivers against how much they matter, or two measures of each row against each other. */
export function quadrantDrawing(shown: Shown): QuadrantDrawing {
  const { figure, rows, context } = shown
  const { corners } = context.language.words.charts.importance
  return figure.rows.some(({ importance }) => importance)
    ? { ...planeOf(driverAxes(shown), shown), corners: quartersOf(rows, context) && corners }
    : planeOf(pairAxes(shown), shown)
}

/** Drivers between the means of all that are shown. */
function driverAxes({ figure, rows, context }: Shown): [Axis, Axis] {
  const words = context.language.words.charts.importance
  const quarters = quartersOf(rows, context)
  const at = (line: { value: number; text: string } | undefined) =>
    line ? { value: line.value, label: words.mean(line.text) } : nowhere
  return [
    {
      questions: figure.rows.flatMap((row) => row.cells.flat()),
      of: (row) => row.estimates[0]?.[0],
      middle: at(quarters?.performance),
      label: words.performance
    },
    {
      questions: figure.rows.flatMap((row) => row.importance ?? []),
      of: (row) => row.importance ?? undefined,
      middle: at(quarters?.importance),
      label: words.importance
    }
  ]
}

/** Two measures between those of everybody. */
function pairAxes({ figure, benchmark, context }: Shown): [Axis, Axis] {
  const names = namesOfMeasures(figure, context)
  const axis = (index: number): Axis => {
    const { dataset = '', measure = '', category = null } = figure.measures[index] ?? {}
    const unit = unitText(context, dataset, measure, category)
    const label = names[index] ?? ''
    return {
      questions: figure.rows.flatMap((row) => row.cells[index]?.[0] ?? []),
      of: (row) => row.estimates[index]?.[0],
      middle: middleOf(benchmark?.estimates[index]?.[0], benchmark?.label ?? '', context),
      label: unit === null ? label : `${label}, ${unit}`
    }
  }
  return [axis(0), axis(1)]
}

function planeOf([across, up]: [Axis, Axis], { rows, named, context }: Shown): QuadrantDrawing {
  const marksOn = ({ questions, of }: Axis) => {
    const bounds = boundsOf(questions, context)
    return rows.map((row): Mark | null => {
      const estimate = of(row)
      return estimate ? markOf(estimate, bounds, row.together, context) : null
    })
  }
  const scaleOn = ({ questions, middle, label }: Axis, marks: (Mark | null)[]) => ({
    ...scaleOf(questions, [...endsOfMarks(marks), middle.value], false, context),
    label
  })
  const [xs, ys] = [marksOn(across), marksOn(up)]
  const placed = rows.map((row, index) => ({ row, x: xs[index] ?? null, y: ys[index] ?? null }))
  return {
    ...named,
    form: 'quadrant',
    x: scaleOn(across, xs),
    y: scaleOn(up, ys),
    middle: { x: across.middle, y: up.middle },
    corners: null,
    points: placed.flatMap(({ row, x, y }) =>
      x && y ? [{ key: row.code, label: marked(row.label, row.cautions), highlight: row.highlight, x, y }] : []
    ),
    hidden: placed.flatMap(({ row, x, y }) =>
      x && y ? [] : [context.language.words.figure.rowOf(row.label, hiddenWords(estimatesOf(row), context).join('; '))]
    )
  }
}

const nowhere = { value: 0, label: '' }

function middleOf(estimate: Estimate | undefined, label: string, context: Context): { value: number; label: string } {
  if (!estimate || estimate.value === null) return nowhere
  return { value: estimate.value, label: `${label} ${markFormatOf(context, estimate)(estimate.value)}` }
}
