import * as Plot from '@observablehq/plot'
import { diamonds } from './diamond.ts'
import { type Layout, toBaseline } from './layout.ts'
import { type Label, stacked } from './markup.ts'
import { type Measure, wrapText } from './measure.ts'
import type { Surface } from './palette.ts'
import type { Picture } from './picture.ts'
import { areaMarks, type Tone } from './tone.ts'

/** An entry of the key at the top, where no label beside a mark can say what the mark is. */
export type KeyEntry = { shape: Shape; text: string }
type Shape = 'diamond' | 'ring' | 'disc' | 'line' | 'tick' | Tone

/** Where a key may stand. */
export type KeyRoom = {
  left: number
  right: number
  top: number
  layout: Layout
  measure: Measure
  surface: Surface
}

type Spot = { x: number; y: number; shape: Shape }

/** From the top of a key to the middle of its first line. */
const middle = 12
const indent = 18
const between = 20

/** The key at the top of a drawing, its entries one after another as far as they fit on a line; `bottom` is its top without any. */
export const keyOf = (room: KeyRoom, entries: KeyEntry[]): Picture & { bottom: number } => {
  const { measure, layout, left, right, top, surface } = room
  const size = layout.size.small
  const style = { size, weight: 400, colour: 'ink2', anchor: 'start', halo: false } as const
  const labels: Label[] = []
  const spots: Spot[] = []
  let x = left
  let y = top + middle
  for (const { shape, text } of entries) {
    const lines = wrapText(text, right - left - indent, (line) => measure(line, size, 400))
    const width = Math.max(0, ...lines.map((line) => measure(line, size, 400)))
    if (x > left && x + indent + width > right) {
      x = left
      y += layout.leading + 2
    }
    spots.push({ x: x + 6, y, shape })
    labels.push(...stacked(lines, { ...style, x: x + indent }, y + size * toBaseline, layout.leading))
    y += Math.max(0, lines.length - 1) * layout.leading
    x += indent + width + between
  }
  return { labels, marks: keyMarks(spots, surface), bottom: entries.length > 0 ? y + 14 : top }
}

/** How wide a key is on one line, and from its top to the baseline of that. */
export const keyLine = (
  entries: KeyEntry[],
  { size }: Layout,
  measure: Measure
): { width: number; baseline: number } => ({
  width: entries.reduce((sum, { text }) => sum + indent + measure(text, size.small, 400) + between, -between),
  baseline: middle + size.small * toBaseline
})

const keyMarks = (spots: Spot[], surface: Surface): Plot.Markish[] => {
  const { paint } = surface
  const ofShape = (shape: Shape) => spots.filter((spot) => spot.shape === shape)
  const ring = { r: 4.75, fill: paint('paper'), stroke: paint('slate'), strokeWidth: 1.75 }
  const swatches = spots.flatMap(({ x, y, shape }) =>
    typeof shape === 'string' ? [] : [{ x1: x - 6, x2: x + 6, y1: y - 6, y2: y + 6, tone: shape }]
  )
  return [
    ...areaMarks(swatches, surface),
    Plot.dot(ofShape('ring'), { x: 'x', y: 'y', ...ring }),
    Plot.dot(ofShape('disc'), { x: 'x', y: 'y', r: 5.5, fill: paint('slate') }),
    Plot.ruleY(ofShape('line'), {
      y: 'y',
      x1: ({ x }: Spot) => x - 6,
      x2: ({ x }: Spot) => x + 6,
      stroke: paint('slate'),
      strokeWidth: 1.75
    }),
    Plot.ruleX(ofShape('tick'), {
      x: 'x',
      y1: ({ y }: Spot) => y - 7,
      y2: ({ y }: Spot) => y + 7,
      stroke: paint('ink'),
      strokeWidth: 2.5
    }),
    ...diamonds(ofShape('diamond'), surface)
  ]
}
