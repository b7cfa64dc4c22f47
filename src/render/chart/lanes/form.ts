import type { Markish } from '@observablehq/plot'
import type { LaneDrawing, Row } from '../drawing.ts'
import type { KeyEntry } from '../key.ts'
import type { Layout } from '../layout.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import type { Picture } from '../picture.ts'

/** A drawing with its horizontal places settled: what a form needs to know to place marks and labels in a row. */
export type Frame = {
  drawing: LaneDrawing
  layout: Layout
  surface: Surface
  measure: Measure
  /** From a value to its place. */
  x: (value: number) => number
  /** The place of the plumb line through a row, or null. */
  plumb: (row: Row) => number | null
  /** The place of zero, where the form's marks start there. */
  zero: number | null
  /** Between these, labels beside marks may stand. */
  left: number
  right: number
}

/** A row and the height that its marks are centred on. */
export type Lane = { row: Row; middle: number }

/** A label that needs room beside the mark at `value`: to its left (-1) or right (1). */
export type Overhang = { value: number; side: Side; width: number }

export type Side = -1 | 1

export type Form = {
  /** How many series it draws. */
  series: { min: number; max: number }
  /** Whether its marks start at zero, so that the scale has to contain it. */
  startsAtZero: boolean
  /** How much height a row's marks and their labels take. */
  laneHeight: (layout: Layout, row: Row) => number
  /** The room that labels need beyond their marks, for the axis to leave. */
  overhangs: (drawing: LaneDrawing, layout: Layout, measure: Measure) => Overhang[]
  /** The marks that only a key can explain. */
  key: (frame: Frame) => KeyEntry[]
  draw: (frame: Frame, lanes: Lane[]) => Picture
  thumbnail: Thumbnail
}

/** The same without words, small. */
export type Thumbnail = {
  /** How many rows it has room for. */
  rows: number
  /** Whether it shows intervals, which the scale then has to contain. */
  intervals: boolean
  /** `step` is the room of a row. */
  draw: (ground: Pick<Frame, 'x' | 'surface'>, lanes: Lane[], step: number) => Markish[]
}
