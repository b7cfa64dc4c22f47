import type { LaneDrawing, Row } from '../drawing.ts'
import { wrapText } from '../measure.ts'
import type { Frame } from './form.ts'

/** A drawing without the marks of its hidden rows: what is not shown is not in the file either, whoever passed it. */
export const withoutHidden = (drawing: LaneDrawing): LaneDrawing => ({
  ...drawing,
  rows: drawing.rows.map((row) => (row.hidden === null ? row : { ...row, marks: row.marks.map(() => null) }))
})

/** Whether anything is drawn in a row: a hidden one shows at most what others have published. */
export const hasMarks = (row: Row): boolean => row.hidden === null || hasReferences(row)

export const hasReferences = (row: Row): boolean => row.references.some((mark) => mark !== null)

const leastBeforePlumb = 120

/** What stands in place of marks, or says why some are missing, from `left` on: before the plumb line where there is some room. */
export const hiddenLines = (row: Row, frame: Frame, left: number, size: number): string[] => {
  const { drawing, measure, right, x } = frame
  const before = drawing.benchmark ? x(drawing.benchmark.value) - left - 8 : 0
  const width = before >= leastBeforePlumb ? before : right - left
  const texts = row.hidden === null ? row.missing : [row.hidden]
  return texts.flatMap((text) => wrapText(text, Math.min(width, right - left), (line) => measure(line, size, 400)))
}
