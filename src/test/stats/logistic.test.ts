/** Logistic regressions by Newton's steps from totals, against R's svyglm(family = quasibinomial()). */
import { afterAll, expect, test } from 'vitest'
import { logisticCoefficients, logisticStep } from '../../stats/logistic.ts'
import { CombinedColumn } from '../../stats/normal-equations.ts'
import type { Case } from '../reference/cases.ts'
import { agreeWithFit, type Column, columnsOf, formula, logistic } from './fits.ts'
import {
  agreement,
  clusterTotals,
  designCovariances,
  designOf,
  productAt,
  type Row,
  rowProducts,
  rows,
  standardErrors
} from './rows.ts'

const { agree, report } = agreement()
afterAll(report)

const negative: Column = (row) => (row['negative_impact'] === '' ? null : Number(row['negative_impact'] === 'yes'))

/** What a row adds to the information, and to the score. */
type Working = { weight: number; score: number }
type Model = (z: number[], y: number, row: Row) => Working

const logOdds = (z: number[], coefficients: number[]) =>
  z.reduce((sum, each, k) => sum + each * (coefficients[k] ?? 0), 0)
const expit = (x: number) => 1 / (1 + Math.exp(-x))
const at = (coefficients: number[]): Model => {
  return (z, y) => {
    const mu = expit(logOdds(z, coefficients))
    return { weight: mu * (1 - mu), score: y - mu }
  }
}

function logisticSums({ call, design }: Case, coefficients: number[], model: Model) {
  const columns = columnsOf(formula.exec(call)?.[2] ?? '')
  const indices = [0, ...columns.map((_, k) => k + 1)]
  const products = (indices.length * (indices.length + 1)) / 2
  const sums = clusterTotals(designOf(design), products + indices.length, (row) => {
    const values = columns.map((column) => column(row))
    const y = negative(row)
    if (values.includes(null) || y === null) return null
    const z = [1, ...values.map(Number)]
    const { weight, score } = model(z, y, row)
    return [...rowProducts(z).map((each) => each * weight), ...z.map((each) => each * score)]
  })
  const information = indices.map((j) =>
    indices.map((k) => sums.totals[productAt(Math.min(j, k), Math.max(j, k))] ?? Number.NaN)
  )
  const step = {
    information,
    score: sums.totals.slice(products),
    coefficients: indices.map((j) => coefficients[j] ?? 0)
  }
  return { sums, step, scoreAt: (j: number) => products + j }
}

/** Newton's steps from 0 to the end. */
function converged(each: Case) {
  let coefficients: number[] = []
  const changes: number[] = []
  while ((changes.at(-1) ?? 1) > 1e-8) {
    const step = logisticStep(logisticSums(each, coefficients, at(coefficients)).step)
    coefficients = step.coefficients
    changes.push(step.change)
  }
  expect(changes.length).toBeLessThan(8)
  return logisticSums(each, coefficients, at(coefficients))
}

/**
 * R stops when the deviance moves by less than 1e-8 of itself, after four steps here, with coefficients that are 8e-8
 * from the end, and its covariance is with the weights of the step before, 4e-5 from the end. The same steps from
 * R's start (mu = (w y + 1/2) / (w + 1)) give the same numbers, to all digits.
 */
test.each(logistic)('$design: $call, with the steps of R', (each) => {
  const mean = rows.reduce((sum, row) => sum + Number(row['weight']), 0) / rows.length
  const start: Model = (_, y, row) => {
    const w = Number(row['weight']) / mean
    const mu = (w * y + 0.5) / (w + 1)
    const weight = mu * (1 - mu)
    return { weight, score: weight * Math.log(mu / (1 - mu)) + y - mu }
  }
  let { coefficients } = logisticStep(logisticSums(each, [], start).step)
  let before = coefficients
  for (let step = 2; step <= 4; step++) {
    before = coefficients
    coefficients = logisticStep(logisticSums(each, before, at(before)).step).coefficients
  }
  const { sums, step, scoreAt } = logisticSums(each, coefficients, (z, y, row) => {
    const weight = at(before)(z, y, row).weight
    const last = at(coefficients)(z, y, row)
    return { weight, score: (weight * last.score) / last.weight }
  })
  agreeWithFit(
    agree,
    'quasibinomial',
    each,
    sums,
    coefficients,
    designCovariances(sums, logisticCoefficients(step, scoreAt)),
    1e-9
  )
})

/** R 4.2.2, survey 4.1.1: the same calls with `control = glm.control(epsilon = 1e-15, maxit = 50)`, five steps. */
const atTheEnd: Record<string, number[]> = {
  dA: [
    0.21110322169127815, 0.21075564053512563, 0.43617726448898003, 0.21759414881457104, 0.21482127557502828,
    0.19947520697951662, 0.20008627697274758, 0.093926598619663432, 0.023688262618419331
  ],
  dB: [
    0.20291888258478175, 0.21037027519338622, 0.35294954541692519, 0.2025176439633127, 0.20596375866310757,
    0.19261293144581262, 0.18437362404629998, 0.10149110837596104, 0.023930804920173025
  ]
}
const coefficientsAtTheEnd = [
  0.59278499682249797, -0.026284842806801836, -0.028187673784959375, -0.25882625729365344, -0.13023106814152971,
  0.28524456299803563, 0.25166114392490951, 0.05830609534097924, -0.36407117153414931
]
test.each(logistic)('$design: $call, to the end', (each) => {
  const { sums, step, scoreAt } = converged(each)
  const errors = standardErrors(sums, logisticCoefficients(step, scoreAt))
  for (const [j, value] of step.coefficients.entries()) {
    agree('quasibinomial to the end, coefficient', value, coefficientsAtTheEnd[j], 1e-9)
    agree('quasibinomial to the end, se', errors[j], atTheEnd[each.design]?.[j], 1e-7)
    agree(
      "quasibinomial to the end and R's four steps, coefficient",
      value,
      (each.result['est'] as unknown as number[])[j],
      1e-7
    )
    agree(
      "quasibinomial to the end and R's four steps, se",
      errors[j],
      (each.result['se'] as unknown as number[])[j],
      1e-4
    )
  }
})

test('the change does not hang on units', () => {
  const sums = {
    information: [
      [40, 10],
      [10, 30]
    ],
    score: [4, -3],
    coefficients: [0, 0]
  }
  const scaled = {
    information: [
      [80, 200],
      [200, 6000]
    ],
    score: [8, -60],
    coefficients: [0, 0]
  }
  const step = logisticStep(sums)
  const other = logisticStep(scaled)
  expect(other.change).toBeCloseTo(step.change, 12)
  expect(other.coefficients[1]).toBeCloseTo((step.coefficients[1] ?? 0) / 10, 12)
  // solve(matrix(c(40, 10, 10, 30), 2), c(4, -3)) in R: 0.1363636 -0.1454545
  expect(step.coefficients).toEqual([expect.closeTo(1.5 / 11, 12), expect.closeTo(-1.6 / 11, 12)])
})

test('a column that is a combination of others is named', () => {
  const sums = {
    information: [
      [4, 2, 6],
      [2, 3, 5],
      [6, 5, 11]
    ],
    score: [1, 1, 2],
    coefficients: [0, 0, 0]
  }
  expect(() => logisticStep(sums)).toThrow(new CombinedColumn(2))
})
