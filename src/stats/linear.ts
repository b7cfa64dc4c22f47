/**
 * A statistic as its value and its derivative by each total. To first order the statistic moves with the totals along
 * this gradient, so its variance is that of the one total `gradient · totals` (Taylor linearization; Binder 1983,
 * Int. Stat. Rev. 51).
 */
export type Linear = { value: number; gradient: Map<number, number> }

/**
 * A statistic as a function of the totals of a sample: at the sample's own, its value and gradient; at a replicate's,
 * its value there. Every statistic of Plumbline is one, so that each kind of variance knows all of them.
 */
export type Estimator = (totals: ArrayLike<number>) => Linear

/** A number that no sample moves: a target. */
export function constant(value: number): Estimator {
  return () => ({ value, gradient: new Map() })
}

/**
 * The sum of statistics, each times its coefficient: a difference, a contrast, an index. What they share in a cluster
 * is in the products of its totals. Agrees with R: `svycontrast(estimates, coefficients)`.
 */
export function combination(terms: readonly (readonly [coefficient: number, estimator: Estimator])[]): Estimator {
  return (totals) => {
    let value = 0
    const gradient = new Map<number, number>()
    for (const [coefficient, estimator] of terms) {
      const term = estimator(totals)
      value += coefficient * term.value
      for (const [position, derivative] of term.gradient)
        gradient.set(position, (gradient.get(position) ?? 0) + coefficient * derivative)
    }
    return { value, gradient }
  }
}

/** Left minus so many times right. */
export function difference(left: Estimator, right: Estimator, times = 1): Estimator {
  return combination([
    [1, left],
    [-times, right]
  ])
}
