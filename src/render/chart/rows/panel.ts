import { type Label, stacked } from '../markup.ts'
import { wrapText } from '../measure.ts'
import type { RowTexts, Setting } from './setting.ts'

const above = 26
const below = 10
const leading = 20
/** How much larger than a row's label, which is as bold in a narrow drawing. */
const larger = 2
const leastBeforeLine = 180

/** The heading over the first row of a panel, from the hairline at `top` down; before the line through the rows where there is some room. */
export const panelHeading = <Of extends RowTexts>(
  heading: string,
  { layout, measure, line }: Setting<Of>,
  top: number
): { height: number; labels: Label[] } => {
  const size = layout.size.label + larger
  const width = line !== null && line >= leastBeforeLine ? line - 10 : layout.width
  const lines = wrapText(heading, width, (part) => measure(part, size, 600))
  const style = { x: 0, size, weight: 600, colour: 'ink', anchor: 'start', halo: true } as const
  const height = above + Math.max(0, lines.length - 1) * leading + below
  return { height, labels: stacked(lines, style, top + above, leading) }
}
