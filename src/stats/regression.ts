import { Matrix } from 'ml-matrix'
import type { Linear } from './linear.ts'
import { inverseOfSums } from './normal-equations.ts'

/** Where T(a, b) stands among the totals, a <= b. */
export type ProductPosition = (a: number, b: number) => number

/**
 * Weighted least squares of y on x1, …, xp: the intercept, then the slopes, each in y's unit per unit of its x.
 *
 * `totals` are of row products over the rows where everything is known: T(a, b) = sum of w z_a z_b at `at(a, b)`,
 * with z = (1, x1 - c1, …, xp - cp, y - cy) and `centres` = [c1, …, cp, cy]. Any centres give the same coefficients;
 * centres near the means keep rounding away. The gradient is of the estimating equation X'W(y - Xb) = 0, so the score
 * of a row is (X'WX)^-1 x_i w_i e_i, which holds whether or not the model does (Binder 1983, Int. Stat. Rev. 51;
 * Fuller 1975, Sankhya C 37).
 *
 * Throws `CombinedColumn`, a RangeError, where an x is constant or a combination of the ones before it; its column 0
 * is the intercept's, which happens without rows, and column j that of xj.
 *
 * Agrees with R: `svyglm(y ~ x1 + … + xp, design)`. R tests a coefficient with df = degf + 1 - number of coefficients,
 * degf counted over the rows used.
 */
export function regression(totals: ArrayLike<number>, at: ProductPosition, centres: readonly number[]): Linear[] {
  const y = centres.length
  const inverse = inverseOfSums(productMatrix(totals, at, y))
  const coefficients = solution(inverse, totals, at, y)
  const residual = [...coefficients.map((each) => -each), 1]
  const gradients = coefficients.map((_, j) => {
    const gradient = new Map<number, number>()
    for (let a = 0; a < y; a++)
      for (let b = 0; b <= y; b++) add(gradient, ordered(at, a, b), inverse.get(j, a) * (residual[b] ?? Number.NaN))
    return gradient
  })
  const centred = coefficients.map((value, j) => ({ value, gradient: gradients[j] ?? new Map() }))
  return [uncentred(centred, centres), ...centred.slice(1)]
}

/** The intercept where every x is 0 rather than at its centre. */
function uncentred(centred: Linear[], centres: readonly number[]): Linear {
  let value = centres.at(-1) ?? Number.NaN
  const gradient = new Map<number, number>()
  for (const [j, each] of centred.entries()) {
    const factor = j === 0 ? 1 : -(centres[j - 1] ?? Number.NaN)
    value += factor * each.value
    for (const [position, derivative] of each.gradient) add(gradient, position, factor * derivative)
  }
  return { value, gradient }
}

/**
 * The share of y's weighted variance that the regression explains, 1 - RSS / TSS, from the totals of `regression` with
 * `slopes` x variables. NaN where y does not vary. Agrees with R: `summary(lm(y ~ x, weights = w))$r.squared`.
 */
export function rSquared(totals: ArrayLike<number>, at: ProductPosition, slopes: number): Linear {
  const y = slopes + 1
  const full = solution(inverseOfSums(productMatrix(totals, at, y)), totals, at, y)
  const mean = total(totals, at, 0, y) / total(totals, at, 0, 0)
  const rest = squares(totals, at, [...full.map((each) => -each), 1])
  const all = squares(totals, at, [-mean, ...new Array<number>(slopes).fill(0), 1])
  const gradient = new Map<number, number>()
  for (const [position, derivative] of rest.gradient) add(gradient, position, -derivative / all.value)
  for (const [position, derivative] of all.gradient)
    add(gradient, position, ((rest.value / all.value) * derivative) / all.value)
  const varies = all.value > rounding * total(totals, at, y, y)
  return { value: varies ? 1 - rest.value / all.value : Number.NaN, gradient }
}

/** The part of y's squares about its centre below which its variance is rounding. */
const rounding = 1e-12

/** The sum of w (combination of z)²; at a minimum over the combination its own change does not count. */
function squares(totals: ArrayLike<number>, at: ProductPosition, combination: number[]): Linear {
  let value = 0
  const gradient = new Map<number, number>()
  for (const [a, left] of combination.entries()) {
    for (const [b, right] of combination.entries()) {
      value += left * right * total(totals, at, a, b)
      add(gradient, ordered(at, a, b), left * right)
    }
  }
  return { value, gradient }
}

function productMatrix(totals: ArrayLike<number>, at: ProductPosition, size: number): Matrix {
  const matrix = Matrix.zeros(size, size)
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) matrix.set(a, b, total(totals, at, a, b))
  return matrix
}

function solution(inverse: Matrix, totals: ArrayLike<number>, at: ProductPosition, y: number): number[] {
  const right = Matrix.columnVector(Array.from({ length: y }, (_, a) => total(totals, at, a, y)))
  return inverse.mmul(right).getColumn(0)
}

function total(totals: ArrayLike<number>, at: ProductPosition, a: number, b: number): number {
  return totals[ordered(at, a, b)] ?? Number.NaN
}

function ordered(at: ProductPosition, a: number, b: number): number {
  return a <= b ? at(a, b) : at(b, a)
}

function add(gradient: Map<number, number>, position: number, derivative: number): void {
  gradient.set(position, (gradient.get(position) ?? 0) + derivative)
}
