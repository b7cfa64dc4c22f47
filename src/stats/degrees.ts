import type { Moments } from './moments.ts'

/**
 * Degrees of freedom of a domain: its clusters minus its strata, over rows of positive weight and before missing
 * answers are dropped. Agrees with R: `degf(subset(design, domain))`.
 */
export function domainDegrees(moments: Moments): number {
  let degrees = 0
  for (const { present } of moments.strata) if (present > 0) degrees += present - 1
  return degrees
}
