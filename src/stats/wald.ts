import { Matrix } from 'ml-matrix'
import { chiSquareProbability } from './chi-square.ts'
import { fProbability } from './f-distribution.ts'
import { inverseOfSums } from './normal-equations.ts'

/** An F statistic on (df1, df2) degrees of freedom, and the probability of a greater one. */
export type FTest = { statistic: number; df1: number; df2: number; p: number }

/**
 * Wald's test that q estimates are all zero: F = b'V^-1 b / q on (q, df), V their covariance. The df is the one of the
 * residual of the model: for a regression degf + 1 - number of coefficients. Source: Korn & Graubard 1990, Am. Stat. 44.
 *
 * Throws `CombinedColumn`, a RangeError, where one estimate is a combination of others, or has no variance.
 * Agrees with R: `regTermTest(model, terms)`, and with an infinite df its chi-square over q.
 */
export function waldTest(estimates: readonly number[], covariance: Matrix | number[][], df: number): FTest {
  const inverse = inverseOfSums(Matrix.checkMatrix(covariance))
  const b = Matrix.columnVector([...estimates])
  const statistic = b.transpose().mmul(inverse).mmul(b).get(0, 0) / estimates.length
  const q = estimates.length
  const p = df === Number.POSITIVE_INFINITY ? chiSquareProbability(q * statistic, q) : fProbability(statistic, q, df)
  return { statistic, df1: q, df2: df, p }
}
