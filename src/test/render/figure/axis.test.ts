import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueKinds } from '../../../estimate/statistics/values.ts'
import { axisOf } from '../../../render/figure/axis.ts'

const bounds = { share: valueKinds.share.ends, score: valueKinds.score.ends, mean: { min: 1, max: 7 } }

const mean = (values: number[], fromZero = false) => {
  const axis = axisOf(values, 'mean', { min: 0, max: 10 }, fromZero)
  return axis ? axis.ticks.map((tick) => tick.toFixed(axis.decimals)) : null
}

test('figures on the axis say where they stand, however close the values are', () => {
  expect(mean([5.31, 5.36])).toEqual(['5.30', '5.32', '5.34', '5.36'])
  expect(mean([6.2, 7.9])).toEqual(['6.0', '6.5', '7.0', '7.5', '8.0'])
  expect(mean([3, 8.7])).toEqual(['2', '4', '6', '8', '10'])
  expect(mean([5.3])).toEqual(['5.3', '5.4'])
})

test('an axis ends where the statistic does', () => {
  expect(axisOf([-100, 88], 'score', bounds.score, false)).toMatchObject({ from: -100, to: 100 })
  expect(axisOf([0.94, 1], 'share', bounds.share, false)).toMatchObject({ to: 1, decimals: 0 })
  expect(axisOf([1.2, 6.8], 'mean', bounds.mean, false)).toMatchObject({ from: 1, to: 7 })
  expect(mean([10])).toEqual(['9.9', '10.0'])
})

test('bars start at zero, below a scale that begins at one too', () => {
  expect(axisOf([2.4, 4.1], 'mean', { min: 1, max: 5 }, true)).toMatchObject({ from: 0, to: 5 })
})

test('without values there is no axis', () => {
  expect(mean([])).toBe(null)
})

const anything = fc.tuple(
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
  fc.constantFrom('share' as const, 'score' as const, 'mean' as const),
  fc.boolean()
)

test('every axis holds its values, keeps its bounds, and each figure is exact and unlike the others', () => {
  fc.assert(
    fc.property(anything, ([parts, statistic, fromZero]) => {
      const { min, max } = bounds[statistic]
      const values = parts.map((part) => min + part * (max - min))
      const axis = axisOf(values, statistic, bounds[statistic], fromZero)
      if (!axis) throw new Error('no axis')
      const factor = statistic === 'share' ? 100 : 1
      const slack = 0.011 / factor
      expect(axis.from).toBeGreaterThanOrEqual(fromZero ? Math.min(0, min) : min)
      expect(axis.to).toBeLessThanOrEqual(max)
      expect(axis.from).toBeLessThan(axis.to)
      expect(axis.from).toBeLessThanOrEqual(Math.min(...values) + slack)
      expect(axis.to).toBeGreaterThanOrEqual(Math.max(...values) - slack)
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2)
      expect(axis.ticks.length).toBeLessThanOrEqual(8)
      const texts = axis.ticks.map((tick) => (tick * factor).toFixed(axis.decimals))
      expect(new Set(texts).size).toBe(texts.length)
      for (const [index, text] of texts.entries())
        expect(Number(text) / factor).toBeCloseTo(axis.ticks[index] ?? Number.NaN, 9)
    }),
    { numRuns: 2000, seed: 7 }
  )
})
