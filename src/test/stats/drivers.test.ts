/** How R² divides among drivers, against the formulas in R (Shapley checked there against relaimpo 2.2-7). */
import fc from 'fast-check'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { afterAll, describe, expect, test } from 'vitest'
import { correlationMatrix, covarianceMatrix } from '../../stats/covariance.ts'
import { rSquared } from '../../stats/regression.ts'
import { relativeWeights } from '../../stats/relative-weights.ts'
import { shapley } from '../../stats/shapley.ts'
import { casesOf, domainOfCall } from '../reference/cases.ts'
import { agreement, designOf, numberOf, productAt, productTotals, type Row } from './rows.ts'

const { agree, report } = agreement()
afterAll(report)

test.each(casesOf('drivers'))('of $design', (each) => {
  const { result, design } = each
  const { drivers, lmg, johnson, cov, n_complete, r2 } = result as unknown as {
    drivers: string[]
    lmg: number[]
    johnson: number[]
    cov: { values: number[][] }
    n_complete: number
    r2: number
  }
  const domain = Object.entries(domainOfCall(design))
  const variables = [...drivers, 'csat'].map((column) => (row: Row) => numberOf(row, column))
  const inDomain = (row: Row) => domain.every(([column, code]) => row[column] === code)
  const sums = productTotals(designOf('dA'), variables, [5, 5, 5, 5, 5, 3], inDomain)
  expect(sums.n).toBe(n_complete)
  const correlations = correlationMatrix(covarianceMatrix(sums.totals, productAt, 6, sums.n))
  const theirs = correlationMatrix(cov.values)
  for (const [i, row] of correlations.entries())
    for (const [j, value] of row.entries()) agree('correlation', value, theirs[(i + 1) % 6]?.[(j + 1) % 6], 1e-9)
  const byOrder = shapley(correlations)
  const byAxes = relativeWeights(correlations)
  agree('R squared', byOrder.r2, r2, 1e-9)
  agree('R squared', byAxes.r2, r2, 1e-9)
  agree('R squared', rSquared(sums.totals, productAt, 5).value, r2, 1e-9)
  for (const k of drivers.keys()) {
    agree('Shapley share', byOrder.shares[k], lmg[k], 1e-9)
    agree('relative weight', byAxes.shares[k], johnson[k], 1e-9)
  }
})

/** Correlations of random variables, the last the outcome, no driver nearly a combination of others. */
const correlated = fc
  .integer({ min: 1, max: 6 })
  .chain((p) => {
    const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: p + 3, maxLength: p + 3 })
    return fc.array(vector, { minLength: p + 1, maxLength: p + 1 })
  })
  .filter((vectors) => vectors.every((vector) => vector.some((each) => Math.abs(each) > 0.1)))
  .map((vectors) =>
    correlationMatrix(vectors.map((a) => vectors.map((b) => a.reduce((sum, each, k) => sum + each * (b[k] ?? 0), 0))))
  )
  .filter((matrix) => {
    const drivers = new Matrix(matrix).subMatrix(0, matrix.length - 2, 0, matrix.length - 2)
    return Math.min(...new EigenvalueDecomposition(drivers, { assumeSymmetric: true }).realEigenvalues) > 1e-3
  })

function reordered(matrix: number[][], order: number[]): number[][] {
  return order.map((i) => order.map((j) => matrix[i]?.[j] ?? Number.NaN))
}

test.each([
  ['shapley', shapley],
  ['relativeWeights', relativeWeights]
])('%s: shares are none below zero, sum to R squared, and go with their driver', (_, divide) => {
  fc.assert(
    fc.property(correlated, (matrix) => {
      const { shares, r2 } = divide(matrix)
      const last = matrix.length - 1
      const order = [...Array(last).keys()].reverse()
      const other = divide(reordered(matrix, [...order, last]))
      expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(r2, 8)
      expect(Math.min(...shares)).toBeGreaterThan(-1e-8)
      for (const [k, j] of order.entries()) expect(other.shares[k]).toBeCloseTo(shares[j] ?? Number.NaN, 7)
    })
  )
})

test('R squared by all subsets is that by all axes', () => {
  fc.assert(fc.property(correlated, (matrix) => Math.abs(shapley(matrix).r2 - relativeWeights(matrix).r2) < 1e-7))
})

describe.each([
  ['shapley', shapley],
  ['relativeWeights', relativeWeights]
])('%s', (_, divide) => {
  test('of uncorrelated drivers is their squared correlation', () => {
    const { shares, r2 } = divide([
      [1, 0, 0.6],
      [0, 1, -0.3],
      [0.6, -0.3, 1]
    ])
    expect(shares).toEqual([expect.closeTo(0.36, 12), expect.closeTo(0.09, 12)])
    expect(r2).toBeCloseTo(0.45, 12)
  })

  test('drivers that are the same share what one of them would have', () => {
    const { shares, r2 } = divide([
      [1, 1, 0.6],
      [1, 1, 0.6],
      [0.6, 0.6, 1]
    ])
    expect(shares).toEqual([expect.closeTo(0.18, 9), expect.closeTo(0.18, 9)])
    expect(r2).toBeCloseTo(0.36, 9)
  })

  test('of a driver that does not vary is NaN', () => {
    const correlations = correlationMatrix([
      [0, 0, 0],
      [0, 2, 1],
      [0, 1, 2]
    ])
    expect(correlations[0]?.[0]).toBeNaN()
    expect(divide(correlations).r2).toBeNaN()
    expect(divide(correlations).shares).toEqual([Number.NaN, Number.NaN])
  })
})

test('Shapley shares of covariances are those of correlations', () => {
  const covariances = [
    [4, 1, 3],
    [1, 9, 2],
    [3, 2, 16]
  ]
  const shares = shapley(correlationMatrix(covariances)).shares
  const inOtherUnits = covariances.map((row) => row.map((each) => each * 1e-12))
  for (const each of [covariances, inOtherUnits])
    for (const [k, share] of shapley(each).shares.entries()) expect(share).toBeCloseTo(shares[k] ?? 0, 12)
  const constant = [
    [0, 0, 0],
    [0, 9, 2],
    [0, 2, 16]
  ]
  expect(shapley(constant).r2).toBeNaN()
})

test('15 drivers take a moment, 16 are too many', () => {
  const alike = (size: number) =>
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0.5)))
  const { shares, r2 } = shapley(alike(16))
  // All correlations 0.5: R squared is 0.25 * 15 / (0.5 + 0.5 * 15), each driver's share a fifteenth of it.
  expect(r2).toBeCloseTo(0.46875, 12)
  for (const share of shares) expect(share).toBeCloseTo(0.46875 / 15, 12)
  expect(() => shapley(alike(17))).toThrow(new RangeError('Shapley shares of 16 drivers; at most 15.'))
})
