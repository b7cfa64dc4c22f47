/** The least and the greatest weight that trimming leaves; infinite where there is none. */
export type Limits = { lower: number; upper: number }

/** What one scan sees of the weights: how many lie beyond a limit, and their sum, and how many at or between them. */
export type TrimCounts = {
  above: { rows: number; sum: number }
  below: { rows: number; sum: number }
  within: number
}

/**
 * One round of trimming: weights beyond a limit are set to it, and what that frees (or, from below, takes) is shared
 * out equally, `added` to each weight that was within, so that the sum stays the same:
 * added = [ sum above - rows above · upper - (rows below · lower - sum below) ] / rows within.
 * Null: nothing lies beyond a limit by more than rounding; trimming is done.
 *
 * Plain trimming is one round, after which a weight may lie beyond a limit again. Strict trimming counts and repeats
 * until null; a weight that an earlier round set to a limit is within, and shares, as in survey 4.1.1. Each round leaves
 * about (rows at a limit / rows within) of the last one's excess: a few rounds where few are trimmed, very many where
 * the limits are near the mean weight, and no end where they leave no room (`leaveRoom`). Throws where no weight is
 * within to take the rest. Margins do not hold after trimming: weight and trim in turn, or calibrate with bounds.
 *
 * Source: Potter 1990, Proc. ASA Survey Research Methods. Agrees with R: `trimWeights(design, upper, lower, strict)`.
 */
export function trimRound({ above, below, within }: TrimCounts, { lower, upper }: Limits): { added: number } | null {
  const over = above.rows > 0 ? above.sum - above.rows * upper : 0
  const under = below.rows > 0 ? below.rows * lower - below.sum : 0
  if (over <= rounding * Math.abs(above.sum) && under <= rounding * Math.abs(below.sum)) return null
  if (within === 0) throw new RangeError('Trimming leaves no weight to take what is cut off.')
  return { added: (over - under) / within }
}

/** Below this part of the weights beyond a limit, their excess is rounding. */
const rounding = 1e-13

/** Whether so many weights of this sum can all lie within the limits: what strict trimming needs to come to an end. */
export function leaveRoom({ lower, upper }: Limits, { rows, sum }: { rows: number; sum: number }): boolean {
  return rows * lower < sum && sum < rows * upper
}
