import * as Plot from '@observablehq/plot'
import { diamondReach, diamonds } from '../diamond.ts'
import type { Mark, Row } from '../drawing.ts'
import { type Layout, toBaseline } from '../layout.ts'
import type { Label } from '../markup.ts'
import { beside, boxOf, firstFree, isFree, type Room } from '../place.ts'
import type { Form, Frame, Lane, Overhang, Picture, Side } from './form.ts'

const half = 8
const valueSize = 14
/** How far a bar moves up, and another source's figure stands below it, in a row that has both. */
const lift = { bar: 7, reference: 11 }

type Bar = { row: Row; mark: Mark; middle: number }

const ownMark = (row: Row): Mark | null => row.marks[0] ?? null
const reference = (row: Row): Mark | null => row.references[0] ?? null

const barsOf = (lanes: Lane[]): Bar[] =>
  lanes.flatMap(({ row, middle }) => {
    const mark = ownMark(row)
    return mark ? [{ row, mark, middle: reference(row) ? middle - lift.bar : middle }] : []
  })

const referencesOf = (lanes: Lane[]): Bar[] =>
  lanes.flatMap(({ row, middle }) => {
    const mark = reference(row)
    return mark ? [{ row, mark, middle: ownMark(row) ? middle + lift.reference : middle }] : []
  })

const sideOf = (mark: Mark): Side => (mark.value < 0 ? -1 : 1)

/** The end of a mark on the side of its label: its value, or its interval's end where that lies beyond. */
const endOf = (mark: Mark): number =>
  sideOf(mark) === 1 ? Math.max(mark.value, mark.high ?? mark.value) : Math.min(mark.value, mark.low ?? mark.value)

const overhangs: Form['overhangs'] = ({ rows }, layout, measure) => {
  const room = (mark: Mark | null, size: number, reach: number): Overhang[] =>
    mark ? [{ value: endOf(mark), side: sideOf(mark), width: measure(mark.text, size, 600) + 8 + reach }] : []
  return rows.flatMap((row) => [
    ...room(ownMark(row), valueSize, 0),
    ...room(reference(row), layout.size.small, diamondReach)
  ])
}

/** Ranked bars from zero, each with its interval and its value beside its end. */
export const bar: Form = {
  series: { min: 1, max: 1 },
  startsAtZero: true,
  laneHeight: (layout: Layout, row: Row) =>
    (layout.name === 'wide' ? 38 : 26) + (ownMark(row) && reference(row) ? 14 : 0),
  overhangs,
  key: ({ drawing }) => (drawing.referenceLabel === null ? [] : [{ shape: 'diamond', text: drawing.referenceLabel }]),
  draw: (frame, lanes): Picture => ({ marks: barMarks(frame, lanes), labels: barLabels(frame, lanes) }),
  thumbnail: (frame, lanes, step) =>
    fills(
      lanes.flatMap(({ row, middle }) => {
        const mark = ownMark(row)
        return mark ? [{ row, mark, middle }] : []
      }),
      frame,
      Math.min(6, step / 4)
    )
}

const fills = (bars: Bar[], { x, surface }: Pick<Frame, 'x' | 'surface'>, reach: number): Plot.Markish[] =>
  ([true, false] as const).map((highlight) =>
    Plot.rect(
      bars.filter(({ row }) => row.highlight === highlight),
      {
        x1: x(0),
        x2: ({ mark }: Bar) => x(mark.value),
        y1: ({ middle }: Bar) => middle - reach,
        y2: ({ middle }: Bar) => middle + reach,
        fill: surface.paint(highlight ? 'hi' : 'band')
      }
    )
  )

const barMarks = (frame: Frame, lanes: Lane[]): Plot.Markish[] => {
  const { x, surface } = frame
  const bars = barsOf(lanes)
  const references = referencesOf(lanes)
  const intervals = (of: Bar[], colour: 'ink' | 'on') =>
    Plot.ruleY(
      of.filter(({ mark }) => mark.low !== null && mark.high !== null),
      {
        y: 'middle',
        x1: ({ mark }: Bar) => x(mark.low ?? mark.value),
        x2: ({ mark }: Bar) => x(mark.high ?? mark.value),
        stroke: surface.paint(colour),
        strokeWidth: 1.25
      }
    )
  return [
    ...fills(bars, frame, half),
    intervals([...bars, ...references], 'ink'),
    intervals(bars.filter(({ row }) => row.highlight).map(overFill), 'on'),
    ...diamonds(
      references.map(({ mark, middle }) => ({ x: x(mark.value), y: middle })),
      surface
    )
  ]
}

/** A bar with only that part of its interval that crosses its own fill. */
const overFill = (bar: Bar): Bar => {
  const { value, low, high } = bar.mark
  const inside = (end: number | null) =>
    end === null ? null : Math.min(Math.max(end, Math.min(0, value)), Math.max(0, value))
  return { ...bar, mark: { ...bar.mark, low: inside(low), high: inside(high) } }
}

/** The values, and those of the other source that do not run into them. */
const barLabels = (frame: Frame, lanes: Lane[]): Label[] => {
  const own = barsOf(lanes).map((bar) => {
    const colour = bar.row.highlight ? 'hi' : 'ink'
    return besideEnd(frame, bar, { size: valueSize, weight: 600, colour, halo: true }, 0)
  })
  const size = frame.layout.size.small
  const theirs = referencesOf(lanes).map((bar) =>
    besideEnd(frame, bar, { size, weight: 400, colour: 'ink2', halo: true }, diamondReach)
  )
  const taken = own.map((label) => boxOf(label, frame.measure))
  const room: Room = { left: frame.left, right: frame.right, taken, measure: frame.measure }
  return [...own, ...theirs.filter((label) => isFree(label, room))]
}

type Style = Pick<Label, 'size' | 'weight' | 'colour' | 'halo'>

/** A value beside the end of its mark, or beyond the plumb line where it would stand on that. */
const besideEnd = (frame: Frame, { mark, middle }: Bar, style: Style, reach: number): Label => {
  const { x, drawing, measure } = frame
  const side = sideOf(mark)
  const label = { ...style, text: mark.text, y: middle + style.size * toBaseline }
  const end = side * Math.max(side * x(endOf(mark)), side * x(mark.value) + reach)
  const near = beside(label, end, side)
  if (drawing.benchmark === null) return near
  const plumb = x(drawing.benchmark.value)
  const line = { left: plumb - 3, right: plumb + 3, top: near.y - 1, bottom: near.y }
  const room: Room = { left: frame.left - 8, right: frame.right, taken: [line], measure }
  return firstFree([near, beside(label, plumb, side)], room) ?? near
}
