import type { Label } from '../markup.ts'
import { type Box, boxOf, overlaps } from '../place.ts'
import type { Frame } from './frame.ts'
import { intervalBoxes } from './marks.ts'

/** The room for texts in a plot: what they must not cover, and the lines that they had better not. */
export type Room = { frame: Frame; hard: Box[]; soft: Box[] }

/** The room around the points, with what stands already. */
export const roomOf = (frame: Frame, labels: Label[]): Room => {
  const { drawing, measure, left, right, top, bottom } = frame
  const [x, y] = [frame.x(drawing.middle.x.value), frame.y(drawing.middle.y.value)]
  const middle = [
    { left: x - 2, right: x + 2, top, bottom },
    { left, right, top: y - 2, bottom: y + 2 }
  ]
  return {
    frame,
    hard: [
      ...labels.map((label) => apart(boxOf(label, measure))),
      ...drawing.points.map((point) => around(frame.x(point.x.value), frame.y(point.y.value), frame.radius + 1.5))
    ],
    // A line in the middle says more than one of an interval, so it counts twice.
    soft: [...intervalBoxes(frame), ...middle, ...middle]
  }
}

/** A text with the space that parts it from others. */
const apart = ({ left, right, top, bottom }: Box): Box => ({
  left: left - 4,
  right: right + 4,
  top: top - 1,
  bottom: bottom + 1
})

const around = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach
})

/** The same room with a text in it. */
export const filled = (room: Room, labels: Label[]): Room => ({
  ...room,
  hard: [...room.hard, ...labels.map((label) => apart(boxOf(label, room.frame.measure)))]
})

/** Of the places within the plot that cover nothing, the first of those over the fewest lines; null where there is none. */
export const bestOf = <Of extends { labels: Label[] }>(candidates: Of[], { frame, hard, soft }: Room): Of | null => {
  let best: Of | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const boxes = candidate.labels.map((label) => boxOf(label, frame.measure))
    if (!boxes.every((box) => isInside(box, frame))) continue
    if (boxes.some((box) => hard.some((other) => overlaps(box, other)))) continue
    const covered = soft.filter((line) => boxes.some((box) => overlaps(box, line))).length
    if (covered < least) [best, least] = [candidate, covered]
    if (covered === 0) break
  }
  return best
}

const isInside = (box: Box, { left, right, top, bottom }: Frame): boolean =>
  box.left >= left + 2 && box.right <= right && box.top >= top && box.bottom <= bottom
