/** Quantiles and tails beside those that R 4.2.2 printed: `sprintf("%.17g", …)` of the call above each list. */
import { describe, expect, test } from 'vitest'
import { betaQuantile } from '../../stats/beta-distribution.ts'
import { fProbability } from '../../stats/f-distribution.ts'
import { tProbability, tQuantile } from '../../stats/t-distribution.ts'
import { relativeError } from '../reference/cases.ts'

const infinity = Number.POSITIVE_INFINITY

/** `qt(p, df)` */
test.each([
  [0.975, 1, 12.706204736174694],
  [0.975, 2.5, 3.5746548420036919],
  [0.975, 8, 2.3060041352041658],
  [0.975, 59, 2.000995378088267],
  [0.975, 120, 1.9799304050824222],
  [0.9995, 1e6, 3.2905364612487213],
  [0.6, 1e12, 0.25334710313586717],
  [0.6, infinity, 0.25334710313579978],
  [0.975, infinity, 1.9599639845400536],
  [1e-6, 40, -5.553969751815039],
  [1e-100, 120, -71.774167914209244],
  [1e-300, 120, -3369.7043814984454],
  [1e-300, infinity, -37.047096299361201]
])("the t value at p = %d with %d degrees of freedom is R's", (p, df, theirs) => {
  expect(relativeError(tQuantile(p, df), theirs)).toBeLessThan(1e-12)
})

/** `2 * pt(-t, df)` */
test.each([
  [0.01, 1, 0.99363401447018351],
  [5, 1, 0.12566591637800234],
  [5, 8, 0.001052825793366539],
  [5, 59, 5.4484806636948011e-6],
  [5, 120, 1.9781905804539661e-6],
  [5, 1e6, 5.7339978708907352e-7],
  [300, 1, 0.0021220580484409717],
  [300, 7.5, 1.4220794859903921e-16],
  [300, 59, 1.2485209816250365e-95],
  [300, 120, 2.1053923426116683e-174],
  [37, 885, 7.5265574604532239e-182],
  [30, 5000, 5.6916581178617367e-182],
  [37, 1e6, 1.8299730861800904e-299],
  [2, 1e15, 0.045500263896358709],
  [2, infinity, 0.045500263896358424],
  [37, infinity, 1.1451142445049154e-299]
])("the p value of t = %d with %d degrees of freedom is R's, whatever the sign", (t, df, theirs) => {
  expect(Math.abs(tProbability(t, df) / theirs - 1)).toBeLessThan(1e-12)
  expect(tProbability(-t, df)).toBe(tProbability(t, df))
})

/** `qbeta(p, a, b)` */
test.each([
  [0.025, 0.5, 0.5, 0.0015413331334360124],
  [0.975, 0.5, 120, 0.020757962821500997],
  [0.025, 3.2, 50.8, 0.013526182098674587],
  [0.975, 4.2, 49.8, 0.1618205389087527],
  [0.975, 10, 300.3, 0.054516517124001074],
  [0.025, 238.1, 401.9, 0.33500605573821196],
  [0.975, 1, 52, 0.068482208703319558],
  [0.025, 1e5, 1e5, 0.49780870143169204],
  [0.975, 1e5, 0.5, 0.9999999950896421],
  [0.975, 4, 1e5, 8.766757261502423e-5],
  [0.025, 0, 12, 0],
  [0.975, 0, 12, 0],
  [0.025, 12, 0, 1],
  [0.975, 12, 0, 1],
  [0.025, 0, 0, 0],
  [0.5, 0, 0, 0.5],
  [0.975, 0, 0, 1]
])("the beta value at p = %d with shapes %d and %d is R's", (p, a, b, theirs) => {
  expect(relativeError(betaQuantile(p, a, b), theirs)).toBeLessThan(1e-10)
})

/** `pf(f, df1, df2, lower.tail = FALSE)` */
test.each([
  [0.01, 1, 120, 0.92051119931566983],
  [1, 5, 59, 0.42579486153790436],
  [2.5, 3.7, 211.4, 0.048084768951426882],
  [20, 3.7, 211.4, 3.0305862627563068e-13],
  [300, 3.7, 211.4, 3.5854403240096105e-83],
  [3000, 3.7, 211.4, 1.1168295056364113e-181],
  [30, 11.83, 1e6, 9.9362407294823011e-69],
  [40, 23.4, 5000.9, 1.5782412079102855e-166],
  [3000, 0.9, 7.6, 4.7500800646105672e-11],
  [8, 4, 1988, 2.1406492027793845e-6],
  [450, 1, 1988, 3.4120211536384019e-90],
  [0, 2, 3, 1],
  [-1, 2, 3, 1],
  [infinity, 2, 3, 0]
])("the p value of F = %d with %d and %d degrees of freedom is R's", (f, df1, df2, theirs) => {
  const ours = fProbability(f, df1, df2)
  expect(theirs === 0 ? ours : ours / theirs - 1).toBeCloseTo(0, 9)
})

describe('there is no number', () => {
  test.each([
    ['of t without degrees of freedom', tQuantile(0.975, 0)],
    ["of t's p value without them", tProbability(2, 0)],
    ['of the beta with a shape below 0', betaQuantile(0.5, -1, 2)],
    ['of the beta with no shape', betaQuantile(0.5, 1, Number.NaN)],
    ['of the beta at p above 1', betaQuantile(1.1, 0, 2)],
    ['of F without a value', fProbability(Number.NaN, 2, 3)],
    ['of F without degrees of freedom', fProbability(2, 2, 0)]
  ])('%s', (_, value) => expect(value).toBeNaN())
})
