import * as Plot from '@observablehq/plot'
import type { Mark, Plumb } from '../drawing.ts'
import type { Frame, Side } from './form.ts'
import { intervalMarks, slotForm } from './slot-form.ts'
import { type Placed, slotsOf } from './slots.ts'

const radius = 5.5

/** Away from the plumb line first. */
const sidesOf = ({ value }: Mark, against: Plumb | null): Side[] =>
  against !== null && value < against.value ? [-1, 1] : [1, -1]

/** Values on a scale that need not begin at zero, each with its interval through it. */
export const dot = slotForm({
  series: { min: 1, max: 1 },
  startsAtZero: false,
  around: { wide: 22, narrow: 10 },
  reach: radius,
  tail: 0,
  sides: sidesOf,
  style: ({ row }) => ({ size: 14, weight: 600, colour: row.highlight ? 'hi' : 'ink', halo: true }),
  marks: (placed, ground) => [...intervals(placed, ground), ...discs(placed, ground, radius)],
  tones: () => [],
  thumbnail: {
    rows: 7,
    intervals: true,
    draw: (ground, lanes) => {
      const { own } = slotsOf(lanes)
      return [...intervals(own, ground), ...discs(own, ground, radius * 0.75)]
    }
  }
})

type Ground = Pick<Frame, 'x' | 'surface'>

/** The highlighted last, over the others. */
const colours = ['slate', 'hi'] as const

const ofColour = (placed: Placed[], colour: 'slate' | 'hi') =>
  placed.filter(({ row }) => row.highlight === (colour === 'hi'))

const intervals = (placed: Placed[], ground: Ground): Plot.Markish[] =>
  colours.map((colour) => intervalMarks(ofColour(placed, colour), ground, colour, 1.75))

const discs = (placed: Placed[], { x, surface }: Ground, r: number): Plot.Markish[] =>
  colours.map((colour) =>
    Plot.dot(ofColour(placed, colour), {
      x: ({ mark }: Placed) => x(mark.value),
      y: 'middle',
      r,
      fill: surface.paint(colour)
    })
  )
