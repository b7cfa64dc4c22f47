import type { Drawing } from './drawing.ts'
import type { Layout } from './layout.ts'
import type { Measure } from './measure.ts'
import type { Surface } from './palette.ts'

/** A drawing put together, without the `<svg>` around it. */
export type Composed = { markup: string; width: number; height: number }

/** A form of chart. */
export type ChartForm<Of extends Drawing> = {
  compose(drawing: Of, layout: Layout, surface: Surface, measure: Measure): Composed
  /** The same without words, small: what is within a picture of `thumbnailSize`. */
  thumbnail(drawing: Of): string
}

/** The picture that stands for a figure in a list. */
export const thumbnailSize = { width: 200, height: 104 }
