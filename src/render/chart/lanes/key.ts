import * as Plot from '@observablehq/plot'
import { diamonds } from '../diamond.ts'
import { toBaseline } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import { wrapText } from '../measure.ts'
import type { Frame, KeyEntry, Picture } from './form.ts'

const indent = 18
const between = 20

/** The key at the top of a drawing, its entries one after another as far as they fit on a line; `bottom` is 0 without any. */
export const keyOf = (frame: Frame, entries: KeyEntry[]): Picture & { bottom: number } => {
  const { measure, layout } = frame
  const size = layout.size.small
  const style = { size, weight: 400, colour: 'ink2', anchor: 'start', halo: false } as const
  const labels: Label[] = []
  const spots: { x: number; y: number; shape: KeyEntry['shape'] }[] = []
  let x = frame.left
  let y = 12
  for (const { shape, text } of entries) {
    const lines = wrapText(text, frame.right - frame.left - indent, (line) => measure(line, size, 400))
    const width = Math.max(0, ...lines.map((line) => measure(line, size, 400)))
    if (x > frame.left && x + indent + width > frame.right) {
      x = frame.left
      y += layout.leading + 2
    }
    spots.push({ x: x + 6, y, shape })
    labels.push(...stacked(lines, { ...style, x: x + indent }, y + size * toBaseline, layout.leading))
    y += Math.max(0, lines.length - 1) * layout.leading
    x += indent + width + between
  }
  return { labels, marks: keyMarks(frame, spots), bottom: entries.length > 0 ? y + 14 : 0 }
}

const keyMarks = (frame: Frame, spots: { x: number; y: number; shape: KeyEntry['shape'] }[]): Plot.Markish[] => {
  const { paint } = frame.surface
  const ofShape = (shape: KeyEntry['shape']) => spots.filter((spot) => spot.shape === shape)
  const ring = { r: 4.75, fill: paint('paper'), stroke: paint('slate'), strokeWidth: 1.75 }
  return [
    Plot.dot(ofShape('ring'), { x: 'x', y: 'y', ...ring }),
    Plot.dot(ofShape('disc'), { x: 'x', y: 'y', r: 5.5, fill: paint('slate') }),
    ...diamonds(ofShape('diamond'), frame.surface)
  ]
}
