import * as Plot from '@observablehq/plot'
import type { DistributionDrawing } from '../drawing.ts'
import type { Surface } from '../palette.ts'
import { areaMarks } from '../tone.ts'
import type { Plane } from './plane.ts'
import { columnTone } from './tones.ts'

type Upright = { x: number; y1: number; y2: number }

export const columnFills = (drawing: DistributionDrawing, plane: Plane, surface: Surface): Plot.Markish[] =>
  areaMarks(
    drawing.columns.flatMap((column, index) =>
      column.mark === null
        ? []
        : [
            {
              x1: plane.middle(index) - plane.half,
              x2: plane.middle(index) + plane.half,
              y1: plane.y(column.mark.value),
              y2: plane.base,
              tone: columnTone(column, drawing)
            }
          ]
    ),
    surface
  )

/** Columns on their baseline with their intervals, in a colour that is seen on the fill as far as they cross it. */
export const columnMarks = (drawing: DistributionDrawing, plane: Plane, surface: Surface): Plot.Markish[] => {
  const { columns } = drawing
  const { y, base, left, pitch } = plane
  const intervals = columns.flatMap((column, index) => {
    const { mark } = column
    if (mark === null || mark.low === null || mark.high === null) return []
    const upright: Upright = { x: plane.middle(index), y1: y(mark.low), y2: y(mark.high) }
    return [{ ...upright, top: y(mark.value), over: columnTone(column, drawing).over }]
  })
  const over = (colour: 'on' | 'onsoft') =>
    intervals.filter((interval) => interval.over === colour).map((interval) => ({ ...interval, y2: interval.top }))
  const ruled = (of: Upright[], colour: 'ink' | 'on' | 'onsoft') =>
    Plot.ruleX(of, { x: 'x', y1: 'y1', y2: 'y2', stroke: surface.paint(colour), strokeWidth: 1.25 })
  const baseline = { x1: left, x2: left + columns.length * pitch, stroke: surface.paint('axis'), strokeWidth: 1.25 }
  return [
    ...columnFills(drawing, plane, surface),
    ruled(intervals, 'ink'),
    ruled(over('on'), 'on'),
    ruled(over('onsoft'), 'onsoft'),
    Plot.ruleY([base], baseline)
  ]
}
