import type { Linear } from './linear.ts'
import type { ProductPosition } from './regression.ts'

/**
 * The weighted covariance of variables i and j (a variance where i = j), in the product of their units:
 * n / (n - 1) sum of w (x_i - mean_i)(x_j - mean_j) / sum of w, from the totals of row products T(a, b) that
 * `regression` takes: z_0 = 1, variables counted from 1, over the rows where all of them are known.
 *
 * `n` is the number of rows of positive weight in the domain, R's, which counts those with missing answers too: it
 * scales the covariance, by 1 + 1/(n - 1). NaN or infinite for n < 2.
 * Agrees with R: `svyvar(~x1 + x2, design, na.rm = TRUE)`.
 */
export function weightedCovariance(
  totals: ArrayLike<number>,
  at: ProductPosition,
  i: number,
  j: number,
  n: number
): Linear {
  const total = (a: number, b: number) => totals[at(a, b)] ?? Number.NaN
  const pair: [number, number] = i <= j ? [i, j] : [j, i]
  const weight = total(0, 0)
  const product = total(...pair) / weight
  const left = total(0, i) / weight
  const right = total(0, j) / weight
  const scale = n / (n - 1)
  const gradient = new Map([[at(...pair), scale / weight]])
  const add = (position: number, derivative: number) =>
    gradient.set(position, (gradient.get(position) ?? 0) + (scale * derivative) / weight)
  add(at(0, 0), 2 * left * right - product)
  add(at(0, i), -right)
  add(at(0, j), -left)
  return { value: scale * (product - left * right), gradient }
}

/** The covariances of variables 1 to `size`. */
export function covarianceMatrix(totals: ArrayLike<number>, at: ProductPosition, size: number, n: number): number[][] {
  const variables = Array.from({ length: size }, (_, i) => i + 1)
  return variables.map((i) => variables.map((j) => weightedCovariance(totals, at, i, j, n).value))
}

/**
 * Their weighted correlations, which no n scales. NaN beside a variable that does not vary.
 * Agrees with R: `cov2cor(as.matrix(svyvar(~x1 + x2, design, na.rm = TRUE)))`.
 */
export function correlationMatrix(covariances: readonly (readonly number[])[]): number[][] {
  const spread = covariances.map((row, i) => Math.sqrt(row[i] ?? Number.NaN))
  return covariances.map((row, i) =>
    row.map((each, j) => (i === j && each > 0 ? 1 : each / ((spread[i] ?? 0) * (spread[j] ?? 0))))
  )
}
