import { type Tone, tone } from '../tone.ts'
import { barFills, barMarks, barSides, type ToneOf } from './bars.ts'
import { slotForm } from './slot-form.ts'
import { slotsOf } from './slots.ts'

const half = 6

/** From the first series to the last as lighter to darker, the highlighted row's in blue. */
const neutrals = [
  tone('paper', 'ink', { edge: 'slate' }),
  tone('rule', 'ink', { edge: 'slate' }),
  tone('band', 'onsoft'),
  tone('muted', 'on')
]
const blues = [
  tone('paper', 'ink', { edge: 'hi' }),
  tone('hi', 'ink', { strength: 0.2, edge: 'hi' }),
  tone('pos1', 'onsoft'),
  tone('pos2', 'on')
]
/** Which of them two, three or four series get. */
const steps: Record<number, number[]> = { 2: [1, 3], 3: [0, 1, 3], 4: [0, 1, 2, 3] }

const toneAt = (series: number, count: number, highlight: boolean): Tone =>
  (highlight ? blues : neutrals)[steps[count]?.[series] ?? series % 4] as Tone

const toneOf: ToneOf = ({ row, series }) => toneAt(series, row.marks.length, row.highlight)

/** Two to four bars a row, one a series, each with its interval and its value. */
export const grouped = slotForm({
  series: { min: 2, max: 4 },
  startsAtZero: true,
  around: { wide: 18, narrow: 10 },
  reach: 0,
  tail: 0,
  sides: barSides,
  style: ({ row }, layout) => ({
    size: layout.size.small,
    weight: row.highlight ? 600 : 400,
    colour: row.highlight ? 'hi' : 'ink',
    halo: true
  }),
  marks: (placed, ground) => barMarks(placed, toneOf, ground, half),
  tones: ({ series }) => series.map((_, index) => toneAt(index, series.length, false)),
  thumbnail: {
    rows: 4,
    intervals: false,
    draw: (ground, lanes, step) => {
      const pitch = (step * 0.8) / Math.max(1, ...lanes.map(({ row }) => row.marks.length))
      return barFills(slotsOf(lanes, pitch).own, toneOf, ground, pitch * 0.42)
    }
  }
})
