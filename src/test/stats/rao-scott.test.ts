/** Rao and Scott's test against R's svychisq, and the table that it is of against svytable. */
import { afterAll, describe, expect, test } from 'vitest'
import { chiSquareProbability } from '../../stats/chi-square.ts'
import type { Linear } from '../../stats/linear.ts'
import { raoScott } from '../../stats/rao-scott.ts'
import { casesOf } from '../reference/cases.ts'
import { agreement, clusterTotals, type Design, designCovariances, designOf, type Row, rows } from './rows.ts'

const { agree, report } = agreement()
afterAll(report)

const derived: Record<string, (row: Row) => string> = {
  csat_t2b: (row) => (row['csat'] === '' ? '' : String(Number(row['csat']) >= 4))
}
const codeOf = (name: string) => derived[name] ?? ((row: Row) => row[name] ?? '')

function table(design: Design, rowName: string, columnName: string) {
  const codes = [rowName, columnName].map((name) => [...new Set(rows.map(codeOf(name)))].filter(Boolean).sort())
  const [down = [], across = []] = codes
  const size = down.length * across.length
  const sums = clusterTotals(design, size, (row) => {
    const [i, j] = [down.indexOf(codeOf(rowName)(row)), across.indexOf(codeOf(columnName)(row))]
    return i < 0 || j < 0 ? null : Array.from({ length: size }, (_, k) => Number(k === i * across.length + j))
  })
  const whole = sums.totals.reduce((sum, each) => sum + each, 0)
  const shares = sums.totals.map((total): Linear => {
    const value = total / whole
    return { value, gradient: new Map(sums.totals.map((_, k) => [k, -value / whole])) }
  })
  for (const [k, { gradient }] of shares.entries()) gradient.set(k, (gradient.get(k) ?? 0) + 1 / whole)
  const covariances = designCovariances(sums, shares)
  const cells = down.map((_, i) => across.map((_, j) => shares[i * across.length + j]?.value ?? 0))
  const covariance = (i: number, j: number, k: number, l: number) =>
    covariances[i * across.length + j]?.[k * across.length + l] ?? Number.NaN
  return { down, across, cells, covariance, totals: sums.totals, n: sums.n, df: sums.df }
}

const all = casesOf('rao_scott').filter(({ call }) => /statistic='(F|Chisq)'/.test(call))

test('both statistics and both designs of R are here', () => {
  const kinds = new Set(all.map(({ design, call }) => `${design} ${/'(\w+)'/.exec(call)?.[1]}`))
  expect([...kinds].sort()).toEqual(['dA Chisq', 'dA F', 'dB Chisq', 'dB F'])
})

test.each(all)('$call', ({ call, design, result }) => {
  const [, rowName = '', columnName = '', statistic] = /~(\w+)\+(\w+), \w+, statistic='(\w+)'/.exec(call) ?? []
  const { cells, covariance } = table(designOf(design), rowName, columnName)
  const ours = raoScott(cells, rows.length, covariance, design === 'dA' ? 1988 : 120)
  const parameter = result['parameter'] as Record<string, number>
  if (statistic === 'F') {
    agree('svychisq F', ours.statistic, result['statistic'], 1e-9)
    agree('svychisq F df', ours.df1, parameter['ndf'], 1e-9)
    agree('svychisq F df', ours.df2, parameter['ddf'], 1e-9)
    agree('svychisq F p', ours.p, result['p_value'], 1e-9)
  } else {
    agree('svychisq X²', ours.chiSquare, result['statistic'], 1e-9)
    agree('svychisq X² df', ours.chiSquareDf, parameter['df'], 1e-12)
    agree('svychisq X² p', ours.chiSquareP, result['p_value'], 1e-9)
  }
})

test.each(casesOf('crosstab'))('$call', ({ design, result }) => {
  const { wt, rowpct } = result as Record<string, { rows: string[]; cols: string[]; values: number[][] }>
  const { down, across, cells, totals } = table(designOf(design), 'sector', 'negative_impact')
  expect([down, across]).toEqual([wt?.rows, wt?.cols])
  for (const [i, row] of cells.entries()) {
    const share = row.reduce((sum, each) => sum + each, 0)
    for (const [j, cell] of row.entries()) {
      agree('svytable weight', totals[i * across.length + j], wt?.values[i]?.[j], 1e-9)
      agree('svytable share of row', cell / share, rowpct?.values[i]?.[j], 1e-9)
    }
  }
})

describe('a test of independence', () => {
  const cells = [
    [0.3, 0.2],
    [0.1, 0.4]
  ]
  /** Of n answers drawn one by one. */
  const simple = (shares: number[][], n: number) => (i: number, j: number, k: number, l: number) => {
    const [p, q] = [shares[i]?.[j] ?? 0, shares[k]?.[l] ?? 0]
    return ((i === k && j === l ? p : 0) - p * q) / n
  }

  /** R 4.2.2: `chisq.test(matrix(c(60, 20, 40, 80), 2), correct = FALSE)`: 33.333333333333336, p = 7.7640365379306723e-09. */
  test('of a simple random sample is Pearson’s', () => {
    const ours = raoScott(cells, 200, simple(cells, 200), 199)
    expect(ours.chiSquare).toBeCloseTo(100 / 3, 10)
    expect(ours.chiSquareP / 7.7640365379306723e-9).toBeCloseTo(1, 11)
    expect([ours.statistic, ours.df1, ours.df2]).toEqual([
      expect.closeTo(100 / 3, 10),
      expect.closeTo(1, 10),
      expect.closeTo(199, 8)
    ])
  })

  test('has the same p whatever n', () => {
    const [few, many] = [10, 5000].map((n) => raoScott(cells, n, simple(cells, 200), 199))
    expect(few?.p).toBeCloseTo(many?.p ?? 0, 14)
    expect(few?.chiSquareP).toBeCloseTo(many?.chiSquareP ?? 0, 14)
    expect(few?.chiSquare).not.toBeCloseTo(many?.chiSquare ?? 0, 1)
  })

  test('takes an empty cell, not an empty row or column', () => {
    const holed = [
      [0.3, 0.2, 0],
      [0.1, 0.2, 0.2]
    ]
    expect(raoScott(holed, 200, simple(holed, 200), 199).df1).toBeGreaterThan(0)
    const empty = (shares: number[][]) => () => raoScott(shares, 200, simple(shares, 200), 199)
    expect(
      empty([
        [0.5, 0.5],
        [0, 0]
      ])
    ).toThrow(new RangeError('Row 1 of the table is empty.'))
    expect(
      empty([
        [0, 0.5],
        [0, 0.5]
      ])
    ).toThrow(new RangeError('Column 0 of the table is empty.'))
    expect(empty([[0.5, 0.5]])).toThrow(new RangeError('A test of independence takes two rows and two columns.'))
  })
})

/** R 4.2.2: `pchisq(x, df, lower.tail = FALSE)`. */
test.each([
  [0.5, 1, 0.47950012218695348],
  [3, 1, 0.083264516663550558],
  [20, 1, 7.7442164310440858e-6],
  [100, 2, 1.9287498479639178e-22],
  [1, 7, 0.99482853651651559],
  [9, 24, 0.99759571642689848],
  [250, 25, 5.4071085552295891e-39]
])('the chi-square above %d with %d degrees of freedom is R’s', (x, df, p) => {
  expect(Math.abs(chiSquareProbability(x, df) / p - 1)).toBeLessThan(1e-12)
})
