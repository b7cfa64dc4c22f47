import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { Combination } from './margins.ts'

/** A row's auxiliary variables x, by column, those that are not zero: what population totals are known of. */
export type Auxiliary = readonly { column: number; value: number }[]

/** Margins of so many categories as auxiliary variables: x_j is 1 in category j and 0 elsewhere, margin by margin. */
export function indicators(sizes: readonly number[], combinations: readonly Combination[]): Auxiliary[] {
  const starts = columnStarts(sizes)
  return combinations.map(({ categories }) =>
    categories.map((category, margin) => ({ column: (starts[margin] ?? 0) + category, value: 1 }))
  )
}

/** The column of each margin's first category. */
export function columnStarts(sizes: readonly number[]): number[] {
  let next = 0
  return sizes.map((size) => {
    const start = next
    next += size
    return start
  })
}

/** x'b. */
export function fitted(auxiliary: Auxiliary, coefficients: readonly number[]): number {
  let sum = 0
  for (const { column, value } of auxiliary) sum += value * (coefficients[column] ?? 0)
  return sum
}

/** The sum of x times a number each, by column. */
export function totalsOf(auxiliaries: readonly Auxiliary[], numbers: readonly number[], columns: number): number[] {
  const totals = new Array<number>(columns).fill(0)
  for (const [index, auxiliary] of auxiliaries.entries()) {
    const number = numbers[index] ?? 0
    for (const { column, value } of auxiliary) totals[column] = (totals[column] ?? Number.NaN) + value * number
  }
  return totals
}

/** An eigenvalue below this part of the largest is a dependence between columns, as margins always have. */
const dependent = 1e-13

/**
 * Solves X'DX b = r for each right side r in the space of X'DX, with D the weights on the diagonal. Of dependent columns
 * (two margins add up to the same; one margin refines another) it takes the solution of least length, each column
 * first scaled to length 1: X b is the same whichever is taken.
 */
export function normalSolver(
  auxiliaries: readonly Auxiliary[],
  weights: readonly number[],
  columns: number
): (right: readonly number[]) => number[] {
  const gram = Matrix.zeros(columns, columns)
  for (const [index, auxiliary] of auxiliaries.entries()) {
    const weight = weights[index] ?? 0
    for (const a of auxiliary)
      for (const b of auxiliary) gram.set(a.column, b.column, gram.get(a.column, b.column) + weight * a.value * b.value)
  }
  const scales = gram.diagonal().map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0))
  const scaled = gram.mulRowVector(scales).mulColumnVector(scales)
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(scaled, { assumeSymmetric: true })
  const least = dependent * Math.max(...realEigenvalues)
  const inverse = realEigenvalues.map((value) => (value > least ? 1 / value : 0))
  return (right) => {
    const r = Matrix.columnVector(right.map((each, column) => each * (scales[column] ?? 0)))
    const along = eigenvectorMatrix.transpose().mmul(r).mulColumnVector(inverse)
    return eigenvectorMatrix
      .mmul(along)
      .to1DArray()
      .map((each, column) => each * (scales[column] ?? 0))
  }
}
