import * as Plot from '@observablehq/plot'
import type { DistributionDrawing } from '../drawing.ts'
import { thumbnailSize as size } from '../form.ts'
import { page } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { columnFills } from './column-marks.ts'
import { planeOf } from './plane.ts'

const side = 14
const top = 12
const base = 90
const widest = 30

/** The columns on their baseline, without words. */
export const distributionThumbnail = (drawing: DistributionDrawing): string => {
  const { columns } = drawing
  const values = columns.flatMap(({ mark }) => (mark ? [mark.value] : []))
  const pitch = Math.min(widest, (size.width - 2 * side) / Math.max(1, columns.length))
  const scale = { ...drawing.scale, to: Math.max(0, ...values) }
  const bare = columns.map((column) => ({ ...column, mark: column.mark && { ...column.mark, low: null, high: null } }))
  const plane = planeOf({ ...drawing, columns: bare, scale }, { left: side, pitch, top, base })
  const baseline = { x1: side, x2: side + columns.length * pitch, stroke: page.paint('axis'), strokeWidth: 1.25 }
  const marks = [...columnFills(drawing, plane, page), Plot.ruleY([base], baseline)]
  return plotMarkup(marks, size.width, size.height)
}
