import * as Plot from '@observablehq/plot'
import type { LaneDrawing, Row } from '../drawing.ts'
import type { Composed } from '../form.ts'
import type { Layout } from '../layout.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { pictureMarkup } from '../picture.ts'
import { hungLine, plumbReach } from '../plumb.ts'
import { hairlineMarks, rowsOf } from '../rows/rows.ts'
import type { Setting } from '../rows/setting.ts'
import { wordsColumn } from '../rows/words.ts'
import type { Form, Frame } from './form.ts'
import { frameOf } from './frame.ts'
import { type Header, headerOf } from './header.ts'
import { hasMarks, withoutHidden } from './hidden.ts'

/** The tallest that a row without marks gets for their sake. */
const mostWithoutMarks = 46

/** Rows of marks with everything around them, as a form draws them. */
export const composeLanes = (
  given: LaneDrawing,
  form: Form,
  layout: Layout,
  surface: Surface,
  measure: Measure
): Composed => {
  const drawing = withoutHidden(given)
  const column = wordsColumn(drawing, layout, measure)
  const frame = frameOf(drawing, form, layout, column, surface, measure)
  const header = headerOf(frame, form.key(frame), column)
  const { left, right } = frame
  const line = drawing.benchmark && frame.x(drawing.benchmark.value)
  const laneHeight = (row: Row) => Math.min(form.laneHeight(layout, row), hasMarks(row) ? Infinity : mostWithoutMarks)
  const plumbOf = ({ plumb }: Row) => (plumb && !drawing.benchmark ? { ...plumb, place: frame.x(plumb.value) } : null)
  const places = { left, right, line, plumbOf }
  const setting: Setting<Row> = { rows: drawing.rows, layout, measure, column, ...places, hasMarks, laneHeight }
  const rows = rowsOf(setting, header.gridTop + 2)
  const height = Math.ceil(rows.bottom + (drawing.benchmark ? plumbReach.line + plumbReach.bob : 2))
  const picture = form.draw(frame, rows.lanes)
  const marks = [
    ...gridMarks(frame, header, rows.bottom),
    ...hairlineMarks(rows, layout.width, surface),
    ...lineMarks(frame, header, rows.bottom),
    ...rows.plumbs.flatMap(({ place, top, bottom, ...plumb }) =>
      hungLine(plumb, place, top, bottom + plumbReach.line, surface)
    ),
    ...header.marks,
    ...picture.marks
  ]
  const labels = [...header.labels, ...rows.labels, ...picture.labels]
  return { markup: pictureMarkup({ marks, labels }, layout.width, height, surface), width: layout.width, height }
}

const gridMarks = ({ drawing, surface, x, zero }: Frame, { gridTop }: Header, bottom: number): Plot.Markish[] => {
  const grid = drawing.scale.ticks.map(({ value }) => x(value)).filter((place) => place !== zero)
  return [Plot.ruleX(grid, { y1: gridTop, y2: bottom, stroke: surface.paint('grid') })]
}

/** Zero, and the plumb line. */
const lineMarks = ({ drawing, surface, x, zero }: Frame, header: Header, bottom: number): Plot.Markish[] => {
  const { benchmark } = drawing
  const upright = { y1: header.gridTop, y2: bottom, stroke: surface.paint('axis'), strokeWidth: 1.25 }
  return [
    ...(zero === null ? [] : [Plot.ruleX([zero], upright)]),
    ...(benchmark ? hungLine(benchmark, x(benchmark.value), header.plumbTop, bottom + plumbReach.line, surface) : [])
  ]
}
