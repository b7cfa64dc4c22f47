/** Variances, covariances and correlations from totals, against R's svyvar. */
import { afterAll, expect, test } from 'vitest'
import { correlationMatrix, covarianceMatrix, weightedCovariance } from '../../stats/covariance.ts'
import { casesOf } from '../reference/cases.ts'
import { agreement, designOf, numberOf, productAt, productTotals, type Row, rows, standardError } from './rows.ts'

const { agree, report } = agreement()
afterAll(report)

test.each(casesOf('variance'))('$call', (each) => {
  const column = /~(\w+)/.exec(each.call)?.[1] ?? ''
  const sums = productTotals(designOf(each.design), [(row) => numberOf(row, column)], [5])
  const ours = weightedCovariance(sums.totals, productAt, 1, 1, rows.length)
  agree('svyvar estimate', ours.value, each.result.est, 1e-9)
  agree('svyvar se', standardError(sums, ours), each.result.se, 1e-9)
})

test.each(casesOf('weighted_correlation'))('$call', (each) => {
  const { cov, cor } = each.result as Record<string, { rows: string[]; values: number[][] }>
  const columns = cov?.rows ?? []
  const variables = columns.map((column) => (row: Row) => numberOf(row, column))
  const sums = productTotals(
    designOf(each.design),
    variables,
    columns.map(() => 5)
  )
  const ours = covarianceMatrix(sums.totals, productAt, columns.length, rows.length)
  const correlations = correlationMatrix(ours)
  expect(columns.length).toBe(6)
  for (const [i, row] of ours.entries()) {
    for (const [j, value] of row.entries()) {
      agree('covariance', value, cov?.values[i]?.[j], 1e-9)
      agree('correlation', correlations[i]?.[j], cor?.values[i]?.[j], 1e-9)
    }
  }
})

test("a covariance's gradient is its derivative", () => {
  const variables = ['drv_speed', 'csat'].map((column) => (row: Row) => numberOf(row, column))
  const { totals } = productTotals(designOf('dA'), variables, [5, 3])
  const at = (moved: readonly number[]) => weightedCovariance(moved, productAt, 2, 1, 100)
  const { gradient } = at(totals)
  expect([...gradient.keys()].sort()).toEqual([0, 1, 3, 4])
  for (const [position, derivative] of gradient) {
    const step = 1e-5 * (totals[0] ?? 0)
    const moved = (by: number) => at(totals.map((total, k) => (k === position ? total + by : total))).value
    expect((moved(step) - moved(-step)) / (2 * step) / derivative).toBeCloseTo(1, 6)
  }
})
