import { toBaseline } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import { wrapText } from '../measure.ts'
import type { Frame, Point } from './frame.ts'
import { bestOf, filled, type Room } from './room.ts'

/** A text in lines where it could stand, and the line that ties it to its point where it is far from that. */
type Candidate = { labels: Label[]; tie: Tie | null }
export type Tie = { x1: number; y1: number; x2: number; y2: number }

/** The names that found room, numbers for the others, and the points that the numbers stand for, in their order. */
export type Names = { labels: Label[]; ties: Tie[]; numbered: Point[] }

/** The most points that are named, and the most that may be numbers among names, as a part. */
const mostNamed = { wide: 24, narrow: 8 }
const mostMixed = 0.25

/** Names for all points beside them, or numbers where there is no room; the highlighted are named wherever they can be. */
export const namesOf = (room: Room): Names => {
  const { layout, drawing } = room.frame
  const { length } = drawing.points
  const named = length <= mostNamed[layout.name] ? settled(room, () => true) : null
  if (named && named.numbered.length <= Math.max(1, length * mostMixed)) return named
  return settled(room, ({ highlight }) => highlight)
}

const settled = (empty: Room, mayBeNamed: (point: Point) => boolean): Names => {
  const { frame } = empty
  const { points } = frame.drawing
  let room = empty
  const found = new Map<Point, Candidate>()
  const settle = (point: Point, candidates: Candidate[]): boolean => {
    const best = bestOf(candidates, room)
    if (!best) return false
    found.set(point, best)
    room = filled(room, best.labels)
    return true
  }
  const inTurn = [...points].sort((a, b) => Number(b.highlight) - Number(a.highlight))
  for (const point of inTurn.filter(mayBeNamed)) settle(point, nameCandidates(frame, point))
  const numbered = points.filter((point) => !found.has(point))
  numbered.forEach((point, index) => {
    const [text, style] = [`${index + 1}`, styleOf(frame.layout.size.small, 600, point)]
    if (!settle(point, placesBeside(frame, point, [text], style)))
      settle(point, placesAround(frame, point, text, style))
  })
  const all = [...found.values()]
  return { labels: all.flatMap(({ labels }) => labels), ties: all.flatMap(({ tie }) => tie ?? []), numbered }
}

type Style = Omit<Label, 'text' | 'x' | 'y' | 'anchor'>

const styleOf = (size: number, weight: Label['weight'], { highlight }: Point): Style => ({
  size,
  weight,
  colour: highlight ? 'hi' : 'ink',
  halo: true
})

/** How wide a name's lines may get, the first that find room. */
const nameWidths = { wide: [Number.POSITIVE_INFINITY, 130, 90], narrow: [130, 90] }

const nameCandidates = (frame: Frame, point: Point): Candidate[] => {
  const { layout, measure } = frame
  const style = styleOf(layout.size.words, point.highlight ? 600 : 400, point)
  const set = nameWidths[layout.name].map((width) =>
    wrapText(point.label, width, (line) => measure(line, style.size, style.weight))
  )
  const different = set.filter((lines, index) => lines.length !== set[index - 1]?.length)
  return different.flatMap((lines) => placesBeside(frame, point, lines, style))
}

const gap = 4

/** How much further off a text may stand where it would cover a line otherwise. */
const further = [8, 14]

/**
 * A text in lines between the arms of a point's intervals, or over these, right or left of it, above or below; then a
 * little further above or below.
 */
const placesBeside = (frame: Frame, point: Point, lines: string[], style: Style): Candidate[] => {
  const { leading } = frame.layout
  const [x, y] = [frame.x(point.x.value), frame.y(point.y.value)]
  const reach = frame.radius + gap
  const height = (lines.length - 1) * leading
  const middle = y - height / 2 + style.size * toBaseline
  const above = y - reach - style.size * 0.1 - height
  const below = y + reach + style.size * 0.72
  const corner = frame.radius + 2.5
  const at = (dx: number, baseline: number, anchor: Label['anchor']): Candidate => ({
    labels: stacked(lines, { ...style, x: x + dx, anchor }, baseline, leading),
    tie: null
  })
  return [
    at(corner, above + gap, 'start'),
    at(-corner, above + gap, 'end'),
    at(corner, below - gap, 'start'),
    at(-corner, below - gap, 'end'),
    at(reach, middle, 'start'),
    at(-reach, middle, 'end'),
    at(0, above, 'middle'),
    at(0, below, 'middle'),
    ...further.flatMap((more) => [
      at(corner, above + gap - more, 'start'),
      at(-corner, above + gap - more, 'end'),
      at(corner, below - gap + more, 'start'),
      at(-corner, below - gap + more, 'end')
    ])
  ]
}

const directions = 16
const rings = { first: 20, apart: 10, count: 24 }

/** A number on rings around its point, tied to it. */
const placesAround = (frame: Frame, point: Point, text: string, style: Style): Candidate[] => {
  const [x1, y1] = [frame.x(point.x.value), frame.y(point.y.value)]
  return Array.from({ length: rings.count * directions }, (_, index): Candidate => {
    const distance = rings.first + Math.floor(index / directions) * rings.apart
    const turn = ((index % directions) / directions) * 2 * Math.PI
    const at = (away: number) => ({ x: x1 + away * Math.cos(turn), y: y1 + away * Math.sin(turn) })
    const [place, end] = [at(distance), at(distance - 9)]
    return {
      labels: [{ ...style, text, x: place.x, y: place.y + style.size * toBaseline, anchor: 'middle' }],
      tie: { x1, y1, x2: end.x, y2: end.y }
    }
  })
}
