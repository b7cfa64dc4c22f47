import type { Label } from '../markup.ts'
import type { Form, Frame, Lane, SetRow } from './form.ts'
import { narrowRow } from './narrow-row.ts'
import { wideRow } from './wide-row.ts'
import type { WordsColumn } from './words.ts'

/** The rows under one another, and where each ends. */
export type Rows = { lanes: Lane[]; labels: Label[]; bottoms: number[] }

export const rowsOf = (frame: Frame, form: Form, column: WordsColumn, top: number): Rows => {
  const setRow: SetRow = frame.layout.name === 'wide' ? wideRow(frame, form, column) : narrowRow(frame, form, column)
  const rows: Rows = { lanes: [], labels: [], bottoms: [] }
  let y = top
  for (const row of frame.drawing.rows) {
    const { height, middle, labels } = setRow(row, y)
    rows.lanes.push({ row, middle })
    rows.labels.push(...labels)
    y += height
    rows.bottoms.push(y)
  }
  return rows
}
