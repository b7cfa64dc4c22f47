import { type Label, stacked } from '../markup.ts'
import { wrapText } from '../measure.ts'
import { allWithin } from '../place.ts'
import type { RowTexts, Setting } from './setting.ts'

const above = 26
const below = 10
const leading = 20
/** How much larger than a row's label, which is as bold in a narrow drawing. */
const larger = 2
const leastBeforeLine = 180
/** From the heading down to what hangs under it. */
const hangs = 10

/**
 * The heading over the first row of a panel, from the hairline at `top` down; before the line through the rows where
 * there is some room. Under it hangs the label of the panel's own plumb line, which stands at `plumb`.
 */
export const panelHeading = <Of extends RowTexts>(
  heading: string,
  { layout, measure, line, left, right }: Setting<Of>,
  top: number,
  plumb: { label: string; place: number } | null
): { height: number; labels: Label[] } => {
  const size = layout.size.label + larger
  const width = line !== null && line >= leastBeforeLine ? line - 10 : layout.width
  const lines = wrapText(heading, width, (part) => measure(part, size, 600))
  const style = { x: 0, size, weight: 600, colour: 'ink', anchor: 'start', halo: true } as const
  const height = above + Math.max(0, lines.length - 1) * leading + below
  const labels = stacked(lines, style, top + above, leading)
  if (plumb === null) return { height, labels }
  const hung = { size: 14, weight: 600, colour: 'ink', anchor: 'middle', halo: true } as const
  const said = wrapText(plumb.label, right - left, (part) => measure(part, hung.size, hung.weight))
  const hanging = stacked(said, { ...hung, x: plumb.place }, top + height + hangs, layout.leading)
  return {
    height: height + said.length * layout.leading + 4,
    labels: [...labels, ...allWithin(hanging, left, right, measure)]
  }
}
