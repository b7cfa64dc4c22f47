import fc from 'fast-check'
import type { TrendDrawing } from '../../../render/chart/drawing.ts'
import { ends, mark, scale, words } from './any.ts'

/** Lines of anything between so many waves. */
export const trendDrawing = (form: TrendDrawing['form'], least: number, most: number): fc.Arbitrary<TrendDrawing> =>
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
