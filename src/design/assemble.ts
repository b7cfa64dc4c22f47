import type { Sample, Stratum, VariableSums } from '../stats/sample.ts'
import type { Calibrated } from './calibrated-scan.ts'
import type { Sampling } from './sampled.ts'
import { pairsOf, type Reading } from './totals.ts'

/** The strata of a design with nothing in them yet: their clusters count wherever nobody is. */
export function blankStrata(sampling: Sampling, domains: number): Stratum[] {
  return sampling.strata.map(({ clusters, undrawn }) => ({
    clusters,
    undrawn,
    sums: new Map(),
    products: new Map(),
    within: null,
    present: new Array<number>(domains).fill(0)
  }))
}

/**
 * A sample from its strata, filled. Calibrated, every cluster of a stratum bears on every domain, so none is the only
 * one: as in R, whose `survey.adjust.domain.lonely` does nothing for calibrated designs.
 */
export function linearized(
  reading: Reading,
  strata: Stratum[],
  sums: VariableSums[][],
  rows: number[],
  calibrated: Calibrated | null = null
): Sample {
  const { request, sampling } = reading
  const variables = request.variables.length
  const size = 2 * variables * request.domains.length + (calibrated?.margins ?? 0)
  const totals = Array.from({ length: size }, (_, at) =>
    strata.reduce((sum, stratum) => sum + (stratum.sums.get(at) ?? 0), 0)
  )
  const pairs = pairsOf(reading)
  for (const pair of calibrated?.pairs ?? []) pairs.add(pair)
  return {
    variables,
    totals,
    sums,
    rows,
    degrees: request.domains.map((_, d) =>
      strata.reduce((sum, { present }) => sum + Math.max(0, (present[d] ?? 0) - 1), 0)
    ),
    spread: {
      kind: 'linearization',
      variables,
      strata,
      lonely: calibrated ? { ...sampling.lonely, domains: false } : sampling.lonely,
      pairs,
      calibration: calibrated?.calibration ?? null
    }
  }
}
