import type { Linear } from './linear.ts'
import { type Moments, totalOf } from './moments.ts'

/**
 * The weighted mean of variable `v` over a domain: sum of wx / sum of w, in x's own unit. NaN where nobody answered.
 * A share is the mean of 1 and 0; NPS the mean of 100, 0 and -100.
 *
 * Agrees with R: `svymean(~x, subset(design, domain), na.rm = TRUE)`.
 */
export function mean(moments: Moments, v: number): Linear {
  const weight = totalOf(moments, 2 * v)
  const centred = totalOf(moments, 2 * v + 1) / weight
  return {
    value: (moments.variables[v]?.centre ?? 0) + centred,
    gradient: new Map([
      [2 * v, -centred / weight],
      [2 * v + 1, 1 / weight]
    ])
  }
}
