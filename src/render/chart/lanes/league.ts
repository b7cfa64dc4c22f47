import * as Plot from '@observablehq/plot'
import { type Area, areaMarks, tone } from '../tone.ts'
import type { Frame } from './form.ts'
import { slotForm, tailOf } from './slot-form.ts'
import { type Placed, slotsOf } from './slots.ts'

const radius = 6
/** How far a band reaches beyond the best and the worst rank, so that one rank alone has a band too. */
const tail = 8

const plain = { band: tone('band', 'ink'), disc: 'ink2' } as const
const lit = { band: tone('pos1', 'onsoft'), disc: 'pos2' } as const

/** Ranks, the first on the left, each on a band over those that it can have. */
export const league = slotForm({
  series: { min: 1, max: 1 },
  startsAtZero: false,
  around: { wide: 20, narrow: 10 },
  reach: radius,
  tail,
  sides: () => [1, -1],
  style: ({ row }) => ({ size: 14, weight: 600, colour: row.highlight ? 'hi' : 'ink', halo: true }),
  marks: (placed, ground) => [...bands(placed, ground, 3.5), ...discs(placed, ground, radius)],
  tones: () => [],
  thumbnail: {
    rows: 7,
    intervals: true,
    draw: (ground, lanes) => {
      const { own } = slotsOf(lanes)
      return [...bands(own, ground, 2.5), ...discs(own, ground, 3.5)]
    }
  }
})

type Ground = Pick<Frame, 'x' | 'surface'>

const bands = (placed: Placed[], { x, surface }: Ground, half: number): Plot.Markish[] =>
  areaMarks(
    placed.map(
      ({ row, mark, middle }): Area => ({
        x1: x(mark.low ?? mark.value) - tailOf(tail, x),
        x2: x(mark.high ?? mark.value) + tailOf(tail, x),
        y1: middle - half,
        y2: middle + half,
        tone: (row.highlight ? lit : plain).band
      })
    ),
    surface
  )

const discs = (placed: Placed[], { x, surface }: Ground, r: number): Plot.Markish[] =>
  [plain, lit].map((look) =>
    Plot.dot(
      placed.filter(({ row }) => row.highlight === (look === lit)),
      {
        x: ({ mark }: Placed) => x(mark.value),
        y: 'middle',
        r,
        fill: surface.paint(look.disc),
        stroke: surface.paint('paper')
      }
    )
  )
