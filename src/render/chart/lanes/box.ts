import * as Plot from '@observablehq/plot'
import type { LaneDrawing, Mark, Row } from '../drawing.ts'
import type { KeyEntry } from '../key.ts'
import type { Label } from '../markup.ts'
import { firstFree, within } from '../place.ts'
import { areaMarks, tone } from '../tone.ts'
import type { Form, Frame, Lane, Overhang } from './form.ts'
import { intervalMarks } from './slot-form.ts'
import type { Placed } from './slots.ts'

/** How far the marks stand below a row's middle, and half their height. */
const below = 9
const half = 7

const plain = tone('band', 'onsoft')
const lit = tone('pos1', 'onsoft')

/** The quantiles of a row in their order, two to a span: all of it, its middle part, and the median. */
type Box = { row: Row; middle: number; whole: Span | null; inner: Span | null; median: Mark | null }
type Span = { from: number; to: number }

const boxesOf = (lanes: Lane[], offset: number): Box[] =>
  lanes.map(({ row, middle }) => {
    const { marks } = row
    const span = (from: Mark | null | undefined, to: Mark | null | undefined): Span | null =>
      from && to ? { from: from.value, to: to.value } : null
    const whole = marks.length > 3 ? span(marks[0], marks.at(-1)) : null
    const inner = marks.length > 3 ? span(marks[1], marks.at(-2)) : span(marks[0], marks.at(-1))
    return { row, middle: middle + offset, whole, inner, median: marks[Math.floor(marks.length / 2)] ?? null }
  })

const mediansOf = (boxes: Box[]): Placed[] =>
  boxes.flatMap(({ row, middle, median }) => (median ? [{ row, series: 0, mark: median, middle }] : []))

const overhangs: Form['overhangs'] = ({ rows }, layout, measure) =>
  mediansOf(
    boxesOf(
      rows.map((row) => ({ row, middle: 0 })),
      0
    )
  ).flatMap(({ mark }) =>
    ([-1, 1] as const).map(
      (side): Overhang => ({ value: mark.value, side, width: measure(mark.text, layout.size.words, 600) / 2 })
    )
  )

/** Three or five quantiles a row: a line over all of them, a bar over the inner ones, and the median with its interval. */
export const box: Form = {
  series: { min: 3, max: 5 },
  startsAtZero: false,
  laneHeight: (layout) => (layout.name === 'wide' ? 50 : 40),
  overhangs,
  key: ({ drawing }) => keyEntries(drawing),
  draw: (frame, lanes) => {
    const boxes = boxesOf(lanes, below)
    const medians = mediansOf(boxes)
    return {
      marks: [
        ...boxMarks(boxes, frame, half),
        intervalMarks(medians, frame, 'ink', 1.25),
        ...ticks(medians, frame, half)
      ],
      labels: medians.map((placed) => medianLabel(placed, frame))
    }
  },
  thumbnail: {
    rows: 5,
    intervals: false,
    draw: (ground, lanes, step) => {
      const boxes = boxesOf(lanes, 0)
      const reach = Math.min(6, step / 4)
      return [...boxMarks(boxes, ground, reach), ...ticks(mediansOf(boxes), ground, reach)]
    }
  }
}

type Ground = Pick<Frame, 'x' | 'surface'>

const boxMarks = (boxes: Box[], { x, surface }: Ground, reach: number): Plot.Markish[] => [
  ...([false, true] as const).map((highlight) =>
    Plot.ruleY(
      boxes.filter(({ row, whole }) => whole !== null && row.highlight === highlight),
      {
        y: 'middle',
        x1: ({ whole }: Box) => x(whole?.from ?? 0),
        x2: ({ whole }: Box) => x(whole?.to ?? 0),
        stroke: surface.paint(highlight ? 'hi' : 'slate'),
        strokeWidth: 1.75
      }
    )
  ),
  ...areaMarks(
    boxes.flatMap(({ row, middle, inner }) =>
      inner === null
        ? []
        : [
            {
              x1: x(inner.from),
              x2: x(inner.to),
              y1: middle - reach,
              y2: middle + reach,
              tone: row.highlight ? lit : plain
            }
          ]
    ),
    surface
  )
]

const ticks = (medians: Placed[], { x, surface }: Ground, reach: number): Plot.Markish[] => [
  Plot.ruleX(medians, {
    x: ({ mark }: Placed) => x(mark.value),
    y1: ({ middle }: Placed) => middle - reach - 2,
    y2: ({ middle }: Placed) => middle + reach + 2,
    stroke: surface.paint('ink'),
    strokeWidth: 2.5
  })
]

/** The median above its tick, moved aside where it would stand on the plumb line. */
const medianLabel = ({ row, mark, middle }: Placed, frame: Frame): Label => {
  const { x, measure, layout } = frame
  const style = { size: layout.size.words, weight: 600, colour: row.highlight ? 'hi' : 'ink', halo: true } as const
  const at = (anchor: Label['anchor'], dx: number): Label => ({
    ...style,
    text: mark.text,
    x: x(mark.value) + dx,
    y: middle - half - 6,
    anchor
  })
  const places = [at('middle', 0), at('start', -2), at('end', 2)]
  const plumb = frame.plumb(row)
  const y = middle - half - 7
  const taken = plumb === null ? [] : [{ left: plumb - 3, right: plumb + 3, top: y, bottom: y + 1 }]
  const room = { left: Math.max(0, frame.left - 8), right: frame.right, taken, measure }
  return firstFree(places, room) ?? within(places[0] as Label, room.left, room.right, measure)
}

/** What line, bar and tick stand for. */
const keyEntries = ({ series, rows }: LaneDrawing): KeyEntry[] => {
  if (!rows.some(({ marks }) => marks.some((mark) => mark !== null))) return []
  const between = (from: string | undefined, to: string | undefined) => `${from ?? ''} – ${to ?? ''}`
  const median = series[Math.floor(series.length / 2)] ?? ''
  return [
    ...(series.length > 3 ? [{ shape: 'line', text: between(series[0], series.at(-1)) } as const] : []),
    {
      shape: plain,
      text: series.length > 3 ? between(series[1], series.at(-2)) : between(series[0], series.at(-1))
    },
    { shape: 'tick', text: median }
  ]
}
