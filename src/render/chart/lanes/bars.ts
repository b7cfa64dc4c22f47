import type * as Plot from '@observablehq/plot'
import type { Mark } from '../drawing.ts'
import { areaMarks, type Tone } from '../tone.ts'
import type { Frame, Side } from './form.ts'
import { intervalMarks } from './slot-form.ts'
import type { Placed } from './slots.ts'

/** A bar's value stands beyond its end. */
export const barSides = (mark: Mark): Side[] => [mark.value < 0 ? -1 : 1]

export type ToneOf = (placed: Placed) => Tone

type Ground = Pick<Frame, 'x' | 'surface'>

/** Bars from zero, `half` of their height each side of the middle. */
export const barFills = (placed: Placed[], toneOf: ToneOf, { x, surface }: Ground, half: number): Plot.Markish[] =>
  areaMarks(
    placed.map((bar) => ({
      x1: x(0),
      x2: x(bar.mark.value),
      y1: bar.middle - half,
      y2: bar.middle + half,
      tone: toneOf(bar)
    })),
    surface
  )

/** Bars with their intervals over them, in a colour that is seen on the fill as far as they cross it. */
export const barMarks = (placed: Placed[], toneOf: ToneOf, ground: Ground, half: number): Plot.Markish[] => [
  ...barFills(placed, toneOf, ground, half),
  intervalMarks(placed, ground, 'ink', 1.25),
  ...(['on', 'onsoft'] as const).map((colour) =>
    intervalMarks(placed.filter((bar) => toneOf(bar).over === colour).map(overFill), ground, colour, 1.25)
  )
]

/** A bar with only that part of its interval that crosses its own fill. */
const overFill = (bar: Placed): Placed => {
  const { value, low, high } = bar.mark
  const inside = (end: number | null) =>
    end === null ? null : Math.min(Math.max(end, Math.min(0, value)), Math.max(0, value))
  return { ...bar, mark: { ...bar.mark, low: inside(low), high: inside(high) } }
}
