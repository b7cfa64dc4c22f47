import type { Weighting } from '../codebook/design.ts'
import type { Lonely, Replication } from '../stats/sample.ts'
import type { Combination } from '../stats/weighting/margins.ts'
import type { WeightEffect } from '../stats/weighting/report.ts'

/** A survey's design, ready to be scanned: its table in the engine, and what is known of strata before any domain. */
export type Sampling = {
  /**
   * The survey's rows with `h` stratum, `c` cluster, `w` weight, in an order that the file's has no part in. Where the
   * design weights to margins, also `d`, the weight before, and `m`, the number of the row's combination (-1: none).
   */
  table: string
  /** Its clusters, with the factors of the second stage. */
  clusterTable: string
  /** By `h`. */
  strata: { name: string; clusters: number; undrawn: number }[]
  /** Each row is a cluster of its own, and its totals are all that a variance takes. */
  rowsAreClusters: boolean
  /** The most rows that a cluster has. */
  mostRows: number
  /** There is a second stage that adds to the variance. */
  second: boolean
  lonely: Lonely
  /** What tells units apart: each row is one, each cluster is, or the column `u`. */
  unit: 'row' | 'cluster' | 'column'
  /** Respondents, where the design says who they are; else rows. */
  units: number
  /** The degrees of freedom of comparisons: clusters minus strata over rows of positive weight. R: `degf(design)`. */
  degrees: number
  replicates: Replicates | null
  weighting: Weighted | null
}

/** Replicate weights in the design's table, by their columns. */
export type Replicates = Pick<Replication, 'scales' | 'about'> & { columns: string[] }

/** What weighting to margins did, for readers to be told. */
export type WeightingResult = {
  method: Weighting['method']
  /** Sweeps over all margins, or steps of Newton's method: how many it took, the last time where trimming took turns. */
  passes: { kind: 'sweeps' | 'steps'; taken: number }
  /** The largest |weighted count / population - 1| that is left in any category. */
  error: number
  /** How many were weighted: units, where the design says who they are; else rows. */
  units: number
  /** What the weights cost over those, with the initial weights and with the final ones. */
  before: WeightEffect
  after: WeightEffect
  /** How many units' weights stand at a limit, and how often trimming and weighting took turns. Null: no `trim`. */
  trimmed: { units: number; rounds: number } | null
}

export type Weighted = WeightingResult & {
  /** What a variance takes. Null: replicates know it, each weighted anew. */
  margins: MarginTotals | null
}

/** The categories of all margins, numbered through (`x`), and their totals under the final weights. */
export type MarginTotals = {
  /** How many categories each margin has. */
  sizes: number[]
  /** Their `weight` is the sum of initial weights. */
  combinations: Combination[]
  /** The totals by cluster: `c`, `x`, `t`. */
  table: string
  /** By `h`: the sum over clusters of each category's total, and of the product of two, by `pairOf` of their numbers. */
  strata: { sums: ReadonlyMap<number, number>; products: ReadonlyMap<number, number> }[]
}
