import type { Estimator } from './linear.ts'
import { positionOf, type Sample } from './sample.ts'

/**
 * The weighted total of a variable over a domain, sum of wx; of those who answered.
 * Agrees with R: `svytotal(~x, subset(design, domain), na.rm = TRUE)`.
 */
export function total(sample: Sample, domain: number, variable: number): Estimator {
  const centre = sample.sums[domain]?.[variable]?.centre ?? 0
  const position = positionOf(sample, domain, variable)
  return (totals) => ({
    value: centre * (totals[position] ?? 0) + (totals[position + 1] ?? 0),
    gradient: new Map([
      [position, centre],
      [position + 1, 1]
    ])
  })
}
