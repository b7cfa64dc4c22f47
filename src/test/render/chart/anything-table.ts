import fc from 'fast-check'
import type { HeatCell, HeatDrawing, WaffleDrawing } from '../../../render/chart/drawing.ts'
import { type Anything, mark, words } from './anything.ts'

const step = fc.constantFrom(-2, -1, 0, 1, 2, null)

const cell: fc.Arbitrary<HeatCell> = fc.oneof(
  fc.record({
    text: fc.integer({ min: -99, max: 100 }).map((value) => `${value}%`),
    step,
    sign: fc.constantFrom('', '↑', '↑↑', '▼'),
    hidden: fc.constant(false)
  }),
  fc.record({ text: words(4), step, sign: fc.constantFrom('', '↓'), hidden: fc.constant(true) })
)

const heatDrawing: fc.Arbitrary<HeatDrawing> = fc.integer({ min: 1, max: 9 }).chain((columns) =>
  fc.record({
    form: fc.constant('heat' as const),
    title: words(8),
    summary: words(8),
    corner: fc.oneof(fc.constant(''), words(2)),
    columns: fc.array(fc.record({ key: fc.constant('key'), label: words(3) }), {
      minLength: columns,
      maxLength: columns
    }),
    rows: fc.array(
      fc.record({
        key: fc.constant('key'),
        label: words(5),
        highlight: fc.boolean(),
        cells: fc.array(cell, { minLength: columns, maxLength: columns })
      }),
      { minLength: 1, maxLength: 24 }
    ),
    steps: fc.array(fc.record({ step, sign: fc.constantFrom('', '+'), label: words(3) }), { maxLength: 6 })
  })
)

const waffleDrawing: fc.Arbitrary<WaffleDrawing> = fc.record({
  form: fc.constant('waffle' as const),
  title: words(8),
  summary: words(8),
  rows: fc.array(
    fc.record({
      key: fc.constant('key'),
      label: words(5),
      highlight: fc.boolean(),
      mark: fc.option(mark(0, 1)),
      hidden: fc.option(words(4), { freq: 3 })
    }),
    { minLength: 1, maxLength: 6 }
  )
})

/** Cells with a step and a sign all the same, or without. */
const heatHidden: Anything['hidden'] = (given, secret) => {
  const drawing = given as HeatDrawing
  const cell = { text: 'Not shown', step: secret && (2 as const), sign: secret?.text ?? '', hidden: true }
  return { ...drawing, rows: drawing.rows.map((row) => ({ ...row, cells: row.cells.map(() => cell) })) }
}

const waffleHidden: Anything['hidden'] = (given, secret) => {
  const drawing = given as WaffleDrawing
  return { ...drawing, rows: drawing.rows.map((row) => ({ ...row, hidden: 'Not shown', mark: secret })) }
}

export const anyTable: Record<'heat' | 'waffle', Anything> = {
  heat: { any: heatDrawing, hidden: heatHidden },
  waffle: { any: waffleDrawing, hidden: waffleHidden }
}
