import type { Linear } from './linear.ts'
import { type Moments, totalOf } from './moments.ts'

/**
 * The weighted mean of variable `v` over a domain: sum of wx / sum of w, in x's own unit. NaN where nobody answered.
 * A share is the mean of 1 and 0; NPS the mean of 100, 0 and -100. Where all answers are alike it is that answer,
 * with no variance and no rounding.
 *
 * Agrees with R: `svymean(~x, subset(design, domain), na.rm = TRUE)`.
 */
export function mean(moments: Moments, v: number): Linear {
  const sums = moments.variables[v]
  if (sums && sums.n > 0 && sums.least === sums.most) return { value: sums.least, gradient: new Map() }
  const weight = totalOf(moments, 2 * v)
  const centred = totalOf(moments, 2 * v + 1) / weight
  return {
    value: (sums?.centre ?? 0) + centred,
    gradient: new Map([
      [2 * v, -centred / weight],
      [2 * v + 1, 1 / weight]
    ])
  }
}
