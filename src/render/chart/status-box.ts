import { type Label, tenth } from './markup.ts'
import type { Measure } from './measure.ts'
import { sheet } from './palette.ts'

/** How wide the box around a status is, in letters of this size. */
export const statusWidth = (status: string, size: number, measure: Measure): number =>
  measure(status, size, 600) + size * 0.92

/** A data's status in a box whose left end is at `x`, on a line with this baseline. */
export const statusBox = (
  status: string,
  x: number,
  baseline: number,
  size: number,
  measure: Measure
): { label: Label; frame: string } => {
  const width = statusWidth(status, size, measure)
  const frame =
    `<rect x="${tenth(x + 0.5)}" y="${tenth(baseline - size * 1.04)}" width="${tenth(width)}" ` +
    `height="${tenth(size * 1.385)}" fill="none" stroke="${sheet.paint('ink')}"/>`
  const label: Label = {
    text: status,
    x: x + 0.5 + width / 2,
    y: baseline - 0.5,
    size,
    weight: 600,
    colour: 'ink',
    anchor: 'middle',
    halo: false
  }
  return { label, frame }
}
