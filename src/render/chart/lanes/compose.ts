import * as Plot from '@observablehq/plot'
import type { LaneDrawing } from '../drawing.ts'
import type { Composed } from '../form.ts'
import type { Layout } from '../layout.ts'
import { labelsMarkup } from '../markup.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { plumbLine, plumbReach } from '../plumb.ts'
import type { Form, Frame } from './form.ts'
import { frameOf } from './frame.ts'
import { type Header, headerOf } from './header.ts'
import { withoutHidden } from './hidden.ts'
import { type Rows, rowsOf } from './rows.ts'
import { wordsColumn } from './words.ts'

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
  const rows = rowsOf(frame, form, column, header.gridTop + 2)
  const bottom = rows.bottoms.at(-1) ?? header.gridTop
  const height = Math.ceil(bottom + (drawing.benchmark ? plumbReach.line + plumbReach.bob : 2))
  const picture = form.draw(frame, rows.lanes)
  const marks = [...groundMarks(frame, header, rows, bottom), ...header.marks, ...picture.marks]
  const markup =
    plotMarkup(marks, layout.width, height) +
    labelsMarkup([...header.labels, ...rows.labels, ...picture.labels], surface)
  return { markup, width: layout.width, height }
}

/** What lies behind the data: grid, hairlines between rows, zero, and the plumb line. */
const groundMarks = (frame: Frame, header: Header, rows: Rows, bottom: number): Plot.Markish[] => {
  const { drawing, layout, surface, x, zero } = frame
  const upright = { y1: header.gridTop, y2: bottom }
  const grid = drawing.scale.ticks.map(({ value }) => x(value)).filter((place) => place !== zero)
  return [
    Plot.ruleX(grid, { ...upright, stroke: surface.paint('grid') }),
    Plot.ruleY(rows.bottoms.slice(0, -1), { x1: 0, x2: layout.width, stroke: surface.paint('grid') }),
    ...(zero === null ? [] : [Plot.ruleX([zero], { ...upright, stroke: surface.paint('axis'), strokeWidth: 1.25 })]),
    ...(drawing.benchmark
      ? [plumbLine(x(drawing.benchmark.value), header.plumbTop, bottom + plumbReach.line, surface)]
      : [])
  ]
}
