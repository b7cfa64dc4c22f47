import fc from 'fast-check'
import type { Drawing, LaneDrawing, Row } from '../../../render/chart/drawing.ts'
import { type Anything, mark, scale, words } from './anything.ts'

const rowOf = (series: number, from: number, to: number): fc.Arbitrary<Row> => {
  const marks = fc.array(fc.option(mark(from, to)), { minLength: series, maxLength: series })
  return fc
    .record({
      key: fc.constant('key'),
      label: words(5),
      highlight: fc.boolean(),
      marks,
      references: fc.oneof(fc.constant(Array<null>(series).fill(null)), marks),
      words: fc.array(words(3), { maxLength: 3 }),
      hidden: fc.option(words(4), { freq: 5 }),
      missing: fc.array(words(6), { maxLength: series }),
      panel: fc.option(words(12), { freq: 2 }),
      plumb: fc.option(fc.record({ value: fc.double({ min: from, max: to, noNaN: true }), label: words(4) }), {
        freq: 1
      })
    })
    .map(({ panel, plumb, ...row }) => ({
      ...row,
      ...(panel === null ? {} : { panel }),
      ...(plumb === null ? {} : { plumb })
    }))
}

/** How many series each form of lanes draws. */
const series: Record<LaneDrawing['form'], number[]> = {
  bar: [1],
  dot: [1],
  dumbbell: [2],
  grouped: [2, 3, 4],
  league: [1],
  box: [3, 5]
}
const fromZero: LaneDrawing['form'][] = ['bar', 'grouped']

const drawingOf = (form: LaneDrawing['form']): fc.Arbitrary<LaneDrawing> =>
  fc
    .tuple(fc.constantFrom(-50, 0, 6), fc.constantFrom(8, 10, 100), fc.constantFrom(...series[form]))
    .filter(([from]) => !fromZero.includes(form) || from <= 0)
    .chain(([from, to, count]) =>
      fc.record({
        form: fc.constant(form),
        title: words(8),
        summary: words(8),
        series: fc.array(words(2), { minLength: count, maxLength: count }),
        rows: fc.array(rowOf(count, from, to), { minLength: 1, maxLength: 6 }),
        scale: scale(from, to),
        benchmark: fc.option(fc.record({ value: fc.double({ min: from, max: to, noNaN: true }), label: words(4) })),
        referenceLabel: fc.option(words(6)),
        wordsHeading: fc.option(words(4))
      })
    )

const hidden: Anything['hidden'] = (given, secret) => {
  const drawing = given as LaneDrawing
  const marks = drawing.series.map(() => secret)
  return { ...drawing, rows: drawing.rows.map((row) => ({ ...row, hidden: 'Not shown', marks })) } satisfies Drawing
}

export const anyLanes: Record<string, Anything> = Object.fromEntries(
  (Object.keys(series) as LaneDrawing['form'][]).map((form) => [form, { any: drawingOf(form), hidden }])
)
