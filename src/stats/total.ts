import type { Estimator } from './linear.ts'
import { positionOf, type Sample } from './sample.ts'

/**
 * The weighted total of a variable over a domain, sum of wx; of those who answered. Where all answers are alike it is
 * that answer times the weight, without rounding: nothing is nothing.
 * Agrees with R: `svytotal(~x, subset(design, domain), na.rm = TRUE)`.
 */
export function total(sample: Sample, domain: number, variable: number): Estimator {
  const sums = sample.sums[domain]?.[variable]
  const centre = sums?.centre ?? 0
  const position = positionOf(sample, domain, variable)
  const alike = sums?.alike ?? null
  if (alike !== null)
    return (totals) => ({ value: alike * (totals[position] ?? 0), gradient: new Map([[position, alike]]) })
  return (totals) => ({
    value: centre * (totals[position] ?? 0) + (totals[position + 1] ?? 0),
    gradient: new Map([
      [position, centre],
      [position + 1, 1]
    ])
  })
}
