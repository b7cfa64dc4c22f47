import fc from 'fast-check'
import type { Mark, TrendDrawing } from '../../../render/chart/drawing.ts'
import { type Anything, mark, scale, words } from './anything.ts'

const ends = fc.tuple(fc.constantFrom(-50, 0, 6), fc.constantFrom(8, 10, 100))

/** Lines between so many waves. */
const trendOf = (form: TrendDrawing['form'], least: number, most: number): fc.Arbitrary<TrendDrawing> =>
  fc.tuple(ends, fc.integer({ min: least, max: most })).chain(([[from, to], waves]) => {
    const marks = fc.array(fc.option(mark(from, to), { freq: 6 }), { minLength: waves, maxLength: waves })
    return fc.record({
      form: fc.constant(form),
      title: words(8),
      summary: words(8),
      waves: fc.array(fc.record({ label: words(3), broken: fc.option(words(5), { freq: 1 }) }), {
        minLength: waves,
        maxLength: waves
      }),
      series: fc.array(
        fc.record({
          key: fc.constant('key'),
          label: words(5),
          highlight: fc.boolean(),
          marks,
          hidden: fc.option(words(4), { freq: 1 })
        }),
        { minLength: 1, maxLength: 12 }
      ),
      benchmark: fc.option(fc.record({ label: words(3), marks })),
      target: fc.option(fc.record({ value: fc.double({ min: from, max: to, noNaN: true }), label: words(3) })),
      scale: scale(from, to)
    })
  })

/** So few that they have room in a panel. */
export const fewWaves = trendOf('trend', 3, 6)

const hiddenTrend = (drawing: TrendDrawing, secret: Mark | null): TrendDrawing => {
  const marks = drawing.waves.map(() => secret)
  return { ...drawing, series: drawing.series.map((each) => ({ ...each, hidden: 'Not shown', marks })) }
}

const hidden: Anything['hidden'] = (given, secret) => hiddenTrend(given as TrendDrawing, secret)

export const anyTrend: Record<TrendDrawing['form'], Anything> = {
  slope: { any: trendOf('slope', 2, 2), hidden },
  trend: { any: trendOf('trend', 3, 14), hidden }
}
