/**
 * What a design-based estimate needs of the rows, and all that ever leaves the database.
 *
 * A total is a weighted sum over a domain's rows within one cluster. Each variable x has two, at positions 2v and 2v+1:
 * the sum of w, and the sum of w(x - centre), over the rows where x is known. Centring keeps squares small beside
 * variances; it changes no estimate.
 */
export type Moments = {
  strata: Stratum[]
  variables: VariableSums[]
}

export type Stratum = {
  /** Clusters in the whole design, before any domain: n_h. */
  clusters: number
  /** Clusters with a row of positive weight in the domain, whatever its answers. */
  present: number
  /** Sum over clusters of each total. */
  sums: number[]
  /** Sum over clusters of the product of totals i and j, i >= j, at `productAt(i, j)`; NaN where it was not asked for. */
  products: number[]
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
  /** The least and the greatest x, to know without rounding where all answers are alike. */
  least: number
  most: number
}

/** Where the product of totals i and j stands. */
export function productAt(i: number, j: number): number {
  return i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i
}

/** The sum of a total over the whole domain. */
export function totalOf(moments: Moments, position: number): number {
  let sum = 0
  for (const stratum of moments.strata) sum += stratum.sums[position] ?? 0
  return sum
}
