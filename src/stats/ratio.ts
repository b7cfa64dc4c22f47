import type { Estimator } from './linear.ts'

/**
 * The ratio of two totals, R = X / Y; its score is (x - R y) / Y. NaN where the lower total is zero.
 * Agrees with R: `svyratio(~x, ~y, design, na.rm = TRUE)`, where both are totals over the rows that have both answers.
 */
export function ratio(upper: Estimator, lower: Estimator): Estimator {
  return (totals) => {
    const x = upper(totals)
    const y = lower(totals)
    const value = x.value / y.value
    const gradient = new Map([...x.gradient].map(([position, derivative]) => [position, derivative / y.value]))
    for (const [position, derivative] of y.gradient)
      gradient.set(position, (gradient.get(position) ?? 0) - (value * derivative) / y.value)
    return { value, gradient }
  }
}
