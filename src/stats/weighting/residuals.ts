import { type Auxiliary, indicators, normalSolver, totalsOf } from './auxiliary.ts'
import { type Combination, marginSums } from './margins.ts'

/**
 * How the coefficients are worked out: by regression with the initial weights d (R's `calibrate` and `postStratify`),
 * or by ten sweeps of unweighted margin means (R's `rake`).
 */
export type CoefficientKind = 'weighted' | 'sweeps'

/**
 * What calibration explains of a total. The variance of a calibrated total is that of its residuals: for a total with
 * row values y, zero outside its domain, y - x'B takes y's place, x being 1 in the row's category of each margin. Rows
 * are not needed for it: with X_cj the sum of calibrated weights of category j in cluster c, a cluster's total T_c
 * becomes T_c - sum over j of B_j X_cj.
 *
 * 'weighted': B = (X'DX)⁻¹ X'Dy, and `sums` are of d · y. 'sweeps': from y the mean of each category is taken off,
 * margin by margin, ten times over; B_j adds up what was taken off, and `sums` are of y over rows of positive weight.
 * Trimmed after raking: y times trimmed / raked weight, and X_cj of the raked weights, as R does.
 *
 * `sums`: for each combination, one number a total. The result: for each total, one coefficient a category, margin by
 * margin. Where columns depend on each other, as those of two margins do, the fit x'B is right, and a single B_j means
 * nothing. 'sweeps' is R's to the precision to which the margins are met.
 *
 * Source: Deville & Särndal 1992, JASA 87; Deville, Särndal & Sautory 1993, JASA 88.
 * Agrees with R: `vcov(svytotal(~y, calibrated))`, from `svyrecvar`.
 */
export function calibrationCoefficients(
  sizes: readonly number[],
  combinations: readonly Combination[],
  sums: readonly (readonly number[])[],
  kind: CoefficientKind
): number[][] {
  if (kind === 'sweeps') return columnsOf(sums).map((column) => sweepMeans(sizes, combinations, column))
  return regressionCoefficients(
    indicators(sizes, combinations),
    combinations.map(({ weight }) => weight),
    sums,
    sizes.reduce((total, size) => total + size, 0)
  )
}

/** The same 'weighted' for totals of any auxiliary variables: see `calibrateTotals`. */
export function regressionCoefficients(
  auxiliaries: readonly Auxiliary[],
  weights: readonly number[],
  sums: readonly (readonly number[])[],
  columns: number
): number[][] {
  const solve = normalSolver(auxiliaries, weights, columns)
  return columnsOf(sums).map((column) => solve(totalsOf(auxiliaries, column, columns)))
}

/** R's number. */
const sweeps = 10

function sweepMeans(sizes: readonly number[], combinations: readonly Combination[], sums: readonly number[]): number[] {
  const coefficients = sizes.map((size) => new Array<number>(size).fill(0))
  const rows = combinations.map((combination) => combination.rows)
  const residuals = [...sums]
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const [margin, size] of sizes.entries()) {
      const counts = marginSums(combinations, rows, margin, size)
      const means = marginSums(combinations, residuals, margin, size).map((sum, category) =>
        counts[category] ? sum / counts[category] : 0
      )
      for (const [index, { categories }] of combinations.entries())
        residuals[index] = (residuals[index] ?? 0) - (rows[index] ?? 0) * (means[categories[margin] ?? -1] ?? 0)
      coefficients[margin] = (coefficients[margin] ?? []).map((each, category) => each + (means[category] ?? 0))
    }
  return coefficients.flat()
}

/** By total what is given by combination. */
function columnsOf(sums: readonly (readonly number[])[]): number[][] {
  return (sums[0] ?? []).map((_, total) => sums.map((each) => each[total] ?? Number.NaN))
}
