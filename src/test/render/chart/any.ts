import fc from 'fast-check'
import type { Mark, Scale } from '../../../render/chart/drawing.ts'

/* What drawings of anything are made of. */

const word = fc.constantFrom(
  'Utilities',
  'shops',
  'Қызмет',
  'mağaza',
  'and',
  'telecommunications',
  'Versicherungsgesellschaft'
)

export const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '))

export const mark = (from: number, to: number): fc.Arbitrary<Mark> =>
  fc
    .tuple(
      fc.double({ min: from, max: to, noNaN: true }),
      fc.double({ min: 0, max: (to - from) / 3, noNaN: true }),
      fc.boolean()
    )
    .map(([value, half, known]) => ({
      value,
      low: known ? value - half : null,
      high: known ? value + half : null,
      text: value.toFixed(1).replace('-', '−')
    }))

/** The ends of a scale. */
export const ends = fc.tuple(fc.constantFrom(-50, 0, 6), fc.constantFrom(8, 10, 100))

export const scale = (from: number, to: number): fc.Arbitrary<Scale> =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    ticks: fc.constant(
      [0, 1, 2, 3, 4].map((i) => from + (i * (to - from)) / 4).map((value) => ({ value, text: `${value}%` }))
    ),
    low: fc.option(words(3)),
    high: fc.option(words(3))
  })
