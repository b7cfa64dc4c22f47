import { Matrix } from 'ml-matrix'
import type { Linear } from './linear.ts'
import { inverseOfSums } from './normal-equations.ts'

/**
 * What a logistic regression needs of the rows at given coefficients b: mu = expit(x'b), x0 = 1 for the intercept,
 * y 1 or 0, over the rows where everything is known.
 */
export type LogisticSums = {
  /** Sum of w x_j x_k mu (1 - mu). */
  information: number[][]
  /** Sum of w x_j (y - mu): what the coefficients make zero. */
  score: number[]
  /** The b that both were taken at, in log odds per unit of x. */
  coefficients: number[]
}

/**
 * One Newton step of a weighted logistic regression, b + information^-1 score, which is one of iteratively reweighted
 * least squares. `change` is the root mean square of how far the rows' log odds move (weighted by w mu (1 - mu)),
 * whatever the units of x and w. The caller starts from 0 and repeats, sums made anew, until the change is below 1e-8:
 * steps then square it, so that one more changes nothing. If that takes more than 25 there is no finite answer:
 * some x tells 1 from 0 perfectly.
 *
 * Throws `CombinedColumn`, a RangeError, where an x is a combination of the ones before it, or at such a separation.
 * Agrees with R: `svyglm(y ~ x, design, family = quasibinomial(), control = glm.control(epsilon = 1e-15))`. Without the
 * control R stops sooner (about 1e-7 from these coefficients), and its covariance takes the weights of its last step
 * but one (about 4e-5 from this standard error).
 */
export function logisticStep(sums: LogisticSums): { coefficients: number[]; change: number } {
  const information = new Matrix(sums.information)
  const step = inverseOfSums(information).mmul(Matrix.columnVector(sums.score))
  const length = step.transpose().mmul(information).mmul(step).get(0, 0)
  return {
    coefficients: sums.coefficients.map((each, j) => each + step.get(j, 0)),
    change: Math.sqrt(length / information.get(0, 0))
  }
}

/**
 * The coefficients with their gradient by the score totals, the one of x_j at position `at(j)`: rows of
 * information^-1, at the sums of the last step (Binder 1983, Int. Stat. Rev. 51). df as for `regression`.
 * Agrees with R: `vcov` of that `svyglm`, to 1e-8.
 */
export function logisticCoefficients(sums: LogisticSums, at: (j: number) => number): Linear[] {
  const inverse = inverseOfSums(new Matrix(sums.information))
  return sums.coefficients.map((value, j) => ({
    value,
    gradient: new Map(sums.coefficients.map((_, k) => [at(k), inverse.get(j, k)]))
  }))
}
