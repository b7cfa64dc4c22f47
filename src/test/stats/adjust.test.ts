import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AdjustmentName, adjustments } from '../../stats/adjust.ts'
import { casesOf, relativeError } from '../reference/cases.ts'

const named: [AdjustmentName, string][] = [
  ['holm', 'holm'],
  ['bh', 'BH'],
  ['by', 'BY']
]
const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 })

describe.each(named)('the adjustment %s', (name, theirs) => {
  const adjust = adjustments[name]

  test("is R's, and what is missing stays missing", () => {
    const cases = casesOf('multiplicity')
    expect(cases).toHaveLength(3)
    const missing = cases.map((each) => {
      const r = each.result as unknown as Record<string, (number | null)[]>
      const p = (r['p'] ?? []).map((value) => value ?? Number.NaN)
      const expected = (r[theirs] ?? []).map((value) => value ?? Number.NaN)
      expect(expected).toHaveLength(p.length)
      const errors = adjust(p).map((value, index) => relativeError(value, expected[index]))
      expect(Math.max(...errors)).toBeLessThan(1e-9)
      return expected.filter(Number.isNaN).length
    })
    expect(missing).toEqual([0, 0, 1])
  })

  test('never makes a p value smaller or larger than 1, and keeps their order', () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        const adjusted = adjust(p)
        const order = p.map((_, index) => index).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
        const sorted = order.map((index) => adjusted[index] ?? Number.NaN)
        return (
          adjusted.length === p.length &&
          adjusted.every((each, index) => each >= (p[index] ?? 0) && each <= 1) &&
          sorted.every((each, index) => index === 0 || each >= (sorted[index - 1] ?? 0))
        )
      })
    )
  })

  test('leaves one p value alone, does not count NaN, and nothing is nothing', () => {
    expect(adjust([0.03])).toEqual([0.03])
    expect(adjust([Number.NaN, 0.03, Number.NaN])).toEqual([Number.NaN, 0.03, Number.NaN])
    expect(adjust([])).toEqual([])
  })
})
