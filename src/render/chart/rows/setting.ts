import type { Row } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import type { Label } from '../markup.ts'
import type { Measure } from '../measure.ts'

/** What a row says in words, whatever its marks are. */
export type RowTexts = Pick<Row, 'label' | 'highlight' | 'words' | 'unclear' | 'hidden'> &
  Partial<Pick<Row, 'missing' | 'panel'>>

/**
 * The column of words beside the rows of a wide drawing: the first of a row's words, and the rest after it or, where
 * that would get too wide, below it. Numbers stand flush right, words flush left.
 */
export type WordsColumn = {
  width: number
  /** The part of it that the first words get. */
  firstWidth: number
  restBelow: boolean
  numeric: boolean
}

/** Where the texts of rows may stand, and how much height each row's marks need. */
export type Setting<Of extends RowTexts> = {
  rows: Of[]
  layout: Layout
  measure: Measure
  column: WordsColumn
  /** Between these stand the marks. */
  left: number
  right: number
  /** The line through all rows that words in place of marks stay before where they can, or null. */
  line: number | null
  /** Of the first row of a panel, the plumb line of that panel. */
  plumbOf?: (row: Of) => { label: string; place: number; published?: true } | null
  hasMarks: (row: Of) => boolean
  laneHeight: (row: Of) => number
}

/** Sets a row out from some height down: how tall it is, where its marks are centred, and its label and words. */
export type SetRow<Of extends RowTexts> = (row: Of, top: number) => { height: number; middle: number; labels: Label[] }
