import fc from 'fast-check'
import type { Drawing, Mark } from '../../../render/chart/drawing.ts'

/** Random drawings of a form, and the same with all of it hidden although it is passed with marks, or with none. */
export type Anything = {
  any: fc.Arbitrary<Drawing>
  hidden: (drawing: Drawing, mark: Mark | null) => Drawing
}

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

/** A value between two, with an interval of up to two thirds of that or with none. */
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

export const scale = (from: number, to: number) =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    ticks: fc.constant(
      [0, 1, 2, 3, 4].map((i) => from + (i * (to - from)) / 4).map((value) => ({ value, text: `${value}%` }))
    ),
    low: fc.option(words(3)),
    high: fc.option(words(3))
  })
