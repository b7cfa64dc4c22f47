import { tone } from '../tone.ts'
import { barFills, barMarks, barSides, type ToneOf } from './bars.ts'
import { slotForm } from './slot-form.ts'
import { slotsOf } from './slots.ts'

const plain = tone('band', 'ink')
const lit = tone('hi', 'on')
const half = 8

/** Ranked bars from zero, each with its interval and its value beside its end. */
export const barOf = (toneOf: ToneOf) =>
  slotForm({
    series: { min: 1, max: 1 },
    startsAtZero: true,
    around: { wide: 22, narrow: 10 },
    reach: 0,
    tail: 0,
    sides: barSides,
    style: ({ row }) => ({ size: 14, weight: 600, colour: row.highlight ? 'hi' : 'ink', halo: true }),
    marks: (placed, ground) => barMarks(placed, toneOf, ground, half),
    tones: () => [],
    thumbnail: {
      rows: 7,
      intervals: false,
      draw: (ground, lanes, step) => barFills(slotsOf(lanes).own, toneOf, ground, Math.min(6, step / 4))
    }
  })

export const bar = barOf(({ row }) => (row.highlight ? lit : plain))
