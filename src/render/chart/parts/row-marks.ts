import * as Plot from '@observablehq/plot'
import { toBaseline } from '../layout.ts'
import type { Label } from '../markup.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { beside } from '../place.ts'
import type { Area } from '../tone.ts'
import { type Arrangement, halfGap, type Segment, type Sum, sumSize } from './arrangement.ts'

/** A row's parts and sums, and the height that they are centred on. */
export type DrawnRow = { segments: Segment[]; sums: Sum[]; middle: number }

/** How values are written, and up to where. */
export type Writing = { size: number; measure: Measure; right: number }

export const segmentAreas = (rows: DrawnRow[], half: number): Area[] =>
  rows.flatMap(({ segments, middle }) =>
    segments
      .filter(({ from, to }) => to - from > 2 * halfGap)
      .map(({ from, to, tone }) => ({
        x1: from + halfGap,
        x2: to - halfGap,
        y1: middle - half,
        y2: middle + half,
        tone
      }))
  )

/** From one place to another on a line. */
export type Span = { from: number; to: number }

type Line = Span & { middle: number }

/** The line that parts the sides, along some spans of the drawing's height. */
export const lineMarks = (line: number | null, spans: Span[], surface: Surface): Plot.Markish[] =>
  line === null
    ? []
    : [Plot.ruleX(spans, { x: () => line, y1: 'from', y2: 'to', stroke: surface.paint('ink'), strokeWidth: 1.25 })]

/** The intervals of the sums, in a colour that is seen on each segment as far as they cross it. */
export const sumMarks = (rows: DrawnRow[], surface: Surface): Plot.Markish[] => {
  const lines = rows.flatMap(({ sums, middle }) =>
    sums.flatMap(({ interval }) => (interval ? [{ ...interval, middle }] : []))
  )
  const over = (colour: 'on' | 'onsoft') =>
    rows.flatMap(({ segments, sums, middle }) =>
      segments
        .filter(({ tone }) => tone.over === colour)
        .flatMap((segment) => sums.flatMap(({ interval }) => (interval ? crossing(interval, segment) : [])))
        .map((line) => ({ ...line, middle }))
    )
  const ruled = (of: Line[], colour: 'ink' | 'on' | 'onsoft') =>
    Plot.ruleY(of, { y: 'middle', x1: 'from', x2: 'to', stroke: surface.paint(colour), strokeWidth: 1.25 })
  return [ruled(lines, 'ink'), ruled(over('on'), 'on'), ruled(over('onsoft'), 'onsoft')]
}

const crossing = (one: Span, other: Span): Span[] => {
  const from = Math.max(one.from, other.from + halfGap)
  const to = Math.min(one.to, other.to - halfGap)
  return from < to ? [{ from, to }] : []
}

/** The values inside their segments, where those have room for them beside an interval; those of a column apart all inside, all behind, or elsewhere. */
export const segmentLabels = (
  { segments, sums, middle }: DrawnRow,
  { apart, values }: Arrangement,
  { size, measure, right }: Writing
): Label[] =>
  segments.flatMap((segment): Label[] => {
    const { text, tone, part, to } = segment
    if (text === null) return []
    const weight = tone.over === 'on' ? 600 : 400
    const width = measure(text, size, weight)
    const label = { text, size, y: middle + size * toBaseline }
    if (apart.includes(part) && values !== 'inside') {
      if (values === 'above') return []
      const behind = beside({ ...label, weight: 400, colour: 'ink', halo: true }, to, 1)
      return apart.length === 1 && behind.x + width <= right ? [behind] : []
    }
    const free = freeSpan(segment, sums)
    if (width + 6 > free.to - free.from) return []
    return [{ ...label, weight, colour: tone.over, x: (free.from + free.to) / 2, anchor: 'middle', halo: false }]
  })

/** What of a segment no interval crosses: the part towards the line. */
const freeSpan = ({ from, to }: Segment, sums: Sum[]): Span => {
  let free = { from, to }
  for (const { interval, side } of sums) {
    if (interval === null || interval.to <= free.from || interval.from >= free.to) continue
    free =
      side === 1
        ? { ...free, to: Math.max(free.from, interval.from) }
        : { ...free, from: Math.min(free.to, interval.to) }
  }
  return free
}

/** The sums beyond their intervals. */
export const sumLabels = ({ sums, middle }: DrawnRow): Label[] =>
  sums.map(({ text, side, at, interval }) => {
    const end = side === 1 ? Math.max(at, interval?.to ?? at) : Math.min(at, interval?.from ?? at)
    const style = { size: sumSize, weight: 600, colour: 'ink', halo: true } as const
    return beside({ ...style, text, y: middle + sumSize * toBaseline }, end, side)
  })
