import type { LaneDrawing, Mark, Row, Surround } from '../../../render/chart/drawing.ts'
import { plainColours } from '../../../render/chart/palette.ts'

type Interval = [value: number, low: number, high: number] | [value: number]

export const marker =
  (write: (value: number) => string) =>
  ([value, low, high]: Interval): Mark => ({ value, low: low ?? null, high: high ?? null, text: write(value) })

export const minus = (text: string) => text.replace('-', '−')
export const percent = marker((value) => `${value}%`)
export const points = marker((value) => minus(value > 0 ? `+${value}` : `${value}`))
export const mean = marker((value) => value.toFixed(1))
export const meanComma = marker((value) => value.toFixed(1).replace('.', ','))

export const row = (label: string, marks: (Mark | null)[], more: Partial<Row> = {}): Row => ({
  key: label.toLowerCase(),
  label,
  highlight: false,
  marks,
  references: marks.map(() => null),
  words: [],
  hidden: null,
  missing: [],
  ...more
})

export const drawing = (
  more: Partial<LaneDrawing> & Pick<LaneDrawing, 'form' | 'title' | 'rows' | 'scale'>
): LaneDrawing => ({
  summary: 'Seven sectors, before and during.',
  series: ['Share'],
  benchmark: null,
  referenceLabel: null,
  wordsHeading: null,
  ...more
})

export const ticks = (from: number, to: number, step: number, write: (value: number) => string) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => {
    const value = Math.round((from + index * step) * 100) / 100
    return { value, text: write(value) }
  })

export const percents = (to: number) => ticks(0, to, 10, (value) => `${value}%`)

export const waves = (
  label: string,
  before: Interval,
  during: Interval,
  words: string[],
  more: Partial<Row> = {},
  write = mean
): Row => row(label, [write(before), write(during)], { words, references: [null, null], ...more })

export const easeScale = {
  from: 6,
  to: 8,
  ticks: ticks(6, 8, 0.5, (value) => value.toFixed(1)),
  low: 'harder',
  high: 'easier'
}

/** What stands around every drawing that is tried as a file. */
export const surround: Surround = {
  subtitle: 'What is plotted: statistic, question, who and when. Horizontal lines are 95% intervals.',
  notes: ['Note: 2,000 adults. The same people were asked about both times, so a change is a paired difference.'],
  source: 'Source: Plumbline, dataset covid-service, November 2022.',
  status: 'Synthetic data',
  colours: plainColours
}
