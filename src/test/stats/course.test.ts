/** Contrasts, relative changes and forecasts of several waves, against R's lm and against least squares by hand in R. */
import { expect, test } from 'vitest'
import { type Course, contrast, forecast, relativeChange } from '../../stats/course.ts'
import { elapsed, planned } from '../../stats/plan.ts'

const close = (ours: number | undefined, theirs: number) =>
  expect(Math.abs((ours ?? Number.NaN) - theirs) / Math.abs(theirs)).toBeLessThan(1e-9)

/** Three means with covariances, of 1138 degrees of freedom. */
const waves: Course = {
  times: [0, 92, 182],
  values: [29.4, 28, 26.1],
  covariance: [
    [0.225, 0.006, 0.01],
    [0.006, 0.215, -0.0003],
    [0.01, -0.0003, 0.207]
  ],
  df: 1138,
  level: 0.95
}

/**
 * y <- c(29.4, 28, 26.1); x <- c(0, 92, 182); V <- matrix(c(.225,.006,.01,.006,.215,-.0003,.01,-.0003,.207), 3)
 * se <- sqrt(.207 + .85^2 * .225 - 2 * .85 * .01); y[3] - .85 * y[1] + c(-1, 1) * qt(.975, 1138) * se
 */
test('a contrast of the last with so many times the first', () => {
  const { value, low, high } = contrast(waves, [-0.85, 0, 1], 0)
  close(value, 1.11)
  close(low, -0.055006364336236)
  close(high, 2.27500636433624)
})

/** g <- c(-y[3] / y[1]^2, 0, 1 / y[1]); y[3] / y[1] - 1 + c(-1, 1) * qt(.975, 1138) * sqrt(c(g %*% V %*% g)) */
test('how much more the last is than the first, by the delta method', () => {
  const { value, low, high } = relativeChange(waves)
  close(value, 26.1 / 29.4 - 1)
  close(low, -0.15265044984542)
  close(high, -0.071839346072947)
})

/**
 * X <- cbind(1, x); W <- solve(V); C <- solve(t(X) %*% W %*% X); b <- C %*% t(X) %*% W %*% y; r <- y - X %*% b
 * phi <- max(1, c(t(r) %*% W %*% r)); x0 <- c(1, 365)
 * sum(x0 * b) + c(0, -1, 1) * qt(.975, 1138) * sqrt(phi * c(t(x0) %*% C %*% x0 + V[3, 3]))
 */
test('a line through waves, by generalized least squares, and what it leads to', () => {
  const { value, low, high } = forecast(waves, 365) ?? { value: 0, low: 0, high: 0 }
  close(value, 22.8729228263719)
  close(low, 20.7329929111759)
  close(high, 25.0128527415679)
})

/** predict(lm(c(10, 12, 13, 17) ~ c(0, 91, 182, 273)), data.frame(455), interval = "prediction") */
test('without sampling error the line is that of ordinary least squares', () => {
  const exact = { times: [0, 91, 182, 273], values: [10, 12, 13, 17], df: Number.POSITIVE_INFINITY, level: 0.95 }
  const covariance = exact.values.map(() => exact.values.map(() => 0))
  const { value, low, high } = forecast({ ...exact, covariance }, 455) ?? { value: 0, low: 0, high: 0 }
  close(value, 20.7)
  close(low, 12.8483955583784)
  close(high, 28.5516044416216)
})

test('two waves, or waves of one day, have no forecast', () => {
  const { values, covariance } = waves
  expect(
    forecast({ ...waves, times: [0, 92], values: values.slice(0, 2), covariance: covariance.slice(0, 2) }, 365)
  ).toBeNull()
  expect(forecast({ ...waves, times: [5, 5, 5] }, 365)).toBeNull()
})

test('a plan goes evenly, or in steps that are reached when their months are over', () => {
  const plan = ['2024-07-01', '2025-12-31'] as const
  expect(elapsed(...plan, '2024-06-30')).toBe(0)
  expect(elapsed(...plan, '2025-03-31')).toBeCloseTo(274 / 549, 12)
  expect(elapsed(...plan, '2026-01-31')).toBe(1)
  expect(planned(...plan, '2025-03-31', null)).toBe(elapsed(...plan, '2025-03-31'))
  expect(
    ['2024-09-29', '2024-09-30', '2025-03-31', '2025-12-30', '2025-12-31'].map((day) =>
      planned(...plan, day, 'quarterly')
    )
  ).toEqual([0, 1, 3, 5, 6].map((steps) => steps / 6))
  expect(planned('2025-01-31', '2025-04-29', '2025-02-27', 'monthly')).toBeCloseTo(1 / 3, 12)
  expect(planned(...plan, '2025-06-30', 'yearly')).toBe(1 / 2)
})
