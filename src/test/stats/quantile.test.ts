/** Quantiles and Woodruff's intervals against R's svyquantile. */
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Linear } from '../../stats/linear.ts'
import { type QuantileInterval, type QuantileRule, quantile, quantileSlope, woodruff } from '../../stats/quantile.ts'
import { type Case, casesOf, domainOfCall } from '../reference/cases.ts'
import { agreement, clusterTotals, designOf, numberOf, type Row, rows, standardError } from './rows.ts'

const { agree, report } = agreement()
afterAll(report)

function valuesOf({ call }: Case): (row: Row) => number | null {
  const column = /~(\w+)/.exec(call)?.[1] ?? ''
  const domain = Object.entries(domainOfCall(call))
  return (row) => (domain.every(([name, code]) => row[name] === code) ? numberOf(row, column) : null)
}

function tableOf(x: (row: Row) => number | null): { value: number; weight: number }[] {
  const weights = new Map<number, number>()
  for (const row of rows) {
    const value = x(row)
    if (value !== null) weights.set(value, (weights.get(value) ?? 0) + Number(row['weight']))
  }
  return [...weights].map(([value, weight]) => ({ value, weight })).sort((a, b) => a.value - b.value)
}

/** The share at or below q, and what its interval takes. */
function below(each: Case, x: (row: Row) => number | null, q: number) {
  const sums = clusterTotals(designOf(each.design), 2, (row) => {
    const value = x(row)
    return value === null ? null : [1, Number(value <= q)]
  })
  const [weight = 0, under = 0] = sums.totals
  const share: Linear = {
    value: under / weight,
    gradient: new Map([
      [0, -under / weight ** 2],
      [1, 1 / weight]
    ])
  }
  return { share: share.value, se: standardError(sums, share), n: sums.n, df: sums.df }
}

const types: readonly string[] = ['mean', 'xlogit', 'asin', 'beta'] satisfies QuantileInterval[]
const typeOf = ({ call }: Case) => /interval\.type="(\w+)"/.exec(call)?.[1] ?? 'mean'
const all = casesOf('quantile')
const cases = all.filter((each) => types.includes(typeOf(each)))

test('all of R but the score intervals are here', () => {
  const others = all.filter((each) => !cases.includes(each))
  expect(others.length).toBeGreaterThan(5)
  expect(new Set(others.map(typeOf))).toEqual(new Set(['score']))
  expect(new Set(cases.map(typeOf))).toEqual(new Set(types))
})

test.each(cases)('$call', (each) => {
  const rule = (/qrule="(\w+)"/.exec(each.call)?.[1] ?? 'math') as QuantileRule
  const type = typeOf(each) as QuantileInterval
  const x = valuesOf(each)
  const table = tableOf(x)
  const { p, quantile: theirs, ci_lower, ci_upper, se } = each.result as Record<string, number[]>
  for (const [k, probability] of (p ?? []).entries()) {
    const ours = quantile(table, probability, rule)
    const interval = woodruff(table, below(each, x, ours), rule, type, 0.95)
    agree(`${rule} quantile`, ours, theirs?.[k], 1e-12)
    agree(`${rule}, ${type} limit`, interval.low, ci_lower?.[k], 1e-12)
    agree(`${rule}, ${type} limit`, interval.high, ci_upper?.[k], 1e-12)
    agree(`${rule}, ${type} se`, interval.se, se?.[k], 1e-9)
  }
})

const of = (...values: number[]) => values.map((value) => ({ value, weight: 1 }))

