import { figuresWidth, reachOf, valuesOf } from '../axis.ts'
import type { QuadrantDrawing } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import { linear } from '../linear.ts'
import { type Measure, wrapText } from '../measure.ts'
import type { Surface } from '../palette.ts'

export type Point = QuadrantDrawing['points'][number]

/** What the quarters mean, in lines. */
export type Corners = { lowLow: string[]; highLow: string[]; lowHigh: string[]; highHigh: string[] }

/** A drawing with its places settled. */
export type Frame = {
  drawing: QuadrantDrawing
  layout: Layout
  surface: Surface
  measure: Measure
  left: number
  right: number
  top: number
  bottom: number
  x: (value: number) => number
  y: (value: number) => number
  /** Of the discs. */
  radius: number
  corners: Corners
}

const heights = { wide: 400, narrow: 320 }
/** Discs are smaller where numbers have to find room between many. */
const radii = { few: 5.5, many: 4.5 }
const many = 24
/** From the plot's edges to the ends of the scales. */
const inset = 12
const leastCorner = 90

/** A plot that begins at `top`: the words of its corners have strips of their own above and below the scale. */
export const frameOf = (
  drawing: QuadrantDrawing,
  top: number,
  layout: Layout,
  surface: Surface,
  measure: Measure
): Frame => {
  const left = Math.max(8, figuresWidth(drawing.y, layout, measure))
  const right = layout.width
  const marksOf = (axis: 'x' | 'y') => drawing.points.map((point) => point[axis])
  const domain = (axis: 'x' | 'y') => reachOf(drawing[axis], [drawing.middle[axis].value, ...valuesOf(marksOf(axis))])
  const x = linear(domain('x'), [left + inset, right - inset])
  const corners = cornersOf(drawing, { left, right, middle: x(drawing.middle.x.value) }, layout, measure)
  const strip = (one: string[], other: string[]) => {
    const lines = Math.max(one.length, other.length)
    return lines === 0 ? inset : lines * layout.leading + 14
  }
  const above = strip(corners.lowHigh, corners.highHigh)
  const below = strip(corners.lowLow, corners.highLow)
  const bottom = top + above + heights[layout.name] + below
  const y = linear(domain('y'), [bottom - below, top + above])
  const radius = drawing.points.length > many ? radii.many : radii.few
  return { drawing, layout, surface, measure, left, right, top, bottom, x, y, radius, corners }
}

/** The words of the corners, each on its side of the middle line where there is some room, else in half of the plot. */
const cornersOf = (
  { corners }: QuadrantDrawing,
  { left, right, middle }: { left: number; right: number; middle: number },
  layout: Layout,
  measure: Measure
): Corners => {
  const half = (right - left) / 2 - 10
  const sides = [middle - left - 14, right - middle - 14]
  const [low = half, high = half] = sides.every((side) => side >= leastCorner) ? sides : []
  const lines = (text: string | undefined, width: number) =>
    wrapText(text ?? '', width, (line) => measure(line, layout.size.small, 400))
  return {
    lowLow: lines(corners?.lowLow, low),
    highLow: lines(corners?.highLow, high),
    lowHigh: lines(corners?.lowHigh, low),
    highHigh: lines(corners?.highHigh, high)
  }
}
