import { Matrix } from 'ml-matrix'
import { chiSquareProbability } from './chi-square.ts'
import { fProbability } from './f-distribution.ts'
import { inverseOfSums } from './normal-equations.ts'
import type { FTest } from './wald.ts'

/**
 * A test of independence: F with its second-order correction, and the first-order corrected chi-square beside it, which
 * has `chiSquareDf` degrees of freedom. `chiSquare` is Pearson's as of a simple random sample, not to be looked up.
 */
export type Independence = FTest & { chiSquare: number; chiSquareDf: number; chiSquareP: number }

/** The design-based covariance of the estimated shares of cells (i, j) and (k, l) of the table. */
export type CellCovariance = (i: number, j: number, k: number, l: number) => number

/**
 * Rao and Scott's test that rows and columns of a weighted table are independent. Pearson's X² of the estimated cell
 * shares, `cells` (which sum to 1), is divided by what the design makes of it: with C the contrasts of interaction
 * and D the diagonal of the shares, the generalized design effects are the eigenvalues of
 *
 *   Delta = (C' D^-1 C / n)^-1 (C' D^-1 V D^-1 C),   F = X² / tr Delta   on (d, d · df),   d = (tr Delta)² / tr Delta²
 *
 * `df` are those of the full design, clusters minus strata. `n` scales X² and Delta alike, so no p value depends on
 * it; for R's X² it is all rows of the design, also those without an answer. An empty cell contributes nothing.
 *
 * Throws a RangeError where a row or a column is empty, or so many cells that the interaction cannot be told.
 * Sources: Rao & Scott 1984, Ann. Stat. 12; Thomas & Rao 1987, JASA 82.
 * Agrees with R: `svychisq(~a + b, design, statistic = "F")`, and "Chisq" for `chiSquareP`.
 */
export function raoScott(cells: number[][], n: number, covariance: CellCovariance, df: number): Independence {
  const { rows, columns } = margins(cells)
  const inverse = new Matrix(cells.flat().map((p) => [p > 0 ? 1 / p : 0]))
  const contrasts = interactions(rows.length, columns.length)
  const scaled = contrasts.clone().mulColumnVector(inverse)
  const simple = contrasts.transpose().mmul(scaled).div(n)
  const actual = scaled
    .transpose()
    .mmul(cellCovariances(rows.length, columns.length, covariance))
    .mmul(scaled)
  const effects = inverseOfSums(simple).mmul(actual)
  const trace = effects.trace()
  const chiSquare = n * pearson(cells, rows, columns)
  const statistic = chiSquare / trace
  const df1 = trace ** 2 / effects.mmul(effects).trace()
  const df2 = df1 * df
  const chiSquareDf = effects.rows
  const chiSquareP = chiSquareProbability((chiSquare * chiSquareDf) / trace, chiSquareDf)
  return { statistic, df1, df2, p: fProbability(statistic, df1, df2), chiSquare, chiSquareDf, chiSquareP }
}

function margins(cells: number[][]): { rows: number[]; columns: number[] } {
  const rows = cells.map((row) => row.reduce((sum, each) => sum + each, 0))
  const columns = (cells[0] ?? []).map((_, j) => cells.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  if (rows.length < 2 || columns.length < 2)
    throw new RangeError('A test of independence takes two rows and two columns.')
  for (const [name, shares] of [
    ['Row', rows],
    ['Column', columns]
  ] as const) {
    const empty = shares.findIndex((share) => !(share > 0))
    if (empty >= 0) throw new RangeError(`${name} ${empty} of the table is empty.`)
  }
  return { rows, columns }
}

/** Sum of (p_ij - p_i p_j)² / (p_i p_j). */
function pearson(cells: number[][], rows: number[], columns: number[]): number {
  let sum = 0
  for (const [i, row] of rows.entries()) {
    for (const [j, column] of columns.entries()) sum += ((cells[i]?.[j] ?? 0) - row * column) ** 2 / (row * column)
  }
  return sum
}

/** Every contrast of two rows by two columns, against the last of each: what no main effect touches. */
function interactions(rows: number, columns: number): Matrix {
  const matrix = Matrix.zeros(rows * columns, (rows - 1) * (columns - 1))
  const side = (at: number, i: number, last: number) => (at === i ? 1 : at === last ? -1 : 0)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (let k = 0; k < rows - 1; k++)
        for (let l = 0; l < columns - 1; l++)
          matrix.set(i * columns + j, k * (columns - 1) + l, side(i, k, rows - 1) * side(j, l, columns - 1))
  return matrix
}

function cellCovariances(rows: number, columns: number, covariance: CellCovariance): Matrix {
  const matrix = Matrix.zeros(rows * columns, rows * columns)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (let k = 0; k < rows; k++)
        for (let l = 0; l < columns; l++) matrix.set(i * columns + j, k * columns + l, covariance(i, j, k, l))
  return matrix
}
