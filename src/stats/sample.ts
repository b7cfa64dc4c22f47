/**
 * What a design-based estimate needs of the rows, and all that ever leaves the database.
 *
 * A total is a weighted sum over a domain's rows. Each variable x has two in each domain, side by side: at
 * `positionOf(sample, domain, variable)` the sum of w over the rows where x is known, and behind it the sum of
 * w(x - centre). Centring keeps squares small beside variances; it changes no estimate.
 */
export type Sample = {
  variables: number
  /** Every total over the whole sample, at its position. */
  totals: number[]
  spread: Spread
  /** By domain, by variable. */
  sums: VariableSums[][]
  /** Rows of positive weight in each domain, whatever was answered. */
  rows: number[]
  /**
   * By domain: clusters minus strata over rows of positive weight, before missing answers are dropped; of replicate
   * weights, the rank of those rows' weights minus 1. Agrees with R: `degf(subset(design, domain))`.
   */
  degrees: number[]
}

/** How totals would spread over samples drawn the same way. */
export type Spread = Linearization | Replication

export type Linearization = {
  kind: 'linearization'
  variables: number
  strata: Stratum[]
  lonely: Lonely
  /** The pairs of totals whose products were asked for, as `pairOf` names them. */
  pairs: ReadonlySet<number>
  calibration: Calibration | null
}

/**
 * What a stratum with one cluster contributes: nothing (`remove`), its square about zero (`adjust`), or the average of
 * the other strata (`average`). With `domains`, a stratum in which a domain has one cluster only counts as such under
 * `adjust` (R: `survey.adjust.domain.lonely`).
 */
export type Lonely = { rule: 'remove' | 'adjust' | 'average'; domains: boolean }

export type Stratum = {
  /** Clusters in the whole design, before any domain: n_h. */
  clusters: number
  /** The part of the population's clusters that was not drawn, 1 - n_h/N_h; 1 without finite population correction. */
  undrawn: number
  /** Sum over clusters of each total; what is not here is zero. */
  sums: Map<number, number>
  /** Sum over clusters of the product of two totals, by `pairOf`; what is not here is zero. */
  products: Map<number, number>
  /** What the second stage adds to the covariance of two totals, by `pairOf`. Null: one stage. */
  within: Map<number, number> | null
  /** Clusters in the stratum that have rows in a domain, by domain. */
  present: number[]
}

/**
 * Weights that were calibrated to margins: a total then varies only by what the margins do not explain of it. To the
 * gradient by each total belongs, by the total of each margin category, minus the coefficient of that total on it.
 */
export type Calibration = { coefficients: ReadonlyMap<number, ReadonlyMap<number, number>> }

export type Replication = {
  kind: 'replication'
  /** The totals under each replicate's weights. */
  replicates: number[][]
  /** What each replicate's squared distance counts for: scale times rscale. */
  scales: number[]
  /** The distance from the mean of the replicates, or from the estimate (R: `mse`). */
  about: 'mean' | 'estimate'
}

export type VariableSums = {
  /** Rows of positive weight that answered. */
  n: number
  /** Units (respondents) behind those rows. */
  units: number
  /** Sum of w over them, of w squared, and of w(x - centre)². */
  weight: number
  weightSquares: number
  squares: number
  centre: number
  /** Clusters minus strata among those rows; of replicate weights, as for the domain. */
  degrees: number
  /** What all of them answered alike; null where they differ. */
  alike: number | null
}

/** Where the two totals of a variable in a domain stand: this position and the next. */
export function positionOf(sample: { variables: number }, domain: number, variable: number): number {
  return 2 * (domain * sample.variables + variable)
}

/** The one name of the pair of totals i and j. */
export function pairOf(i: number, j: number): number {
  return i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i
}
