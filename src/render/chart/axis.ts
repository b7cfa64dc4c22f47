import * as Plot from '@observablehq/plot'
import type { Mark, Scale } from './drawing.ts'
import { endsOf } from './interval.ts'
import { type Layout, toBaseline } from './layout.ts'
import type { Label } from './markup.ts'
import type { Measure } from './measure.ts'
import type { Surface } from './palette.ts'

type Ticks = Pick<Scale, 'ticks'>

/** From the figures of an upright axis to its plot. */
const gap = 8

/** The ends of a scale, moved outwards where one of the values lies beyond: nothing is cut off. */
export const reachOf = ({ from, to }: Pick<Scale, 'from' | 'to'>, values: readonly number[]): [number, number] => [
  Math.min(from, to, ...values),
  Math.max(from, to, ...values)
]

/** What a scale has to reach of some marks: their values and the ends of their intervals. */
export const valuesOf = (marks: readonly (Mark | null)[]): number[] =>
  marks.flatMap((mark) => (mark ? [mark.value, endsOf(mark).low, endsOf(mark).high] : []))

/** How wide the figures of an upright axis are with the space behind them; 0 where there are none. */
export const figuresWidth = ({ ticks }: Ticks, { size }: Layout, measure: Measure): number =>
  Math.max(0, ...ticks.map(({ text }) => measure(text, size.small, 400) + gap))

/** The figures of an upright axis, right before a plot that begins at `left`. */
export const figureLabels = ({ ticks }: Ticks, left: number, y: (value: number) => number, { size }: Layout): Label[] =>
  ticks.map(({ value, text }) => ({
    ...{ text, x: left - gap, y: y(value) + size.small * toBaseline, anchor: 'end' },
    ...{ size: size.small, weight: 400, colour: 'muted', halo: false }
  }))

/** The hairlines of an upright axis through a plot. */
export const levelLines = (
  { ticks }: Ticks,
  y: (value: number) => number,
  [left, right]: [number, number],
  surface: Surface
): Plot.Markish =>
  Plot.ruleY(
    ticks.map(({ value }) => y(value)),
    { x1: left, x2: right, stroke: surface.paint('grid') }
  )
