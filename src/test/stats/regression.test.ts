/** Linear regressions and Wald tests from totals, against R's svyglm and regTermTest. */
import { afterAll, describe, expect, test } from 'vitest'
import { CombinedColumn } from '../../stats/normal-equations.ts'
import { regression, rSquared } from '../../stats/regression.ts'
import { tProbability } from '../../stats/t-distribution.ts'
import { waldTest } from '../../stats/wald.ts'
import { type Case, casesOf } from '../reference/cases.ts'
import { agreeWithFit, type Column, columnsOf, fits, formula, inDomainOf, linear, logistic } from './fits.ts'
import {
  agreement,
  type ClusterTotals,
  designCovariances,
  designOf,
  numberOf,
  productAt,
  productTotals,
  type Row,
  standardErrors
} from './rows.ts'

const { agree, report } = agreement()
afterAll(report)

function totalsOf({ call, design }: Case): { sums: ClusterTotals; centres: number[] } {
  const [, y = '', right = ''] = formula.exec(call) ?? []
  const variables = [...columnsOf(right), (row: Row) => numberOf(row, y)]
  const centres = [...variables.slice(1).map(() => 5.5), 3.25]
  return { sums: productTotals(designOf(design), variables, centres, inDomainOf(call)), centres }
}

test('every fit of R is here', () => {
  expect([linear.length, logistic.length, casesOf('svyglm').length - fits.length]).toEqual([4, 2, 1])
})

test.each(linear)('$design: $call', (each) => {
  const { sums, centres } = totalsOf(each)
  const estimates = regression(sums.totals, productAt, centres)
  const values = estimates.map(({ value }) => value)
  agreeWithFit(agree, 'svyglm', each, sums, values, designCovariances(sums, estimates), 1e-9)
})

test('the centres change nothing', () => {
  const [each] = linear
  if (!each) throw new Error('No case.')
  const { sums, centres } = totalsOf(each)
  const [, , right = ''] = formula.exec(each.call) ?? []
  const other = productTotals(
    designOf('dA'),
    [...columnsOf(right), (row) => numberOf(row, 'csat')],
    centres.map((c) => c + 2)
  )
  const before = regression(sums.totals, productAt, centres)
  const after = regression(
    other.totals,
    productAt,
    centres.map((c) => c + 2)
  )
  for (const [j, error] of standardErrors(other, after).entries()) {
    expect((after[j]?.value ?? 0) / (before[j]?.value ?? 1)).toBeCloseTo(1, 11)
    expect(error / (standardErrors(sums, before)[j] ?? 1)).toBeCloseTo(1, 10)
  }
})

/** R 4.2.2: `summary(lm(csat ~ drv_speed + …, data, weights = weight))$r.squared`, all and of utilities. */
test.each([
  ['dA', 'drv_speed+drv_staff+drv_resolution+drv_digital+drv_value, dA)', 0.68542283207550803],
  [
    'dA',
    'drv_speed+drv_staff+drv_resolution+drv_digital+drv_value, subset(dA, sector=="utilities"))',
    0.68749513232907322
  ]
])('R squared, %s %s', (design, right, theirs) => {
  const { sums } = totalsOf({ group: '', design, call: `svyglm(csat ~ ${right}`, result: {} })
  const ours = rSquared(sums.totals, productAt, 5)
  agree('R squared', ours.value, theirs, 1e-12)
  for (const [position, derivative] of ours.gradient) {
    const moved = (step: number) =>
      rSquared(
        sums.totals.map((total, k) => (k === position ? total + step : total)),
        productAt,
        5
      ).value
    const step = 1e-5 * (sums.totals[0] ?? 0)
    expect((moved(step) - moved(-step)) / (2 * step) / derivative).toBeCloseTo(1, 5)
  }
})

test('R squared of a y that does not vary is NaN', () => {
  const { totals } = productTotals(designOf('dA'), [(row) => numberOf(row, 'drv_speed'), () => 3], [5, 3.3])
  expect(rSquared(totals, productAt, 1).value).toBeNaN()
})

describe('a Wald test', () => {
  test.each(casesOf('svyglm').filter(({ call }) => call.includes('regTermTest')))('$call', (each) => {
    const { sums, centres } = totalsOf(each)
    const estimates = regression(sums.totals, productAt, centres)
    const tested = estimates.slice(3)
    const df = sums.df + 1 - estimates.length
    const f = waldTest(
      tested.map(({ value }) => value),
      designCovariances(sums, tested),
      df
    )
    agree('regTermTest F', f.statistic, each.result['F'], 1e-9)
    agree('regTermTest df', f.df1, each.result['df'], 1e-12)
    agree('regTermTest df', f.df2, each.result['ddf'], 1e-12)
    agree('regTermTest p', f.p, each.result['p'], 1e-9)
  })

  test('of one estimate is its t, squared; with endless df it is a chi-square', () => {
    expect(waldTest([3], [[4]], 20)).toEqual({
      statistic: 2.25,
      df1: 1,
      df2: 20,
      p: expect.closeTo(tProbability(1.5, 20), 12)
    })
    // R 4.2.2: pchisq(100, 2, lower.tail = FALSE)
    const identity = [
      [1, 0],
      [0, 1]
    ]
    expect(waldTest([6, 8], identity, Number.POSITIVE_INFINITY).p / 1.9287498479639178e-22).toBeCloseTo(1, 11)
    expect(waldTest([1], [[Number.NaN]], 20).p).toBeNaN()
  })

  test('of an estimate that is a combination of others is refused', () => {
    const covariance = [
      [1, 0, 1],
      [0, 1, 1],
      [1, 1, 2]
    ]
    expect(() => waldTest([1, 2, 3], covariance, 20)).toThrow(new CombinedColumn(2))
  })
})

test.each([
  ['a combination of others', (row: Row) => Number(row['drv_speed']) + 2 * Number(row['drv_staff']), 3],
  ['constant', () => 7, 3]
])('a column that is %s is named', (_, column: Column, index) => {
  const variables: Column[] = [
    (row) => numberOf(row, 'drv_speed'),
    (row) => numberOf(row, 'drv_staff'),
    column,
    (row) => numberOf(row, 'csat')
  ]
  const sums = productTotals(designOf('dA'), variables, [5, 5, 14, 3])
  const complaint = new CombinedColumn(index)
  expect(complaint).toBeInstanceOf(RangeError)
  expect(complaint.message).toBe('Column 3 is a combination of the columns before it, or constant.')
  expect(() => regression(sums.totals, productAt, [5, 5, 14, 3])).toThrow(complaint)
})
