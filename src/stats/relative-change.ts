import { combination, constant, type Estimator } from './linear.ts'
import { ratio } from './ratio.ts'

/**
 * How much left is more or less than right, as a part of right: left / right - 1. Agrees with R:
 * `svycontrast(estimates, quote(left / right - 1))`.
 */
export function relativeChange(left: Estimator, right: Estimator): Estimator {
  return combination([
    [1, ratio(left, right)],
    [-1, constant(1)]
  ])
}
