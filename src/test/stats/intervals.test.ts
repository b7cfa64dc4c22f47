import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import {
  arcsineInterval,
  betaInterval,
  cappedInterval,
  edgeInterval,
  type Interval,
  logitInterval,
  tInterval,
  wilsonInterval
} from '../../stats/interval.ts'
import { casesOf, relativeError } from '../reference/cases.ts'

type Ends = [unknown, unknown]
type Share = {
  est: number
  se: number
  df_domain: number
  n_rows: number
  n_valid: number
  ci: Record<string, { ci: Ends }>
  wilson_formula: { ci_lower: unknown; ci_upper: unknown; df: number }
  nchs: { kg_lower: unknown; kg_upper: unknown; n: number; df: number }
}

/** Each of R's intervals of a share, and ours from the estimate, standard error, df and n that R gave beside it. */
const intervals: Record<string, { ours: (r: Share) => Interval; theirs: (r: Share) => Ends; tolerance: number }> = {
  mean: {
    ours: (r) => tInterval(r.est, r.se, r.df_domain, 0.95),
    theirs: (r) => endsOf(r, 'mean'),
    tolerance: 1e-9
  },
  logit: {
    ours: (r) => logitInterval(r.est, r.se, r.df_domain, 0.95),
    theirs: (r) => (r.est === 0 ? [Number.NaN, Number.NaN] : endsOf(r, 'logit')),
    tolerance: 1e-7
  },
  xlogit: {
    ours: (r) => logitInterval(r.est, r.se, r.df_domain, 0.95),
    theirs: (r) => endsOf(r, 'xlogit'),
    tolerance: 1e-9
  },
  beta: {
    ours: (r) => betaInterval(r.est, r.se, r.df_domain, r.n_rows, 0.95),
    theirs: (r) => endsOf(r, 'beta'),
    tolerance: 1e-9
  },
  asin: {
    ours: (r) => arcsineInterval(r.est, r.se, r.df_domain, 0.95),
    theirs: (r) => endsOf(r, 'asin'),
    tolerance: 1e-9
  },
  wilson: {
    ours: (r) => wilsonInterval(r.est, r.se, r.wilson_formula.df, 0.95),
    theirs: (r) => [r.wilson_formula.ci_lower, r.wilson_formula.ci_upper],
    tolerance: 1e-9
  },
  nchs: {
    ours: (r) => cappedInterval(r.est, r.se, r.nchs.df, r.nchs.n, 0.95),
    theirs: (r) => [r.nchs.kg_lower, r.nchs.kg_upper],
    tolerance: 1e-9
  }
}

function endsOf(r: Share, method: string): Ends {
  const interval = r.ci[method]?.ci
  if (!interval) throw new Error(`This case has no interval ${method}.`)
  return interval
}

const worst: string[] = []
afterAll(() => console.info(worst.join('\n')))

test.each(Object.entries(intervals))("all shares have R's interval %s", (name, { ours, theirs, tolerance }) => {
  const cases = casesOf('proportion')
  expect(cases).toHaveLength(80)
  const errors = cases.flatMap((each) => {
    const share = each.result as unknown as Share
    const interval = ours(share)
    const [low, high] = theirs(share)
    return [relativeError(interval?.low, low), relativeError(interval?.high, high)]
  })
  worst.push(`interval ${name}: ${errors.length} ends, largest relative error ${Math.max(...errors).toExponential(1)}`)
  expect(Math.max(...errors)).toBeLessThan(tolerance)
})

const share = fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true })
const se = fc.double({ min: 1e-6, max: 0.3, noNaN: true })
const df = fc.integer({ min: 1, max: 5000 })
/** The rows that clusters are made of beyond the degrees of freedom. */
const more = fc.integer({ min: 1, max: 500 })

type Maker = (share: number, se: number, df: number, rows: number, level: number) => Interval

