import { reachOf } from '../axis.ts'
import type { TrendDrawing } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import { linear } from '../linear.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { type Block, firstEnds, heightOf, lastEnds, placed, tieOf, wrapped } from './ends.ts'
import { fanOf, type Line, linesOf, valuesOf } from './lines.ts'
import { leftWidth, type RightSide, rightSide } from './sides.ts'

/** A drawing with its places settled. */
export type Frame = {
  drawing: TrendDrawing
  layout: Layout
  surface: Surface
  measure: Measure
  lines: Line[]
  left: number
  right: number
  /** Where the plot begins and ends from the top of the drawing. */
  top: number
  bottom: number
  x: (wave: number) => number
  y: (value: number) => number
  /** From one wave to the next. */
  step: number
  /** How far beside its wave a line's marks stand that has its intervals drawn one by one; no other line is in it. */
  fan: Map<Line, number>
  /** The first values of a slope, where they end, and what stands at the ends of all lines. */
  first: Block[]
  firstEnd: number
  last: Block[]
  /** Where what stands at the ends of lines begins, and where the values in it end. */
  lastLeft: number
  valuesEnd: number
  /** Where the labels are: those that do not fit beside the plot are listed below it. */
  labelled: RightSide['labelled']
}

const sizes = {
  wide: { trend: { height: 300, column: 230 }, slope: { height: 340, column: 290 } },
  narrow: { trend: { height: 250, column: 132 }, slope: { height: 270, column: 150 } }
}
/** From the plot's edges to the first and last wave. */
const inset = 10
/** From the plot to what stands beside it: more where ties need it. */
const gaps = { none: 10, tied: 24 }

/**
 * The ends of the scale, moved outwards where something drawn or the target lies beyond: nothing is cut off. A slope,
 * of which all values are written out, has no axis, and is drawn as large as its values let it.
 */
const domainOf = ({ form, scale, target, reach }: TrendDrawing, lines: Line[], fan: Frame['fan']): [number, number] => {
  const drawn = [
    ...(reach ?? []),
    ...lines.flatMap((line) => valuesOf(line, fan.has(line))),
    ...(target ? [target.value, ...(target.path ?? []).filter((value) => value !== null)] : [])
  ]
  const [from, to] = form === 'slope' ? [Math.min(...drawn), Math.max(...drawn)] : reachOf(scale, drawn)
  const beyond = form === 'slope' ? (to - from) * 0.04 : 0
  return [from - beyond, to + beyond]
}

/** A frame of which the plot is at the very top: what stands above it is set by its sides. */
export const frameOf = (drawing: TrendDrawing, layout: Layout, surface: Surface, measure: Measure): Frame => {
  const lines = linesOf(drawing)
  const base = sizes[layout.name][drawing.form]
  const side = rightSide(drawing, lastEnds(drawing, lines), base, layout, measure)
  const values = drawing.form === 'slope' ? wrapped(firstEnds(lines), 0, layout, measure) : []
  const height = Math.max(base.height, heightOf(side.blocks), heightOf(values))
  const fan = fanOf(lines, (layout.width * 0.6) / Math.max(1, drawing.waves.length - 1))
  const y = linear(domainOf(drawing, lines, fan), [height, 0])
  const first = placed(values, y, height, layout.leading)
  const last = placed(side.blocks, y, height, layout.leading)
  const gapBy = (blocks: Block[]) => (blocks.some((block) => tieOf(block, y) !== 'none') ? gaps.tied : gaps.none)
  const firstEnd = leftWidth(drawing, first, layout, measure)
  const left = firstEnd + (first.length > 0 ? gapBy(first) : 0)
  const lastLeft = layout.width - side.width
  const right = lastLeft - (side.width > 0 ? gapBy(last) : 0)
  return {
    ...{ drawing, layout, surface, measure, lines, fan, y, first, firstEnd, last, lastLeft, left, right },
    ...{ top: 0, bottom: height, valuesEnd: lastLeft + side.valueWidth, labelled: side.labelled },
    ...wavesBetween(drawing, left, right, inset + Math.max(0, ...fan.values()))
  }
}

/** The same with the plot further down. */
export const lowered = (frame: Frame, by: number): Frame => {
  const blocks = (of: Block[]) => of.map((block) => ({ ...block, middle: block.middle + by }))
  const { top, bottom, y, first, last } = frame
  return {
    ...frame,
    ...{ top: top + by, bottom: bottom + by, y: (value) => y(value) + by, first: blocks(first), last: blocks(last) }
  }
}

const wavesBetween = ({ waves }: TrendDrawing, left: number, right: number, margin: number) => {
  const step = (right - left - 2 * margin) / Math.max(1, waves.length - 1)
  return { step, x: (wave: number) => (waves.length === 1 ? (left + right) / 2 : left + margin + wave * step) }
}
