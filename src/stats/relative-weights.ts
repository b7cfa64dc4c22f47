import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { DriverShares } from './shapley.ts'

/**
 * Johnson's relative weights: R² divided among drivers by way of the uncorrelated variables nearest to them. With
 * Rxx = P diag(l) P' and L = P diag(√l) P' (how drivers load on those variables), the weights are
 * (L∘L)(L^-1 rxy)². Near Shapley's shares and quick for any number of drivers.
 *
 * `correlations` are of the drivers, then the outcome; they have to be correlations. Where drivers are combinations of
 * one another, L^-1 is the pseudoinverse, and they share alike. NaN where something does not vary.
 *
 * Source: Johnson 2000, Multivariate Behavioral Research 35. Agrees with the same formula in R's `eigen`.
 */
export function relativeWeights(correlations: readonly (readonly number[])[]): DriverShares {
  const drivers = correlations.length - 1
  const between = correlations.slice(0, drivers).map((row) => row.slice(0, drivers))
  const outcome = correlations.slice(0, drivers).map((row) => row[drivers] ?? Number.NaN)
  if ([...between.flat(), ...outcome].some(Number.isNaN))
    return { shares: outcome.map(() => Number.NaN), r2: Number.NaN }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(between), {
    assumeSymmetric: true
  })
  const power = (of: (root: number) => number) =>
    eigenvectorMatrix
      .mmul(Matrix.diag(realEigenvalues.map((each) => (each > nothing ? of(Math.sqrt(each)) : 0))))
      .mmul(eigenvectorMatrix.transpose())
  const loadings = power((root) => root)
  const slopes = power((root) => 1 / root).mmul(Matrix.columnVector(outcome))
  const shares = Matrix.mul(loadings, loadings).mmul(Matrix.mul(slopes, slopes)).getColumn(0)
  return { shares, r2: shares.reduce((sum, each) => sum + each, 0) }
}

/** The eigenvalue below which a direction among the drivers is rounding. */
const nothing = 1e-10
