import fc from 'fast-check'
import type { QuadrantDrawing } from '../../../render/chart/drawing.ts'
import { type Anything, mark, scale, words } from './anything.ts'

const ends = fc.tuple(fc.constantFrom(-50, 0, 6), fc.constantFrom(8, 10, 100))

/** Points, and the words of others that have no place among them. */
export const quadrantDrawing: fc.Arbitrary<QuadrantDrawing> = fc.tuple(ends, ends).chain(([x, y]) => {
  const axis = ([from, to]: [number, number]) =>
    fc.tuple(scale(from, to), words(4)).map(([of, label]) => ({ ...of, label }))
  const line = ([min, max]: [number, number]) =>
    fc.record({ value: fc.double({ min, max, noNaN: true }), label: words(3) })
  return fc.record({
    form: fc.constant('quadrant' as const),
    title: words(8),
    summary: words(8),
    x: axis(x),
    y: axis(y),
    middle: fc.record({ x: line(x), y: line(y) }),
    corners: fc.option(fc.record({ lowLow: words(4), highLow: words(4), lowHigh: words(4), highHigh: words(4) })),
    points: fc.array(
      fc.record({ key: fc.constant('key'), label: words(4), highlight: fc.boolean(), x: mark(...x), y: mark(...y) }),
      { maxLength: 30 }
    ),
    hidden: fc.array(words(8), { maxLength: 3 })
  })
})

/** What is hidden has no place among the points: its words alone are passed. */
const hidden: Anything['hidden'] = (drawing) => ({ ...(drawing as QuadrantDrawing), points: [], hidden: ['Not shown'] })

export const anyQuadrant: Record<'quadrant', Anything> = { quadrant: { any: quadrantDrawing, hidden } }
