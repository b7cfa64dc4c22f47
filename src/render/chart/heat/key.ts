import type { HeatDrawing } from '../drawing.ts'
import { type Layout, toBaseline } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import { type Measure, wrapText } from '../measure.ts'
import { looks, type Shade } from './shades.ts'

const patch = { width: 24, height: 18 }
const gap = 7
const between = 18

/** What the shades and signs mean: patches of them, each before its words, as many on a line as fit. */
export const keyOf = (
  { steps }: HeatDrawing,
  layout: Layout,
  measure: Measure
): { labels: Label[]; shades: Shade[]; bottom: number } => {
  const size = layout.size.small
  const style = { size, weight: 400, halo: false } as const
  const labels: Label[] = []
  const shades: Shade[] = []
  let x = 0
  let top = 0
  for (const { step, sign, label } of steps) {
    const indent = patch.width + gap
    const fits = (line: string) => measure(line, size, 400)
    if (x > 0 && x + indent + fits(label) > layout.width) {
      x = 0
      top += patch.height + 6
    }
    const y = top + patch.height / 2 + size * toBaseline
    const lines = wrapText(label, layout.width - indent, fits)
    shades.push({ step, left: x, right: x + patch.width, top, bottom: top + patch.height })
    labels.push(...stacked(lines, { ...style, colour: 'ink2', x: x + indent, anchor: 'start' }, y, layout.leading))
    if (sign !== '')
      labels.push({ ...style, text: sign, x: x + patch.width / 2, y, colour: looks[`${step}`].text, anchor: 'middle' })
    top += Math.max(0, lines.length - 1) * layout.leading
    x += indent + fits(lines.at(-1) ?? '') + between
  }
  return { labels, shades, bottom: steps.length > 0 ? top + patch.height + 14 : 0 }
}
