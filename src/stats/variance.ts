import type { Estimator, Linear } from './linear.ts'
import { linearizedCovariance } from './linearization.ts'
import { replicatedCovariance } from './replication.ts'
import type { Sample } from './sample.ts'

/** The design-based variance of a statistic, in its unit squared. Agrees with R: `vcov(svymean(~y, design))`. */
export function variance(sample: Sample, estimator: Estimator): number {
  return Math.max(0, covariance(sample, estimator, estimator))
}

/** The design-based covariance of two statistics of one sample. */
export function covariance(sample: Sample, a: Estimator, b: Estimator): number {
  const { spread, totals } = sample
  if (spread.kind === 'replication') return replicatedCovariance(spread, totals, a, b)
  const left = a(totals)
  return linearizedCovariance(spread, left, a === b ? left : b(totals))
}

export function standardError(sample: Sample, estimator: Estimator): number {
  return Math.sqrt(variance(sample, estimator))
}

/** The covariances of several statistics of one sample with each other; of many, cheaper than one by one. */
export function covarianceMatrix(sample: Sample, estimators: readonly Estimator[]): number[][] {
  const { spread, totals } = sample
  if (spread.kind === 'replication')
    return estimators.map((a) => estimators.map((b) => replicatedCovariance(spread, totals, a, b)))
  const linears = estimators.map((estimator) => estimator(totals))
  const gradients = linears.map(({ gradient }) => gradient)
  const positions = [...new Set(gradients.flatMap((gradient) => [...gradient.keys()]))]
  const one = (position: number): Linear => ({ value: 0, gradient: new Map([[position, 1]]) })
  const between = positions.map((i, row) =>
    positions.slice(0, row + 1).map((j) => linearizedCovariance(spread, one(i), one(j), linears))
  )
  const at = (i: number, j: number) => (i >= j ? between[i]?.[j] : between[j]?.[i]) ?? 0
  const rows = gradients.map((gradient) => positions.map((position) => gradient.get(position) ?? 0))
  const partial = rows.map((row) => positions.map((_, j) => row.reduce((sum, value, i) => sum + value * at(i, j), 0)))
  return partial.map((left) => rows.map((right) => right.reduce((sum, value, j) => sum + value * (left[j] ?? 0), 0)))
}