describe('a quantile', () => {
  /** R 4.2.2: `svyquantile(~x, svydesign(ids = ~1, weights = ~1, data.frame(x = 1:4)), p, qrule = …)`. */
  test.each([
    [0.25, 1, 1.5],
    [0.3, 2, 2],
    [0.5, 2, 2.5],
    [0.75, 3, 3.5],
    [1, 4, 4]
  ])('at %d of 1 to 4 is %d by math, %d by school', (p, math, school) => {
    expect(quantile(of(1, 2, 3, 4), p, 'math')).toBe(math)
    expect(quantile(of(1, 2, 3, 4), p, 'school')).toBe(school)
  })

  /** R 4.2.2 has 2 for p = 0.1, the second row, though 0.25 of the weight is at 1. */
  test('below the first answer’s weight is the first answer', () => {
    expect(quantile(of(1, 2, 3, 4), 0.1, 'math')).toBe(1)
    expect(quantile(of(1, 2, 3, 4), 0, 'school')).toBe(1)
  })

  test('knows a tie whose sum is off by a digit', () => {
    const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => ({ value, weight: 0.1 }))
    for (let k = 1; k < 10; k++) {
      expect(quantile(tenths, k / 10, 'math')).toBe(k)
      expect(quantile(tenths, k / 10, 'school')).toBe(k + 0.5)
    }
    const hundred = of(...Array.from({ length: 100 }, (_, k) => k + 1))
    expect(0.29 * 100).toBeLessThan(29)
    expect(quantile(hundred, 0.29, 'school')).toBe(29.5)
  })

  test('takes no notice of answers without weight', () => {
    const table = [
      { value: 0, weight: 0 },
      { value: 1, weight: 1 },
      { value: 2, weight: 0 },
      { value: 3, weight: 1 },
      { value: 4, weight: 0 }
    ]
    expect([0, 0.5, 1].map((p) => quantile(table, p, 'school'))).toEqual([1, 2, 3])
    expect(quantile([], 0.5, 'math')).toBeNaN()
    for (const p of [-0.01, 1.01, Number.NaN]) expect(quantile(table, p, 'math')).toBeNaN()
  })

  const table = fc
    .array(fc.record({ value: fc.integer({ min: 0, max: 50 }), weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1
    })
    .map((each) => [...new Map(each.map((row) => [row.value, row])).values()].sort((a, b) => a.value - b.value))
  test('has at least p of the weight at or below it, and never more than p below it', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const q = quantile(values, p, 'math')
        const whole = values.reduce((sum, { weight }) => sum + weight, 0)
        const share = (under: (value: number) => boolean) =>
          values.reduce((sum, { value, weight }) => sum + (under(value) ? weight / whole : 0), 0)
        const school = quantile(values, p, 'school')
        return share((x) => x <= q) >= p - 1e-9 && share((x) => x < q) <= p + 1e-9 && school >= q && school <= 50
      })
    )
  })
})

describe('an interval', () => {
  const table = of(...Array.from({ length: 100 }, (_, k) => k + 1))
  const near = (share: number) => ({ share, se: 0.05, n: 100, df: 20 })

  test('that passes an end has no limit there, except on a scale that stays inside', () => {
    expect(woodruff(table, near(0.05), 'math', 'mean', 0.95)).toEqual({ low: Number.NaN, high: 16, se: Number.NaN })
    expect(woodruff(table, near(0.95), 'math', 'mean', 0.95)).toEqual({ low: 85, high: Number.NaN, se: Number.NaN })
    for (const type of ['xlogit', 'asin', 'beta'] as const) {
      const { low, high, se } = woodruff(table, near(0.95), 'math', type, 0.95)
      expect([low < 95, high > 95, se > 0]).toEqual([true, true, true])
    }
  })

  test('at the greatest answer is that answer by mean, unknown otherwise', () => {
    const all = { share: 1, se: 0, n: 100, df: 20 }
    expect(woodruff(table, all, 'math', 'mean', 0.95)).toEqual({ low: 100, high: 100, se: 0 })
    for (const type of ['xlogit', 'asin', 'beta'] as const)
      expect(woodruff(table, all, 'math', type, 0.95)).toEqual({ low: Number.NaN, high: Number.NaN, se: Number.NaN })
  })

  test('of no degrees of freedom is none', () => {
    expect(woodruff(table, { ...near(0.5), df: 0 }, 'math', 'mean', 0.95).low).toBeNaN()
  })

  test('wide at a higher level', () => {
    const [narrow, wide] = [0.8, 0.99].map((level) => woodruff(table, near(0.5), 'math', 'mean', level))
    expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan((narrow?.high ?? 0) - (narrow?.low ?? 0))
  })

  test('gives the slope of the quantile by the share', () => {
    const share = near(0.5)
    const { se } = woodruff(table, share, 'math', 'mean', 0.95)
    // 100 answers a unit apart: a hundredth of the share is about one unit.
    expect(quantileSlope(se, share.se)).toBeGreaterThan(90)
    expect(quantileSlope(se, share.se)).toBeLessThan(110)
    expect(quantileSlope(se, share.se) * share.se).toBeCloseTo(se, 12)
    expect(quantileSlope(0, 0)).toBeNaN()
  })
})
