/**
 * A smooth function of several estimates, at their values: its own value, and its derivative by each. To first order its
 * variance is gradient' V gradient (delta method).
 */
export type Smooth = { value: number; gradient: number[] }

/** The product of all factors; 1 of none. */
export function product(factors: readonly number[]): Smooth {
  const but = (left: number) => factors.reduce((sum, factor, at) => (at === left ? sum : sum * factor), 1)
  return { value: but(-1), gradient: factors.map((_, at) => but(at)) }
}

/**
 * The return on what was spent, (gain - cost) / cost, by gain and cost, each a product of estimates; the derivatives are
 * by those of the gain, then those of the cost. NaN where the cost is not above 0.
 * Agrees with R: `svycontrast(estimates, quote((a * b - c) / c))`.
 */
export function returnOn(gain: readonly number[], cost: readonly number[]): Smooth {
  const [made, spent] = [product(gain), product(cost)]
  if (!(spent.value > 0)) return { value: Number.NaN, gradient: [...gain, ...cost].map(() => Number.NaN) }
  return {
    value: made.value / spent.value - 1,
    gradient: [
      ...made.gradient.map((derivative) => derivative / spent.value),
      ...spent.gradient.map((derivative) => (-made.value * derivative) / spent.value ** 2)
    ]
  }
}

/** Left minus so many times right, the derivatives by those of left, then those of right. */
export function differenceOf(left: Smooth, right: Smooth, times = 1): Smooth {
  return {
    value: left.value - times * right.value,
    gradient: [...left.gradient, ...right.gradient.map((derivative) => -times * derivative)]
  }
}

/** gradient' V gradient, never below 0. */
export function varianceAlong({ gradient }: Smooth, covariance: readonly (readonly number[])[]): number {
  return Math.max(0, covarianceAlong(gradient, gradient, covariance))
}

/** a' V b, of two functions of the same estimates by their gradients. */
export function covarianceAlong(
  a: readonly number[],
  b: readonly number[],
  covariance: readonly (readonly number[])[]
): number {
  return a.reduce(
    (outer, left, i) => outer + b.reduce((inner, right, j) => inner + left * right * (covariance[i]?.[j] ?? 0), 0),
    0
  )
}
