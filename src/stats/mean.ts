import type { Estimator } from './linear.ts'
import { constant } from './linear.ts'
import { positionOf, type Sample } from './sample.ts'

/**
 * The weighted mean of a variable over a domain: sum of wx / sum of w, in x's own unit. NaN where nobody answered. A
 * share is the mean of 1 and 0; NPS the mean of 100, 0 and -100. Where all answers are alike it is that answer, with no
 * variance and no rounding.
 *
 * Agrees with R: `svymean(~x, subset(design, domain), na.rm = TRUE)`.
 */
export function mean(sample: Sample, domain: number, variable: number): Estimator {
  const sums = sample.sums[domain]?.[variable]
  if (sums && sums.alike !== null) return constant(sums.alike)
  const centre = sums?.centre ?? 0
  const position = positionOf(sample, domain, variable)
  return (totals) => {
    const weight = totals[position] ?? Number.NaN
    const centred = (totals[position + 1] ?? Number.NaN) / weight
    return {
      value: centre + centred,
      gradient: new Map([
        [position, -centred / weight],
        [position + 1, 1 / weight]
      ])
    }
  }
}
