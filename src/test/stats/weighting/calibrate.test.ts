import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitted, indicators } from '../../../stats/weighting/auxiliary.ts'
import { calibrate, type Metric } from '../../../stats/weighting/calibrate.ts'
import { exponential, linear, logit } from '../../../stats/weighting/distance.ts'
import { regressionCoefficients } from '../../../stats/weighting/residuals.ts'
import { apart, type Feasible, feasibleTables, missOf } from './tables.ts'

const bounds = { low: 0.5, high: 1.9 }
/** What the factors may not pass, and tables whose solution is known to lie inside. */
const within = feasibleTables(0.55, 1.8)
const metrics: Metric[] = [
  { metric: 'linear' },
  { metric: 'raking' },
  { metric: 'linear', bounds },
  { metric: 'raking', bounds },
  { metric: 'logit', bounds }
]

describe.each(metrics)('$metric, bounds $bounds', (metric) => {
  test('random tables come to their margins within the bounds', () => {
    fc.assert(
      fc.property(within, (table) => {
        const { factors, converged, missed } = calibrate(table.margins, table.combinations, metric)
        expect(converged).toBe(true)
        expect(missed).toEqual([])
        expect(missOf(table, factors)).toBeLessThan(2e-12)
        if (!metric.bounds) return
        expect(Math.min(...factors)).toBeGreaterThanOrEqual(metric.bounds.low)
        expect(Math.max(...factors)).toBeLessThanOrEqual(metric.bounds.high)
      })
    )
  })

  test('the order of combinations and a margin given twice change nothing', () => {
    fc.assert(
      fc.property(within, ({ margins, combinations }) => {
        const plain = calibrate(margins, combinations, metric)
        const reversed = calibrate(margins, combinations.toReversed(), metric)
        expect(apart(reversed.factors.toReversed(), plain.factors)).toBeLessThan(1e-8)
        const twice = combinations.map((each) => ({
          ...each,
          categories: [...each.categories, each.categories[0] ?? 0]
        }))
        const overlapping = calibrate([...margins, ...margins.slice(0, 1)], twice, metric)
        expect(overlapping.converged).toBe(true)
        expect(apart(overlapping.factors, plain.factors)).toBeLessThan(1e-8)
      })
    )
  })
})

/** The 2 × 3 × 2 table of the R session: expand.grid(a, b, c). */
const weights = [10, 12, 9, 14, 11, 8, 7, 13, 10, 9, 12, 15]
const session: Feasible = {
  margins: [{ targets: [64, 66] }, { targets: [40, 47, 43] }, { targets: [62, 68] }],
  combinations: weights.map((weight, cell) => ({
    categories: [cell % 2, Math.floor(cell / 2) % 3, Math.floor(cell / 6)],
    weight,
    rows: 1
  })),
  factors: []
}
const tight = { low: 0.84, high: 1.17 }

/** R survey 4.1.1: `calibrate(d, list(~a, ~b, ~c), …, calfun, bounds, epsilon = 1e-13, maxit = 500)`. */
test.each<[Metric, number[]]>([
  [
    { metric: 'linear', bounds: tight },
    [
      10.039522499286548, 10.08, 10.529999999999999, 14.240000000000004, 10.39047750071345, 6.7199999999999998,
      8.1245539180581208, 11.755923582655329, 11.699999999999998, 10.529999999999999, 13.215446081941879,
      12.674076417344668
    ]
  ],
  [
    { metric: 'logit', bounds: tight },
    [
      10.218719126735698, 10.117115325301247, 10.512548128363205, 14.374522231716155, 10.051253186180411,
      6.7258420017033185, 8.0944017429590929, 11.569763805003948, 11.698966418570489, 10.413963221350096,
      13.424111397191025, 12.798793414925258
    ]
  ],
  [
    { metric: 'raking', bounds: { low: 0.8, high: 1.3 } },
    [
      10.03811103492246, 10.275711871263853, 10.546697446993216, 13.995250967032725, 10.580205725130538,
      6.5640229546572098, 7.6177496354144623, 12.068427458399226, 12.704296995332205, 9.7537545906418579,
      12.512939162207116, 13.342832158005134
    ]
  ]
])('tight bounds, %o: R’s weights', (metric, expected) => {
  const { factors } = calibrate(session.margins, session.combinations, metric)
  const ours = factors.map((factor, index) => factor * (weights[index] ?? 0))
  expect(apart(ours, expected)).toBeLessThan(1e-11)
})

