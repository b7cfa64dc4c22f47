import type { DistributionDrawing } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import { type Measure, wrapText } from '../measure.ts'
import { boxOf, overlaps } from '../place.ts'
import type { Plane } from './plane.ts'

const mostLines = 3
const leading = 16
const beside = 6

const widthIn = (text: string, { size }: Layout, measure: Measure): number => measure(text, size.small, 600)

/** Whether every label finds room under its column without breaking a word. */
export const labelsFit = ({ columns }: DistributionDrawing, pitch: number, layout: Layout, measure: Measure): boolean =>
  columns.every(({ label }) => {
    const widthOf = (text: string) => widthIn(text, layout, measure)
    const room = pitch - beside
    return label.split(' ').every((word) => widthOf(word) <= room) && wrapText(label, room, widthOf).length <= mostLines
  })

/** Whether every value finds room over its column. */
export const valuesFit = ({ columns }: DistributionDrawing, pitch: number, layout: Layout, measure: Measure): boolean =>
  columns.every(({ mark }) => mark === null || widthIn(mark.text, layout, measure) <= pitch - 2)

/** The values above their columns' intervals. */
export const valueLabels = ({ columns }: DistributionDrawing, { middle, y }: Plane, { size }: Layout): Label[] =>
  columns.flatMap(({ mark, highlight }, index) => {
    if (mark === null) return []
    const top = Math.min(y(mark.value), y(mark.high ?? mark.value))
    const style = { size: size.small, weight: highlight ? 600 : 400, colour: highlight ? 'hi' : 'ink' } as const
    return [{ ...style, text: mark.text, x: middle(index), y: top - 5, anchor: 'middle' as const, halo: true }]
  })

/** The answers under their columns, and below those what the ends of their scale mean; `bottom`: where that ends. */
export const answerLabels = (
  { columns, scale }: DistributionDrawing,
  { middle, base, pitch, left }: Plane,
  layout: Layout,
  measure: Measure
): { labels: Label[]; bottom: number } => {
  const { small } = layout.size
  const answers = columns.flatMap(({ label, highlight }, index) => {
    const lines = wrapText(label, pitch - beside, (text) => widthIn(text, layout, measure))
    const style = { size: small, weight: highlight ? 600 : 400, colour: highlight ? 'hi' : 'ink', halo: false } as const
    return stacked(lines, { ...style, x: middle(index), anchor: 'middle' }, base + 17, leading)
  })
  const bottom = Math.max(base, ...answers.map(({ y }) => y))
  const right = left + columns.length * pitch
  const quiet = { size: small, weight: 400, colour: 'muted', halo: false } as const
  const end = (text: string | null, x: number, anchor: 'start' | 'end', width: number) =>
    stacked(
      wrapText(text ?? '', width, (line) => measure(line, small, 400)),
      { ...quiet, x, anchor },
      bottom + leading + 2,
      leading
    )
  const ends = (width: number) => [
    ...end(scale.low && `← ${scale.low}`, left, 'start', width),
    ...end(scale.high && `${scale.high} →`, right, 'end', width)
  ]
  const level = ends(right - left)
  const boxes = level.map((label) => boxOf(label, measure))
  const meet = boxes.some((box, index) => boxes.slice(0, index).some((other) => overlaps(box, other)))
  const labels = [...answers, ...(meet ? ends((right - left) / 2 - beside) : level)]
  return { labels, bottom: Math.max(base, ...labels.map(({ y }) => y)) + 8 }
}
