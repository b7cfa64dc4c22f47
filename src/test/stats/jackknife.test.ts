/** The jackknife against R's svrepdesign objects of types JK1 and JKn, by its own centre and by R's. */
import { afterAll, expect, test } from 'vitest'
import { correlationMatrix, covarianceMatrix } from '../../stats/covariance.ts'
import { jackknife as deletions, type JackknifeStratum } from '../../stats/jackknife.ts'
import type { Estimator } from '../../stats/linear.ts'
import { regression, rSquared } from '../../stats/regression.ts'
import { replicatedCovariance } from '../../stats/replication.ts'
import { shapley } from '../../stats/shapley.ts'
import { type Case, casesOf, domainOfCall } from '../reference/cases.ts'
import {
  agreement,
  clusterTotals,
  designOf,
  numberOf,
  productAt,
  productTotals,
  type Row,
  standardErrors
} from './rows.ts'

const { agree, report } = agreement()
afterAll(report)

const yes = (column: string) => (row: Row) => (row[column] === '' ? null : Number(row[column] === 'yes'))
const derived: Record<string, (row: Row) => number | null> = {
  neg: yes('negative_impact'),
  nps_score: (row) => {
    const nps = numberOf(row, 'nps')
    return nps === null ? null : nps >= 9 ? 100 : nps <= 6 ? -100 : 0
  }
}
const variable = (name: string) => derived[name] ?? ((row: Row) => numberOf(row, name))

/** The jackknife of a function of sums of w and wx of variables, each over its own rows. */
function jackknifeOf(
  { design }: Case,
  parts: { x: (row: Row) => number | null; of: (row: Row) => boolean }[],
  f: (totals: readonly number[]) => number
): { value: number | undefined; se: number } {
  const { strata } = clusterTotals(designOf(design), 2 * parts.length, (row) =>
    parts.flatMap(({ x, of }) => {
      const value = of(row) ? x(row) : null
      return value === null ? [0, 0] : [1, value]
    })
  )
  const about = design.endsWith('_mse') ? 'estimate' : 'mean'
  const { values, covariance } = jackknife(strata, (totals) => [f(totals)], about)
  return { value: values[0], se: Math.sqrt(covariance[0]?.[0] ?? Number.NaN) }
}

const at = (totals: readonly number[], k: number) => totals[k] ?? Number.NaN
const meanAt = (totals: readonly number[], part: number) => at(totals, 2 * part + 1) / at(totals, 2 * part)
const everywhere = () => true

const replicated = casesOf('replicate').filter(
  ({ design, call }) => ['jk1', 'jkn', 'jkn_mse'].includes(design) && !call.includes('svyquantile')
)

test('every kind of jackknife of R is here', () => {
  const count = (design: string) => replicated.filter((each) => each.design === design).length
  expect(['jk1', 'jkn', 'jkn_mse'].map(count).every((n) => n > 15)).toBe(true)
})

test.each(replicated)('$design: $call', (each) => {
  const { call, design, result } = each
  const domain = Object.entries(domainOfCall(call))
  const of = (row: Row) => domain.every(([column, code]) => row[column] === code)
  const x = variable(/~(\w+)/.exec(call)?.[1] ?? '')
  let ours: { value: number | undefined; se: number }
  if (call.startsWith('svycontrast')) {
    const sector = (code: string) => ({ x, of: (row: Row) => row['sector'] === code })
    const parts = [sector('utilities'), sector('supermarkets')]
    ours = jackknifeOf(each, parts, (totals) => meanAt(totals, 0) - meanAt(totals, 1))
  } else if (call.startsWith('svyratio')) {
    const known = (row: Row) => x(row) !== null
    const parts = [
      { x, of: known },
      { x: variable('contacts'), of: known }
    ]
    ours = jackknifeOf(each, parts, (totals) => at(totals, 1) / at(totals, 3))
  } else if (call.startsWith('svytotal')) {
    ours = jackknifeOf(each, [{ x, of: everywhere }], (totals) => at(totals, 1))
  } else {
    ours = jackknifeOf(each, [{ x, of }], (totals) => meanAt(totals, 0))
  }
  agree(`${design} estimate`, ours.value, result.est, 1e-9)
  agree(`${design} se`, ours.se, result.se, 1e-9)
})