/** R: `calibrate(d, list(~a + b, ~a, ~c), …, calfun = "raking")`: the first margin crosses a and b, the second is a. */
test('margins that overlap: R’s weights', () => {
  const combinations = session.combinations.map(({ categories: [a = 0, b = 0, c = 0], ...rest }) => ({
    ...rest,
    categories: [a + 2 * b, a, c]
  }))
  const margins = [{ targets: [20, 20, 24, 23, 20, 23] }, { targets: [64, 66] }, { targets: [62, 68] }]
  const { factors, converged } = calibrate(margins, combinations, { metric: 'raking' })
  expect(converged).toBe(true)
  const expected = [
    11.408927342471486, 9.2362646362690874, 10.932650693157242, 13.59705538566544, 9.2016338838078031,
    7.6234680586290064, 8.5910726575285139, 10.76373536373093, 13.067349306842884, 9.4029446143345599,
    10.798366116192197, 15.37653194137099
  ]
  expect(
    apart(
      factors.map((factor, index) => factor * (weights[index] ?? 0)),
      expected
    )
  ).toBeLessThan(1e-11)
})

/** Where R 4.1.1 does not converge: the factors are exp(x'λ) cut off at the bounds, and there is one such solution. */
test('raking at tight bounds is solved, which R gives up on', () => {
  const { factors, converged } = calibrate(session.margins, session.combinations, { metric: 'raking', bounds: tight })
  expect(converged).toBe(true)
  expect(missOf(session, factors)).toBeLessThan(2e-12)
  expect(factors.filter((factor) => factor === tight.low || factor === tight.high).length).toBeGreaterThan(0)
  const auxiliaries = indicators([2, 3, 2], session.combinations)
  const free = factors.map((factor) => Number(factor > tight.low && factor < tight.high))
  const logs = factors.map((factor, index) => [(free[index] ?? 0) * Math.log(factor)])
  const [lambda = []] = regressionCoefficients(auxiliaries, free, logs, 7)
  const uncut = auxiliaries.map((auxiliary) => Math.exp(fitted(auxiliary, lambda)))
  expect(
    apart(
      uncut.map((factor) => Math.min(tight.high, Math.max(tight.low, factor))),
      factors
    )
  ).toBeLessThan(1e-11)
})

test.each<Metric>([
  { metric: 'linear', bounds: { low: 0.9, high: 1.05 } },
  { metric: 'raking', bounds: { low: 0.9, high: 1.05 } },
  { metric: 'logit', bounds: { low: 0.9, high: 1.05 } }
])('bounds that leave no solution: $metric says what is not met', (metric) => {
  const { converged, error, missed, factors } = calibrate(session.margins, session.combinations, metric)
  expect(converged).toBe(false)
  expect(missed.length).toBeGreaterThan(0)
  expect(Math.max(...missed.map((miss) => Math.abs(miss.error)))).toBeCloseTo(error, 12)
  expect(error).toBeCloseTo(missOf(session, factors), 9)
  expect(error).toBeGreaterThan(1e-3)
})

test('what is far from the targets is brought there without bounds', () => {
  for (const metric of ['linear', 'raking'] as const) {
    const far = session.margins.map(({ targets }) => ({ targets: targets.map((target) => target * 1e6) }))
    const near = calibrate(session.margins, session.combinations, { metric })
    const { factors, converged } = calibrate(far, session.combinations, { metric })
    expect(converged).toBe(true)
    expect(
      apart(
        factors,
        near.factors.map((factor) => factor * 1e6)
      )
    ).toBeLessThan(1e-9)
  }
})

describe('a metric', () => {
  const distances = {
    linear: linear(),
    'linear, cut off': linear(bounds),
    raking: exponential(),
    'raking, cut off': exponential(bounds),
    logit: logit(bounds)
  }
  test.each(Object.entries(distances))('%s: F(0) = 1, and each function the derivative of the next', (_, distance) => {
    expect(distance.factor(0)).toBeCloseTo(1, 14)
    expect(distance.slope(0)).toBeCloseTo(1, 14)
    for (const u of [-3, -1.2, -0.4, 0.1, 0.5, 1.4, 4]) {
      const h = 1e-5
      const rise = (f: (u: number) => number) => (f(u + h) - f(u - h)) / (2 * h)
      expect(Math.abs(rise(distance.potential) - distance.factor(u))).toBeLessThan(1e-7)
      expect(Math.abs(rise(distance.factor) - distance.slope(u))).toBeLessThan(1e-7)
    }
  })

  test('bounds that shut out 1 are an error', () => {
    expect(() => linear({ low: 1.1, high: 2 })).toThrow('factor of 1')
    expect(() => exponential({ low: 0, high: 0.9 })).toThrow('factor of 1')
    expect(() => logit({ low: 1, high: 2 })).toThrow('one below 1')
    expect(() => logit({ low: 0, high: Number.POSITIVE_INFINITY })).toThrow('finite bounds')
  })
})
