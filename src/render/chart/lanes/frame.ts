import { reachOf, valuesOf } from '../axis.ts'
import { type LaneDrawing, plumbOf, plumbsOf, type Row } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import { linear } from '../linear.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import type { WordsColumn } from '../rows/setting.ts'
import type { Form, Frame } from './form.ts'

/** The ends of the scale, moved outwards where a mark, an interval or the benchmark lies beyond: nothing is cut off. */
export const domainOf = (drawing: LaneDrawing, startsAtZero: boolean): [number, number] => {
  const marks = drawing.rows.flatMap((row) => [...row.marks, ...row.references, row.against ?? null])
  const plumbs = plumbsOf(drawing).map(({ value }) => value)
  return reachOf(drawing.scale, [...valuesOf(marks), ...plumbs, ...(startsAtZero ? [0] : [])])
}

/** Settles every horizontal place: the columns, and the axis between them with room for the labels beside the marks. */
export const frameOf = (
  drawing: LaneDrawing,
  form: Form,
  layout: Layout,
  column: WordsColumn,
  surface: Surface,
  measure: Measure
): Frame => {
  const left = layout.left
  const right = layout.name === 'wide' && column.width > 0 ? layout.width - column.width - 16 : layout.width
  const domain = domainOf(drawing, form.startsAtZero)
  const range = axisRange(drawing, form, layout, measure, domain, [left, right])
  const x = linear(domain, range)
  const plumb = (row: Row) => {
    const against = plumbOf(drawing, row)
    return against && x(against.value)
  }
  return { drawing, layout, surface, measure, x, plumb, zero: form.startsAtZero ? x(0) : null, left, right }
}

/** The narrowest that the axis gets for the sake of labels, as a part of the room. */
const least = 0.6

/** Where the axis begins and ends, so that the first and last figures on it and the values beside the marks fit. */
const axisRange = (
  drawing: LaneDrawing,
  form: Form,
  layout: Layout,
  measure: Measure,
  [from, to]: [number, number],
  [left, right]: [number, number]
): [number, number] => {
  const tick = Math.max(0, ...drawing.scale.ticks.map(({ text }) => measure(text, layout.size.small, 400)))
  const edge = Math.max(8, tick / 2)
  const most = ((right - left) * (1 - least)) / 2
  let start = left + (layout.name === 'wide' || (form.startsAtZero && from === 0) ? 0 : edge)
  let end = right - edge
  const overhangs = form.overhangs(drawing, layout, measure)
  for (let pass = 0; pass < 6; pass++) {
    for (const { value, side, width } of overhangs) {
      const part = to > from ? (value - from) / (to - from) : 0
      const edgeOfLabel = start + part * (end - start) + side * width
      const excess = side === 1 ? edgeOfLabel - right : left - edgeOfLabel
      if (excess <= 0) continue
      if (side === 1 && part > 0.2) end = Math.max(right - most, end - excess / part)
      if (side === -1 && part < 0.8) start = Math.min(left + most, start + excess / (1 - part))
    }
  }
  return [start, end]
}
