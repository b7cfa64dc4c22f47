import { CholeskyDecomposition, Matrix } from 'ml-matrix'

/** A column that is a combination of the columns before it, counted from 0, so that a caller can name it. */
export class CombinedColumn extends RangeError {
  readonly column: number
  constructor(column: number) {
    super(`Column ${column} is a combination of the columns before it, or constant.`)
    this.column = column
  }
}

/**
 * The inverse of a symmetric, positive definite matrix of sums of squares and products, such as X'WX, an information
 * matrix or a covariance matrix. Throws `CombinedColumn` with the first column of which the columns before it leave
 * less than `least` of its squares unexplained: its coefficient would be rounding. NaN in, NaN out.
 */
export function inverseOfSums(sums: Matrix): Matrix {
  if (Number.isNaN(sums.sum())) return Matrix.zeros(sums.rows, sums.rows).fill(Number.NaN)
  const cholesky = new CholeskyDecomposition(Matrix.add(sums, sums.transpose()).div(2))
  const root = cholesky.lowerTriangularMatrix
  for (let j = 0; j < sums.rows; j++) {
    if (!(root.get(j, j) ** 2 > least * sums.get(j, j))) throw new CombinedColumn(j)
  }
  return cholesky.solve(Matrix.eye(sums.rows))
}

const least = 1e-10
