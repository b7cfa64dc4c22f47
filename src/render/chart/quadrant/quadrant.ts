import * as Plot from '@observablehq/plot'
import type { QuadrantDrawing } from '../drawing.ts'
import { type ChartForm, thumbnailSize as size } from '../form.ts'
import { linear } from '../linear.ts'
import { page } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { plumbLine } from '../plumb.ts'
import { composeQuadrant } from './compose.ts'
import { discs } from './marks.ts'

const margin = { side: 16, top: 10, bottom: 24 }

/** The points and the lines between them, without intervals and words. */
const thumbnail = (drawing: QuadrantDrawing): string => {
  const { middle, points } = drawing
  const spread = (axis: 'x' | 'y', range: [number, number]) => {
    const values = [middle[axis].value, ...points.map((point) => point[axis].value)]
    return linear([Math.min(...values), Math.max(...values)], range)
  }
  const x = spread('x', [margin.side, size.width - margin.side])
  const y = spread('y', [size.height - margin.bottom, margin.top])
  const level = { x1: margin.side, x2: size.width - margin.side, stroke: page.paint('ink'), strokeWidth: 1.2 }
  const drawn = [
    Plot.ruleY([y(middle.y.value)], level),
    plumbLine(x(middle.x.value), 2, 89, page),
    ...discs({ drawing, surface: page, x, y, radius: 4 })
  ]
  return plotMarkup(drawn, size.width, size.height)
}

/** Points in a plane, parted in four. */
export const quadrant: ChartForm<QuadrantDrawing> = { compose: composeQuadrant, thumbnail }
