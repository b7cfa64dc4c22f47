import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holm } from '../../stats/holm.ts'
import { edgeInterval, logitInterval, tInterval } from '../../stats/interval.ts'
import { tProbability, tQuantile } from '../../stats/t-distribution.ts'

/** R 4.2.2: `sprintf("%.17g", qt(0.975, df))`, and `2 * pt(-5, df)`. */
test.each([
  [1, 12.706204736174694, 0.12566591637800234],
  [8, 2.3060041352041658, 0.001052825793366539],
  [59, 2.000995378088267, 5.4484806636948011e-6],
  [120, 1.9799304050824222, 1.9781905804539661e-6],
  [1e6, 1.9599663568141066, 5.7339978708907352e-7]
])("Student's t with %d degrees of freedom is R's", (df, quantile, p) => {
  expect(Math.abs(tQuantile(0.975, df) / quantile - 1)).toBeLessThan(1e-12)
  expect(Math.abs(tProbability(5, df) / p - 1)).toBeLessThan(1e-9)
})

describe('intervals', () => {
  const share = fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true })
  const se = fc.double({ min: 1e-6, max: 0.3, noNaN: true })
  const df = fc.integer({ min: 1, max: 5000 })

  test('of a share hold it and stay between 0 and 1', () => {
    fc.assert(
      fc.property(share, se, df, (p, error, degrees) => {
        const interval = logitInterval(p, error, degrees, 0.95)
        return interval !== null && interval.low >= 0 && interval.low < p && p < interval.high && interval.high <= 1
      })
    )
  })

  test('grow with the level and shrink with degrees of freedom', () => {
    fc.assert(
      fc.property(share, se, df, (p, error, degrees) => {
        const width = (level: number, of: number) => {
          const interval = tInterval(p, error, of, level)
          return (interval?.high ?? 0) - (interval?.low ?? 0)
        }
        return width(0.99, degrees) > width(0.95, degrees) && width(0.95, degrees + 1) < width(0.95, degrees)
      })
    )
  })

  test('of nobody and everybody mirror each other, and of no degrees of freedom there is none', () => {
    const none = edgeInterval(0, 52, 0.95)
    const all = edgeInterval(1, 52, 0.95)
    expect(none).toEqual({ low: 0, high: expect.closeTo(0.06848220870331956, 14) })
    expect(all?.low).toBeCloseTo(1 - (none?.high ?? 0), 14)
    expect(tInterval(1, 1, 0, 0.95)).toBeNull()
    expect(logitInterval(0, 0, 10, 0.95)).toBeNull()
  })
})

test("Holm's p values never fall below the plain ones, keep their order and stay at most 1", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (p) => {
      const adjusted = holm(p)
      const order = p.map((_, index) => index).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
      const sorted = order.map((index) => adjusted[index] ?? 0)
      return (
        adjusted.every((each, index) => each >= (p[index] ?? 0) && each <= 1) &&
        sorted.every((each, index) => index === 0 || each >= (sorted[index - 1] ?? 0))
      )
    })
  )
})
