import type { NamedCase } from './cases.ts'
import type { Claim, ClaimsOf } from './claim.ts'
import { differences, families } from './claims/comparisons.ts'
import { lonelyDomains, lonelyStrata, twoStages } from './claims/designs.ts'
import { drivers } from './claims/drivers.ts'
import { means, meansByDomain } from './claims/means.ts'
import { models } from './claims/models.ts'
import { distributions, parts, totals } from './claims/parts.ts'
import { quantiles } from './claims/quantiles.ts'
import { replicates } from './claims/replicates.ts'
import { schools } from './claims/schools.ts'
import { shares } from './claims/shares.ts'
import { associations, crosstabs, tests } from './claims/tables.ts'
import { waveChanges } from './claims/waves.ts'
import { weightedEstimates } from './claims/weighting.ts'

const kinds: ClaimsOf[] = [
  means,
  meansByDomain,
  shares,
  differences,
  families,
  waveChanges,
  parts,
  totals,
  distributions,
  quantiles,
  replicates,
  lonelyStrata,
  lonelyDomains,
  twoStages,
  tests,
  associations,
  crosstabs,
  models,
  drivers,
  schools,
  weightedEstimates
]

/** All that is claimed of a case, each with the survey that it is of. */
export function claimsOf(each: NamedCase): (Claim & { of: NamedCase })[] {
  return kinds.flatMap((kind) => kind(each)).map((claim) => ({ ...claim, of: each }))
}
