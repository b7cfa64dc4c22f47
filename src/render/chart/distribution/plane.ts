import { reachOf, valuesOf } from '../axis.ts'
import type { DistributionDrawing } from '../drawing.ts'
import { linear } from '../linear.ts'

/** Where columns stand: one `pitch` after another from `left` on, each with half its width to both sides of its middle. */
export type Plane = {
  left: number
  pitch: number
  half: number
  /** The height of the baseline, and of the top of the scale. */
  base: number
  top: number
  middle: (index: number) => number
  /** From a value to its height. */
  y: (value: number) => number
}

const widest = 26

export const planeOf = (
  { columns, scale }: DistributionDrawing,
  { left, pitch, top, base }: Pick<Plane, 'left' | 'pitch' | 'top' | 'base'>
): Plane => {
  const [, most] = reachOf({ from: 0, to: scale.to }, valuesOf(columns.map(({ mark }) => mark)))
  return {
    left,
    pitch,
    half: Math.min(widest, pitch * 0.37),
    base,
    top,
    middle: (index) => left + (index + 0.5) * pitch,
    y: most > 0 ? linear([0, most], [base, top]) : () => base
  }
}
