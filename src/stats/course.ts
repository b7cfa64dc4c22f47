import { Matrix } from 'ml-matrix'
import { type Interval, tInterval } from './interval.ts'
import { CombinedColumn, inverseOfSums } from './normal-equations.ts'

/**
 * Estimates of one thing at several times, in days, with their covariances. `df` are those of differences. Estimates
 * without sampling error have covariances of 0.
 */
export type Course = { times: number[]; values: number[]; covariance: number[][]; df: number; level: number }

export type Ranged = { value: number; low: number; high: number }

/**
 * A combination of the estimates and a number, with its t interval; without sampling error that is the number itself.
 * Agrees with R: `svycontrast(svyby(~y, ~wave, design, svymean, covmat = TRUE), coefficients)`, plus `constant`.
 */
export function contrast(course: Course, coefficients: readonly number[], constant: number): Ranged {
  const { values, covariance, df, level } = course
  const value = coefficients.reduce((sum, each, index) => sum + each * (values[index] ?? Number.NaN), constant)
  return ranged(value, quadratic(coefficients, covariance), df, level)
}

/**
 * How much the last of them is of the first, less one: 0.02 is 2% more. The interval is t's, by the delta method.
 * Agrees with R: `svycontrast(estimates, quote(last / first - 1))`.
 */
export function relativeChange({ values, covariance, df, level }: Course): Ranged {
  const [first = Number.NaN, last = Number.NaN] = [values[0], values.at(-1)]
  const gradient = values.map(() => 0)
  gradient[0] = -last / first ** 2
  gradient[values.length - 1] = (gradient[values.length - 1] ?? 0) + 1 / first
  return ranged(last / first - 1, quadratic(gradient, covariance), df, level)
}

/**
 * What a straight line through the estimates comes to at a later time, with the interval in which an estimate as sure
 * as the last of them will then lie. The line is by generalized least squares on their covariances V:
 * b = (X'V^-1 X)^-1 X'V^-1 y, and the variance of the prediction
 * max(1, (y - Xb)'V^-1 (y - Xb) / (k - 2)) · (x'(X'V^-1 X)^-1 x + v_k),
 * so that waves which do not lie on a line make it wider, and never narrower than sampling alone does. Source: Aitken
 * 1936, Proc. R. Soc. Edinb. 55; Birge 1932, Phys. Rev. 40. Without sampling error it is ordinary least squares with its own residuals on k - 2 degrees of
 * freedom: R's `predict(lm(y ~ t), interval = "prediction")`.
 * Null: there are fewer than three, or they leave nothing to estimate it by.
 */
export function forecast(course: Course, time: number): Ranged | null {
  const { times, values, covariance, level } = course
  const k = values.length
  if (k < fewest) return null
  const exact = covariance.every((row) => row.every((each) => each === 0))
  const v = exact ? Matrix.eye(k) : new Matrix(covariance)
  // Years from the last time on, so that nothing large is squared.
  const since = (at: number) => (at - (times.at(-1) ?? 0)) / 365.25
  const x = new Matrix(times.map((at) => [1, since(at)]))
  try {
    const inverse = inverseOfSums(v)
    const left = x.transpose().mmul(inverse)
    const spread = inverseOfSums(left.mmul(x))
    const y = Matrix.columnVector(values)
    const line = spread.mmul(left.mmul(y))
    const rest = Matrix.sub(y, x.mmul(line))
    const misfit = rest.transpose().mmul(inverse).mmul(rest).get(0, 0) / (k - 2)
    const at = new Matrix([[1, since(time)]])
    const variance = at.mmul(spread).mmul(at.transpose()).get(0, 0) + v.get(k - 1, k - 1)
    const factor = exact ? misfit : Math.max(1, misfit)
    return ranged(at.mmul(line).get(0, 0), factor * variance, exact ? k - 2 : course.df, level)
  } catch (error) {
    // Waves that tell nothing apart, such as two at one time.
    if (error instanceof CombinedColumn) return null
    throw error
  }
}

const fewest = 3

function quadratic(coefficients: readonly number[], covariance: readonly (readonly number[])[]): number {
  return coefficients.reduce(
    (sum, a, i) => sum + a * coefficients.reduce((inner, b, j) => inner + b * (covariance[i]?.[j] ?? Number.NaN), 0),
    0
  )
}

function ranged(value: number, variance: number, df: number, level: number): Ranged {
  if (variance === 0) return { value, low: value, high: value }
  const interval: Interval = tInterval(value, Math.sqrt(variance), df, level)
  return { value, low: interval?.low ?? Number.NEGATIVE_INFINITY, high: interval?.high ?? Number.POSITIVE_INFINITY }
}
