import type { Mark, Row } from '../drawing.ts'
import { toBaseline } from '../layout.ts'
import type { Label } from '../markup.ts'
import { beside, firstFree, type Room, within } from '../place.ts'
import type { Frame, Side } from './form.ts'

/** The appearance of a value beside its mark. */
export type Style = Pick<Label, 'size' | 'weight' | 'colour' | 'halo'>

/** A value to write beside its mark, which is `reach` wide to each side, as its interval is by `tail` beyond its ends. */
export type Value = {
  row: Row
  mark: Mark
  middle: number
  reach: number
  tail: number
  /** The sides of the mark that it may stand on, best first. */
  sides: Side[]
  /** What the value is of, between it and the end of the line; empty: not said. */
  name: string
  style: Style
}

/** The end of a mark on one side: its value, or its interval's end where that lies beyond. */
export const endOf = ({ value, low, high }: Mark, side: Side): number =>
  side === 1 ? Math.max(value, high ?? value) : Math.min(value, low ?? value)

/** Where a value may stand: beside the end of its mark, or beyond the plumb line. */
const placesOf = (
  { x, plumb: plumbIn }: Frame,
  { row, mark, middle, reach, tail, sides, name, style }: Value
): Label[] => {
  const label = (side: Side) => ({
    ...style,
    text: (side === 1 ? [mark.text, name] : [name, mark.text]).filter(Boolean).join(' '),
    y: middle + style.size * toBaseline
  })
  const ends = sides.map((side) => ({
    side,
    end: side * Math.max(side * x(endOf(mark, side)) + tail, side * x(mark.value) + reach)
  }))
  const plumb = plumbIn(row)
  return [
    ...ends.map(({ side, end }) => beside(label(side), end, side)),
    ...ends.flatMap(({ side, end }) =>
      plumb !== null && side * (plumb - end) > 0 ? [beside(label(side), plumb, side)] : []
    )
  ]
}

/** The room of values: none may stand on the plumb line. */
const roomOf = ({ plumb: plumbIn, measure, left, right }: Frame, { row, middle }: Value): Room => {
  const plumb = plumbIn(row)
  const taken = plumb === null ? [] : [{ left: plumb - 3, right: plumb + 3, top: middle, bottom: middle + 1 }]
  return { left: Math.max(0, left - 8), right, taken, measure }
}

/** A value beside the end of its mark, or null where it finds no room there. */
export const freeValueLabel = (frame: Frame, value: Value): Label | null =>
  firstFree(placesOf(frame, value), roomOf(frame, value))

/** The same, moved to where it stays in the drawing rather than left out. */
export const valueLabel = (frame: Frame, value: Value): Label => {
  const { left, right } = roomOf(frame, value)
  return freeValueLabel(frame, value) ?? within(placesOf(frame, value)[0] as Label, left, right, frame.measure)
}
