import fc from 'fast-check'
import type { LaneDrawing, Row } from '../../../render/chart/drawing.ts'
import { ends, mark, scale, words } from './any.ts'

const rowOf = (series: number, from: number, to: number): fc.Arbitrary<Row> => {
  const marks = fc.array(fc.option(mark(from, to)), { minLength: series, maxLength: series })
  return fc.record({
    key: fc.constant('key'),
    label: words(5),
    highlight: fc.boolean(),
    marks,
    references: fc.oneof(fc.constant(Array<null>(series).fill(null)), marks),
    words: fc.array(words(3), { maxLength: 3 }),
    hidden: fc.option(words(4), { freq: 5 }),
    missing: fc.array(words(6), { maxLength: series })
  })
}

/** Rows in lanes of so many series. */
export const laneDrawing = (form: LaneDrawing['form'], series: number): fc.Arbitrary<LaneDrawing> =>
  ends
    .filter(([from]) => form !== 'bar' || from <= 0)
    .chain(([from, to]) =>
      fc.record({
        form: fc.constant(form),
        title: words(8),
        summary: words(8),
        series: fc.array(words(2), { minLength: series, maxLength: series }),
        rows: fc.array(rowOf(series, from, to), { minLength: 1, maxLength: 6 }),
        scale: scale(from, to),
        benchmark: fc.option(fc.record({ value: fc.double({ min: from, max: to, noNaN: true }), label: words(4) })),
        referenceLabel: fc.option(words(6)),
        wordsHeading: fc.option(words(4))
      })
    )
