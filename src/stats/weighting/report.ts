/** What one scan sees of a column of weights, over the rows of positive weight. */
export type WeightSums = { rows: number; sum: number; squares: number; least: number; most: number }

/** What weights cost, to be told before and after weighting. */
export type WeightEffect = {
  /** Kish's effective sample size, (sum of w)² / sum of w². */
  effective: number
  /** How many times simple random sampling's the variance is through unequal weights alone: rows / effective. */
  effect: number
  /** The least and the greatest weight as ratios to the mean one. */
  least: number
  most: number
}

/**
 * The effect of weights. Where no row has weight, there are none effective and the rest is NaN.
 * Source: Kish 1965, Survey Sampling; Kish 1992, J. Off. Stat. 8. Agrees with R: `sum(w)^2 / sum(w^2)`.
 */
export function effectOfWeights({ rows, sum, squares, least, most }: WeightSums): WeightEffect {
  const mean = sum / rows
  const effective = squares > 0 ? (sum * sum) / squares : 0
  return { effective, effect: rows / effective, least: least / mean, most: most / mean }
}
