import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaveRoom, trimRound } from '../../../stats/weighting/trim.ts'
import { trimWeights } from './trim-weights.ts'

const none = Number.NEGATIVE_INFINITY
const weights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30]

/** R survey 4.1.1: `trimWeights(svydesign(ids = ~id, weights = ~w), upper, lower, strict)`. */
const strictBoth = [
  3.8095238095238093, 3.8095238095238093, 3.8095238095238093, 6.8928571428571459, 7.8928571428571379,
  8.8928571428571459, 9.8928571428571459, 10, 10, 10
]
const strictUpper = [24, 31, 38, 45, 52, 59, 66, 70, 70, 70].map((sevenths) => sevenths / 7)
const plainBoth = [
  3.5, 3.5, 3.5, 6.5833333333333339, 7.583333333333333, 8.5833333333333339, 9.5833333333333339, 10.583333333333334,
  11.583333333333334, 10
]
const plainUpper = [29, 38, 47, 56, 65, 74, 83, 92, 101, 90].map((ninths) => ninths / 9)

test.each([
  ['plain', none, plainUpper],
  ['plain', 3.5, plainBoth],
  ['strict', none, strictUpper],
  ['strict', 3.5, strictBoth]
] as const)('%s trimming to 10, and from below to %d, is R’s', (kind, lower, expected) => {
  const ours = trimWeights(weights, { lower, upper: 10 }, kind)
  for (const [row, weight] of ours.entries()) expect(Math.abs(weight / (expected[row] ?? 0) - 1)).toBeLessThan(1e-12)
})

test('strict trimming keeps the sum, the order and the limits', () => {
  const many = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 3, maxLength: 40 })
  const share = fc.double({ min: 0.05, max: 0.9, noNaN: true })
  fc.assert(
    fc.property(many, share, fc.double({ min: 1.1, max: 4, noNaN: true }), (initial, low, high) => {
      const sum = initial.reduce((total, each) => total + each, 0)
      const limits = { lower: (low * sum) / initial.length, upper: (high * sum) / initial.length }
      /** All beyond: nobody is left to take the rest, and it says so. */
      fc.pre(initial.some((each) => each >= limits.lower && each <= limits.upper))
      const trimmed = trimWeights(initial, limits, 'strict')
      const order = initial.map((_, row) => row).sort((a, b) => (initial[a] ?? 0) - (initial[b] ?? 0))
      const sorted = order.map((row) => trimmed[row] ?? 0)
      expect(trimmed.reduce((total, each) => total + each, 0) / sum).toBeCloseTo(1, 11)
      expect(Math.min(...trimmed)).toBeGreaterThanOrEqual(limits.lower * (1 - 1e-11))
      expect(Math.max(...trimmed)).toBeLessThanOrEqual(limits.upper * (1 + 1e-11))
      expect(sorted.every((each, rank) => rank === 0 || each >= (sorted[rank - 1] ?? 0) * (1 - 1e-11))).toBe(true)
    })
  )
})

test('limits that leave no room are told, nobody to share with is an error, and weights within them no work', () => {
  const all = { rows: 10, sum: 75 }
  expect(leaveRoom({ lower: none, upper: 7.5 }, all)).toBe(false)
  expect(leaveRoom({ lower: none, upper: 7.6 }, all)).toBe(true)
  expect(leaveRoom({ lower: 7.5, upper: Number.POSITIVE_INFINITY }, all)).toBe(false)
  expect(leaveRoom({ lower: 7.4, upper: Number.POSITIVE_INFINITY }, all)).toBe(true)
  expect(() => trimWeights([1, 2, 30, 40], { lower: 5, upper: 20 })).toThrow('no weight to take')
  expect(trimWeights(weights, { lower: 1, upper: 30 })).toEqual(weights)
  expect(trimRound({ above: { rows: 0, sum: 0 }, below: { rows: 0, sum: 0 }, within: 4 }, { lower: 0, upper: 1 })).toBe(
    null
  )
})