describe.each<[string, Maker]>([
  ['logit', (p, error, degrees, _, level) => logitInterval(p, error, degrees, level)],
  ['Wilson', (p, error, degrees, _, level) => wilsonInterval(p, error, degrees, level)],
  ['arcsine', (p, error, degrees, _, level) => arcsineInterval(p, error, degrees, level)],
  ['beta', betaInterval],
  ['capped', cappedInterval]
])('the interval %s of a share', (_, interval) => {
  test('holds it, stays between 0 and 1, and grows with the level', () => {
    fc.assert(
      fc.property(share, se, df, more, (p, error, degrees, extra) => {
        const narrow = interval(p, error, degrees, degrees + extra, 0.9)
        const wide = interval(p, error, degrees, degrees + extra, 0.95)
        if (!narrow || !wide) return false
        return (
          wide.low >= 0 &&
          wide.low <= narrow.low &&
          narrow.low < p &&
          p < narrow.high &&
          narrow.high <= wide.high &&
          wide.high <= 1
        )
      })
    )
  })

  test('is mirrored by that of its complement', () => {
    fc.assert(
      fc.property(share, se, df, more, (p, error, degrees, extra) => {
        const yes = interval(p, error, degrees, degrees + extra, 0.95)
        const no = interval(1 - p, error, degrees, degrees + extra, 0.95)
        return Math.abs((yes?.low ?? 9) + (no?.high ?? 9) - 1) < 1e-9
      })
    )
  })

  test('is none without degrees of freedom, a standard error or a share', () => {
    expect(interval(0.4, 0.1, 8, 50, 0.95)).not.toBeNull()
    expect(interval(0.4, 0.1, 0, 50, 0.95)).toBeNull()
    expect(interval(0.4, 0.1, -1, 50, 0.95)).toBeNull()
    expect(interval(0.4, Number.NaN, 8, 50, 0.95)).toBeNull()
    expect(interval(Number.NaN, 0.1, 8, 50, 0.95)).toBeNull()
  })
})

test('a t interval grows with the level and shrinks with degrees of freedom; without them there is none', () => {
  fc.assert(
    fc.property(share, se, df, (p, error, degrees) => {
      const width = (level: number, of: number) => {
        const interval = tInterval(p, error, of, level)
        return (interval?.high ?? 0) - (interval?.low ?? 0)
      }
      return width(0.99, degrees) > width(0.95, degrees) && width(0.95, degrees + 1) < width(0.95, degrees)
    })
  )
  expect(tInterval(1, 1, 0, 0.95)).toBeNull()
})

test('of nobody and everybody the capped interval alone is not none: the two mirror each other', () => {
  const none = cappedInterval(0, 0, 40, 52, 0.95)
  expect(none).toEqual({ low: 0, high: expect.closeTo(0.06848220870331956, 14) })
  expect(cappedInterval(1, 0, 40, 52, 0.95)).toEqual({ low: expect.closeTo(1 - (none?.high ?? 0), 14), high: 1 })
  expect(edgeInterval(0, 52, 0.95)).toEqual(none)
  expect(edgeInterval(0, 0, 0.95)).toBeNull()
  for (const edge of [0, 1]) {
    expect(logitInterval(edge, 0, 10, 0.95)).toBeNull()
    expect(wilsonInterval(edge, 0, 10, 0.95)).toBeNull()
    expect(arcsineInterval(edge, 0, 10, 0.95)).toBeNull()
    expect(betaInterval(edge, 0, 10, 52, 0.95)).toBeNull()
  }
})

test('the capped interval never counts more answers than there are, the beta one does', () => {
  const all = cappedInterval(0.3, 0, 8, 40, 0.95)
  expect(cappedInterval(0.3, 0.01, 8, 40, 0.95)).toEqual(all)
  const beta = betaInterval(0.3, 0.01, 8, 40, 0.95)
  expect(beta?.low).toBeGreaterThan(all?.low ?? 1)
  expect(betaInterval(0.3, 0, 8, 40, 0.95)).toBeNull()
})

test('an arcsine interval that would pass 0 or 1 ends there', () => {
  expect(arcsineInterval(0.01, 0.02, 100, 0.95)?.low).toBe(0)
  expect(arcsineInterval(0.99, 0.02, 100, 0.95)?.high).toBe(1)
})
