import type * as Plot from '@observablehq/plot'
import type { Mark } from '../drawing.ts'
import type { Surface } from '../palette.ts'
import { type Patch, patchesMark } from '../patches.ts'

/** A share of a hundred squares, from the top left of them; `pitch` is from one square to the next. */
export type Squares = { mark: Mark; highlight: boolean; left: number; top: number; pitch: number }

const side = 10
const gap = 2

/** The place of the square of a number from 0 to 99: from the foot up, and on each line from the left. */
const placeOf = ({ left, top, pitch }: Squares, number: number): Patch => {
  const [column, line] = [number % side, side - 1 - Math.floor(number / side)]
  const [x, y] = [left + column * pitch, top + line * pitch]
  return { left: x, right: x + pitch - gap, top: y, bottom: y + pitch - gap }
}

const total = side * side
const numberAt = (share: number): number => Math.min(total, Math.max(0, Math.round(share * total)))

/** From one number to another, the last not among them. */
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

const places = (all: Squares[], of: (squares: Squares) => number[]): Patch[] =>
  all.flatMap((squares) => of(squares).map((number) => placeOf(squares, number)))

const filled = (patches: Patch[], fill: string): Plot.Markish => patchesMark(patches, { fill })

export const squareMarks = (all: Squares[], surface: Surface): Plot.Markish[] => [
  filled(
    places(all, ({ mark }) => numbers(numberAt(mark.value), total)),
    surface.paint('grid')
  ),
  ...([false, true] as const).map((highlight) =>
    filled(
      places(
        all.filter((squares) => squares.highlight === highlight),
        ({ mark }) => numbers(0, numberAt(mark.value))
      ),
      surface.paint(highlight ? 'hi' : 'band')
    )
  )
]

/** The middle of a square, as a part of it on each side. */
const core = 0.32

const cores = (at: Patch[]): Patch[] =>
  at.map(({ left, right, top, bottom }) => {
    const rim = (right - left) * core
    return { left: left + rim, right: right - rim, top: top + rim, bottom: bottom - rim }
  })

/** The intervals: the squares that they reach over have a core, of paper in those that are filled, and filled in the others. */
export const intervalMarks = (all: Squares[], surface: Surface): Plot.Markish[] => {
  const withEnds = ({ mark }: Squares) =>
    mark.low === null || mark.high === null
      ? { low: 0, value: 0, high: 0 }
      : { low: numberAt(mark.low), value: numberAt(mark.value), high: numberAt(mark.high) }
  const within = places(all, (squares) => numbers(withEnds(squares).low, withEnds(squares).value))
  const beyond = (highlight: boolean) =>
    places(
      all.filter((squares) => squares.highlight === highlight),
      (squares) => numbers(withEnds(squares).value, withEnds(squares).high)
    )
  return [
    filled(cores(within), surface.paint('paper')),
    filled(cores(beyond(false)), surface.paint('slate')),
    filled(cores(beyond(true)), surface.paint('hi'))
  ]
}

export const sideOf = (pitch: number): number => side * pitch - gap
