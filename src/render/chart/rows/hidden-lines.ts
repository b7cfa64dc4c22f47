import { wrapText } from '../measure.ts'
import type { RowTexts, Setting } from './setting.ts'

const leastBeforeLine = 120

/** What stands in place of marks, or says why some are missing, from `left` on: before the line through the rows where there is some room. */
export const hiddenLines = <Of extends RowTexts>(
  row: Of,
  setting: Setting<Of>,
  left: number,
  size: number
): string[] => {
  const { measure, right, line } = setting
  const before = line === null ? 0 : line - left - 8
  const width = before >= leastBeforeLine ? before : right - left
  const texts = row.hidden === null ? (row.missing ?? []) : [row.hidden]
  return texts.flatMap((text) => wrapText(text, Math.min(width, right - left), (part) => measure(part, size, 400)))
}
