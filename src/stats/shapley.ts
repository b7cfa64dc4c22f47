/** How R² divides among the drivers, in their order; the shares sum to it. */
export type DriverShares = { shares: number[]; r2: number }

/** Subsets double with each driver. */
const mostDrivers = 15

/**
 * Shapley's (LMG) division of R² among drivers: what a driver adds to R², averaged over all orders in which the
 * drivers can enter: sum over subsets S without j of |S|!(p - |S| - 1)!/p! [R²(S + j) - R²(S)].
 *
 * `correlations` are of the p drivers, then the outcome; covariances give the same shares. Where drivers are
 * combinations of one another the last to enter adds nothing, and they share alike. NaN where something does not
 * vary. Throws a RangeError for more than 15 drivers.
 *
 * Source: Lindeman, Merenda & Gold 1980; Grömping 2006, J. Stat. Softw. 17(1).
 * Agrees with R: `relaimpo::calc.relimp(covariance, type = "lmg")`.
 */
export function shapley(correlations: readonly (readonly number[])[]): DriverShares {
  const drivers = correlations.length - 1
  if (drivers > mostDrivers) throw new RangeError(`Shapley shares of ${drivers} drivers; at most ${mostDrivers}.`)
  const explained = explainedBySubsets(correlations)
  const shares = correlations.slice(0, drivers).map((_, j) => shareOf(j, drivers, explained))
  return { shares, r2: explained.at(-1) ?? 0 }
}

function shareOf(driver: number, drivers: number, explained: Float64Array): number {
  const weights = orderWeights(drivers)
  const bit = 1 << driver
  let share = 0
  for (let subset = 0; subset < explained.length; subset++) {
    if (subset & bit) continue
    const added = (explained[subset | bit] ?? 0) - (explained[subset] ?? 0)
    share += (weights[sizeOf(subset)] ?? 0) * added
  }
  return share
}

/** In how many of all orders a given subset of each size comes just before a given driver: s!(p - s - 1)!/p!. */
function orderWeights(drivers: number): number[] {
  const weights = [1 / drivers]
  for (let size = 1; size < drivers; size++) weights.push(((weights[size - 1] ?? 0) * size) / (drivers - size))
  return weights
}

function sizeOf(subset: number): number {
  let size = 0
  for (let rest = subset; rest > 0; rest &= rest - 1) size++
  return size
}

/** R² of every subset of drivers, the subset's bits being its place; each driver is taken out of the rest once. */
function explainedBySubsets(correlations: readonly (readonly number[])[]): Float64Array {
  const outcome = correlations.length - 1
  const explained = new Float64Array(1 << outcome)
  const whole = correlations[outcome]?.[outcome] ?? Number.NaN
  const visit = (driver: number, subset: number, left: readonly (readonly number[])[]): void => {
    if (driver === outcome) {
      explained[subset] = 1 - (left[0]?.[0] ?? Number.NaN) / whole
      return
    }
    const scale = correlations[driver]?.[driver] ?? 0
    visit(driver + 1, subset, withoutFirst(left))
    visit(driver + 1, subset | (1 << driver), partialled(left, scale > 0 ? nothing * scale : Number.NaN))
  }
  visit(0, 0, correlations)
  return explained
}

/** The part of a driver's variance below which the others explain all of it. */
const nothing = 1e-10

function withoutFirst(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.slice(1).map((row) => row.slice(1))
}

/** What the first variable leaves of the covariances of the others; all of it where it is nothing new itself. */
function partialled(matrix: readonly (readonly number[])[], least: number): number[][] {
  const [first = []] = matrix
  const pivot = first[0] ?? Number.NaN
  const rest = withoutFirst(matrix)
  if (pivot <= least) return rest
  return rest.map((row, i) => row.map((each, j) => each - ((first[i + 1] ?? 0) * (first[j + 1] ?? 0)) / pivot))
}
