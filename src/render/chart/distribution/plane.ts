import type { DistributionDrawing } from '../drawing.ts'

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
  const values = columns.flatMap(({ mark }) => (mark ? [mark.value, mark.high ?? mark.value] : []))
  const most = Math.max(scale.to, ...values)
  return {
    left,
    pitch,
    half: Math.min(widest, pitch * 0.37),
    base,
    top,
    middle: (index) => left + (index + 0.5) * pitch,
    y: (value) => (most > 0 ? base - (value / most) * (base - top) : base)
  }
}
