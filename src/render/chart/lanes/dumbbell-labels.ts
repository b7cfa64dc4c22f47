import { diamondReach } from '../diamond.ts'
import type { Row } from '../drawing.ts'
import { toBaseline } from '../layout.ts'
import type { Label } from '../markup.ts'
import { type Box, beside, boxOf, firstFree, within } from '../place.ts'
import { ends, type Point, pointsOf, referencesOf, type Wave } from './dumbbell-points.ts'
import type { Frame, Lane, Side } from './form.ts'
import { hasReferences } from './hidden.ts'

const pointReach = 5.6

export const hasBoth = (row: Row): boolean => row.marks[0] != null && row.marks[1] != null

/** Whether a row gets the height for labels above and below its points: diamonds may take the places beside them. */
export const hasRoomAround = (row: Row): boolean => row.marks.some((mark) => mark !== null) && hasReferences(row)

/** The side on which a wave's label stands out: right for the greater of the two. */
export const outerSide = (row: Row, wave: Wave): Side => {
  const [earlier, later] = row.marks
  if (!earlier || !later) return 1
  const falls = later.value <= earlier.value
  return falls === (wave === 0) ? 1 : -1
}

/** The labels of all rows; the waves are named once, in the first row that has both. */
export const dumbbellLabels = (frame: Frame, lanes: Lane[], apart: number): Label[] => {
  const named = namesFit(frame, apart) ? frame.drawing.rows.find(hasBoth) : undefined
  return lanes.flatMap((lane) => laneLabels(frame, lane, apart, lane.row === named).labels)
}

/** Whether the waves can be named beside the marks of the first row that has both. */
export const namesFit = (frame: Frame, apart: number): boolean => {
  const row = frame.drawing.rows.find(hasBoth)
  return row !== undefined && laneLabels(frame, { row, middle: 0 }, apart, true).fit
}

/** The labels of a row's points, and of its references where they find room; `fit` is false where a point's did not. */
const laneLabels = (frame: Frame, lane: Lane, apart: number, named: boolean): { labels: Label[]; fit: boolean } => {
  const { measure } = frame
  const room = { left: Math.max(0, frame.left - 4), right: frame.right, measure }
  const marks = obstacles(frame, lane, apart)
  const tie = tieBoxes(frame, lane, apart)
  const labels: Label[] = []
  let fit = true
  for (const point of pointsOf(lane, apart)) {
    const said = labels.map((label) => boxOf(label, measure))
    const places = valuePlaces(frame, point, named)
    const clear = firstFree(places, { ...room, taken: [...said, ...marks, ...tie] })
    fit &&= clear !== null
    const crowded = places.map((place) => within(place, room.left, room.right, measure))
    labels.push(
      clear ??
        firstFree(places, { ...room, taken: [...said, ...marks] }) ??
        firstFree(crowded, { ...room, taken: said }) ??
        (crowded[0] as Label)
    )
  }
  for (const reference of referencesOf(lane, apart, frame.x)) {
    const said = labels.map((label) => boxOf(label, measure))
    const free = firstFree(referencePlaces(frame, reference), { ...room, taken: [...said, ...marks, ...tie] })
    if (free) labels.push(free)
  }
  return { labels, fit }
}

/**
 * Where a point's label may stand: on its outer side, above or below where the row has room for it, on the other side,
 * and on each side beyond the plumb line; never beyond a diamond, whose label it would seem to be.
 */
const valuePlaces = (frame: Frame, point: Point, named: boolean): Label[] => {
  const { x, drawing, layout } = frame
  const { mark, wave, row, middle } = point
  const size = layout.size.small
  const colour = wave === 0 ? 'ink2' : row.highlight ? 'hi' : 'ink'
  const style = { size, weight: wave === 0 ? 400 : 600, colour, halo: true } as const
  const name = named ? (drawing.series[wave] ?? '') : ''
  const y = middle + size * toBaseline
  const after = { ...style, y, text: `${mark.text} ${name}`.trim() }
  const before = { ...style, y, text: `${name} ${mark.text}`.trim() }
  const at = (end: number, side: Side) => beside(side === 1 ? after : before, end, side)
  const outer = outerSide(row, wave)
  const inner: Side = outer === 1 ? -1 : 1
  const offset = (wave === 0 ? -1 : 1) * (pointReach + 2 + size / 2)
  const upright = (
    [
      ['middle', 0],
      ['start', -4],
      ['end', 4]
    ] as const
  ).map(([anchor, dx]): Label => ({ ...after, x: x(mark.value) + dx, y: y + offset, anchor }))
  const near = (side: Side) => sideEnd(frame, point, side)
  const plumb = frame.plumb(row)
  const beyond = ([outer, inner] as const).flatMap((side) =>
    plumb !== null && (plumb - near(side)) * side > 0 ? [at(plumb, side)] : []
  )
  return [at(near(outer), outer), ...(hasRoomAround(row) ? upright : []), at(near(inner), inner), ...beyond]
}

/** Where a point with its interval ends on one side. */
const sideEnd = ({ x }: Frame, { mark }: Point, side: Side): number =>
  side === 1
    ? Math.max(x(ends(mark).high), x(mark.value) + pointReach)
    : Math.min(x(ends(mark).low), x(mark.value) - pointReach)

const referencePlaces = (frame: Frame, { mark, middle }: Point): Label[] => {
  const size = frame.layout.size.small
  const style = { size, weight: 400, colour: 'ink2', halo: true } as const
  const label = { ...style, text: mark.text, y: middle + size * toBaseline }
  return ([1, -1] as const).map((side) => beside(label, frame.x(mark.value) + side * diamondReach, side))
}

const around = (left: number, right: number, middle: number, reach: number): Box => ({
  left,
  right,
  top: middle - reach,
  bottom: middle + reach
})

/** What a label in this row must not cover: points, intervals, diamonds and the plumb line. */
const obstacles = (frame: Frame, lane: Lane, apart: number): Box[] => {
  const { x } = frame
  const plumb = frame.plumb(lane.row)
  return [
    ...pointsOf(lane, apart).flatMap(({ mark, middle }) => [
      around(x(ends(mark).low), x(ends(mark).high), middle, 1),
      around(x(mark.value) - pointReach, x(mark.value) + pointReach, middle, pointReach)
    ]),
    ...referencesOf(lane, apart, frame.x).map(({ mark, middle }) =>
      around(x(mark.value) - diamondReach, x(mark.value) + diamondReach, middle, diamondReach)
    ),
    ...(plumb === null ? [] : [around(plumb - 2, plumb + 2, lane.middle, 20)])
  ]
}

/** The tie between a row's points, as a chain of small boxes: a label covers it only where there is no other place. */
const tieBoxes = (frame: Frame, lane: Lane, apart: number): Box[] => {
  const [from, to] = pointsOf(lane, apart)
  if (!from || !to) return []
  const links = 16
  return Array.from({ length: links }, (_, index) => {
    const part = (index + 0.5) / links
    const left = frame.x(from.mark.value + (index / links) * (to.mark.value - from.mark.value))
    const right = frame.x(from.mark.value + ((index + 1) / links) * (to.mark.value - from.mark.value))
    return around(Math.min(left, right), Math.max(left, right), from.middle + part * (to.middle - from.middle), 0.5)
  })
}
