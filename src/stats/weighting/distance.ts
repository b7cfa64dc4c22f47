/** The bounds of g, of which 1 is one that they allow. */
export type Bounds = { low: number; high: number }

/**
 * What a calibrated weight is kept near its initial one by: g = F(u) at u = x'λ, the inverse of the derivative of the
 * distance between w and d. Source: Deville & Särndal 1992, JASA 87, table 1.
 */
export type Distance = {
  /** F, rising, F(0) = 1. */
  factor: (u: number) => number
  /** F's derivative, F'(0) = 1. */
  slope: (u: number) => number
  /** An integral of F, convex: what Newton's steps bring down. */
  potential: (u: number) => number
}

/**
 * g = 1 + u, the generalized regression estimator; g may fall below zero. With bounds cut off at them (their case 7).
 * R: `cal.linear`.
 */
export function linear(bounds?: Bounds): Distance {
  const plain = { factor: (u: number) => 1 + u, slope: () => 1, potential: (u: number) => u + (u * u) / 2 }
  return bounds ? cutOff(plain, bounds.low - 1, bounds.high - 1) : plain
}

/** g = exp(u), always positive: what iterative proportional fitting comes to. With bounds cut off. R: `cal.raking`. */
export function exponential(bounds?: Bounds): Distance {
  const plain = { factor: Math.exp, slope: Math.exp, potential: Math.exp }
  return bounds ? cutOff(plain, Math.log(Math.max(0, bounds.low)), Math.log(bounds.high)) : plain
}

/**
 * g between L and U, towards them ever more slowly (their case 6):
 * g = (L(U-1) + U(1-L)e) / (U-1 + (1-L)e), e = exp(Au), A = (U-L) / ((1-L)(U-1)). Throws unless L < 1 < U.
 * R: `cal.logit`.
 */
export function logit({ low, high }: Bounds): Distance {
  if (!(low < 1 && high > 1 && Number.isFinite(high - low)))
    throw new RangeError('Logit calibration needs finite bounds, one below 1 and one above.')
  const rate = (high - low) / ((1 - low) * (high - 1))
  const rise = (1 - low) / (high - 1)
  /** How far from L to U. */
  const part = (u: number) => 1 / (1 + Math.exp(-rate * u) / rise)
  return {
    factor: (u) => low + (high - low) * part(u),
    slope: (u) => (high - low) * rate * part(u) * (1 - part(u)),
    potential: (u) =>
      rate * u > 0
        ? high * u + ((high - low) / rate) * Math.log(rise + Math.exp(-rate * u))
        : low * u + ((high - low) / rate) * Math.log(1 + rise * Math.exp(rate * u))
  }
}

/** The same between two u, and from there on what it is at the nearer. */
function cutOff({ factor, slope, potential }: Distance, from: number, to: number): Distance {
  if (!(from <= 0 && to >= 0)) throw new RangeError('The bounds of calibration have to allow a factor of 1.')
  const within = (u: number) => Math.min(to, Math.max(from, u))
  return {
    factor: (u) => factor(within(u)),
    slope: (u) => (u === within(u) ? slope(u) : 0),
    potential: (u) => potential(within(u)) + (u === within(u) ? 0 : factor(within(u)) * (u - within(u)))
  }
}
