import type { LaneDrawing, Row } from '../drawing.ts'

/** A drawing without the marks of its hidden rows: what is not shown is not in the file either, whoever passed it. */
export const withoutHidden = (drawing: LaneDrawing): LaneDrawing => ({
  ...drawing,
  rows: drawing.rows.map((row) => (row.hidden === null ? row : { ...row, marks: row.marks.map(() => null) }))
})

/** Whether anything is drawn in a row: a hidden one shows at most what others have published. */
export const hasMarks = (row: Row): boolean => row.hidden === null || hasReferences(row)

export const hasReferences = (row: Row): boolean => row.references.some((mark) => mark !== null)
