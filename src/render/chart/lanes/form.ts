import type { Markish } from '@observablehq/plot'
import type { LaneDrawing, Row } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import type { Label } from '../markup.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'

/** A drawing with its horizontal places settled: what a form needs to know to place marks and labels in a row. */
export type Frame = {
  drawing: LaneDrawing
  layout: Layout
  surface: Surface
  measure: Measure
  /** From a value to its place. */
  x: (value: number) => number
  /** The place of zero, where the form's marks start there. */
  zero: number | null
  /** Between these, labels beside marks may stand. */
  left: number
  right: number
}

/** A row and the height that its marks are centred on. */
export type Lane = { row: Row; middle: number }

/** Sets a row out from some height down: how tall it is, where its marks are centred, and its label and words. */
export type SetRow = (row: Row, top: number) => { height: number; middle: number; labels: Label[] }

/** What a form draws: marks in the drawing's units, from back to front, and labels over them. */
export type Picture = { marks: Markish[]; labels: Label[] }

/** An entry of the key above the axis, where no label beside a mark can say what the mark is. */
export type KeyEntry = { shape: 'diamond' | 'ring' | 'disc'; text: string }

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
  /** The same without words, small; `step` is the room of a row. */
  thumbnail: (frame: Pick<Frame, 'x' | 'surface'>, lanes: Lane[], step: number) => Markish[]
}