const drivers = ['drv_speed', 'drv_staff', 'drv_resolution', 'drv_digital', 'drv_value', 'csat']
const centres = [5, 5, 5, 5, 5, 3]
const sums = productTotals(designOf('dB'), drivers.map(variable), centres)

/** R 4.2.2, survey 4.1.1: `svyglm(csat ~ drv_speed + …, as.svrepdesign(dB, type = "JKn", mse = TRUE))`. */
test('of regression coefficients, and near their linearized variance', () => {
  const theirs = [
    0.035359796417972787, 0.0070184555860547306, 0.007361574437485063, 0.0057174187575554742, 0.0052361721851615136,
    0.0055347111976897043
  ]
  const coefficients = (totals: readonly number[]) => regression(totals, productAt, centres).map(({ value }) => value)
  const { covariance } = jackknife(sums.strata, coefficients)
  const linearized = standardErrors(sums, regression(sums.totals, productAt, centres))
  for (const [j, se] of theirs.entries()) {
    const ours = Math.sqrt(covariance[j]?.[j] ?? 0)
    agree('regression se', ours, se, 1e-9)
    expect(Math.abs(ours / (linearized[j] ?? 0) - 1)).toBeLessThan(0.01)
  }
  agree('regression covariance', covariance[1]?.[2], -1.4589322154234862e-5, 1e-9)
})

/** R 4.2.2: `withReplicates(jkn, …)` of 1 - RSS/TSS of `lm.wfit`. Shapley's shares sum to it in every replicate. */
test('of R squared and of what drivers make of it', () => {
  const of = (totals: readonly number[]) => {
    const { shares } = shapley(correlationMatrix(covarianceMatrix(totals, productAt, 6, 100)))
    return [...shares, rSquared(totals, productAt, 5).value]
  }
  const { values, covariance } = jackknife(sums.strata, of)
  agree('R squared', values[5], 0.6854228320755078, 1e-9)
  agree('R squared se', Math.sqrt(covariance[5]?.[5] ?? 0), 0.010690605637394976, 1e-9)
  const ofSum = covariance.slice(0, 5).flatMap((row) => row.slice(0, 5))
  agree('R squared se', Math.sqrt(ofSum.reduce((sum, each) => sum + each, 0)), 0.010690605637394976, 1e-9)
  const linearized = standardErrors(sums, [rSquared(sums.totals, productAt, 5)])[0] ?? 0
  expect(Math.abs(0.010690605637394976 / linearized - 1)).toBeLessThan(0.02)
})

test('of a total is n/(n - 1) sum of (z - mean)², about either centre', () => {
  const strata = [{ clusters: [[1], [4], [7]] }, { clusters: [[0], [10]] }]
  const expected = (3 / 2) * (9 + 0 + 9) + 2 * (25 + 25)
  for (const about of ['estimate', 'mean'] as const) {
    const { values, covariance } = jackknife(strata, ([total = 0]) => [total, 2 * total], about)
    expect(values).toEqual([22, 44])
    expect(covariance).toEqual([
      [expected, 2 * expected],
      [2 * expected, 4 * expected]
    ])
  }
})

test('a stratum with one cluster adds nothing, and a finite population shrinks the rest', () => {
  const lonely = [
    { clusters: [[1], [2]], undrawn: 0.25 },
    { clusters: [[3]], undrawn: 1 }
  ]
  const { spread } = deletions(lonely)
  expect(spread.replicates).toEqual([[7], [5]])
  expect(spread.scales).toEqual([0.125, 0.125])
})

/** What a function of totals comes to, and its covariance over the replicates, about the estimate or their mean. */
function jackknife(
  strata: Pick<JackknifeStratum, 'clusters'>[],
  f: (totals: readonly number[]) => number[],
  about: 'estimate' | 'mean' = 'estimate'
): { values: number[]; covariance: number[][] } {
  const { totals, spread } = deletions(strata.map(({ clusters }) => ({ clusters, undrawn: 1 })))
  const values = f(totals)
  const one =
    (k: number): Estimator =>
    (given) => ({ value: f([...Array.from(given)])[k] ?? Number.NaN, gradient: new Map() })
  const estimators = values.map((_, k) => one(k))
  const covariance = estimators.map((a) =>
    estimators.map((b) => replicatedCovariance({ ...spread, about }, totals, a, b))
  )
  return { values, covariance }
}
