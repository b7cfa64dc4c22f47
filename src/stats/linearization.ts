import type { Linear } from './linear.ts'
import { type Calibration, type Linearization, pairOf, type Stratum } from './sample.ts'

/**
 * The design-based covariance of two statistics by Taylor linearization, clusters drawn within strata:
 *
 *   sum over strata h of (1 - f_h) n_h/(n_h - 1) [ sum over clusters of a_c b_c - (sum of a_c)(sum of b_c)/n_h ]
 *
 * with a_c and b_c the cluster's totals along the two gradients, plus what the second stage adds. A cluster with nobody
 * in the domain counts in n_h and adds nothing else. Where lonely strata count as the others on average, `among` says
 * which statistics are taken together: the strata that any of them has rows in are those that count.
 *
 * Agrees with R: `vcov(svymean(…))` and `svyrecvar`. Throws where a product of two totals was not asked for.
 */
export function linearizedCovariance(
  spread: Linearization,
  a: Linear,
  b: Linear,
  among: readonly Linear[] = [a, b]
): number {
  const left = explained(a, spread.calibration)
  const right = explained(b, spread.calibration)
  let total = 0
  let within = 0
  for (const stratum of spread.strata) {
    const { square, gross, sums } = productsAlong(stratum, left, right, spread.pairs)
    within += withinAlong(stratum, left, right)
    if (stratum.undrawn < certain) continue
    if (stratum.clusters > 1) {
      const lonely =
        spread.lonely.domains && spread.lonely.rule === 'adjust' && presentIn(stratum, left, spread.variables) === 1
      const between = square - (lonely ? 0 : (sums[0] * sums[1]) / stratum.clusters)
      const spreads = lonely || Math.abs(between) > rounding * gross
      if (spreads) total += ((stratum.undrawn * stratum.clusters) / (stratum.clusters - 1)) * between
    } else if (spread.lonely.rule === 'adjust') total += stratum.undrawn * square
  }
  return within + (spread.lonely.rule === 'average' ? total * averageFactor(spread, among) : total)
}

/** Strata over those with a variance of their own, among the strata in which these statistics have rows. */
function averageFactor(spread: Linearization, among: readonly Linear[]): number {
  const positions = new Set(among.flatMap((each) => explained(each, spread.calibration)).map(([position]) => position))
  const present = spread.strata.filter(({ products }) =>
    [...positions].some((position) => (products.get(pairOf(position, position)) ?? 0) > 0)
  )
  const counting = present.filter(({ clusters, undrawn }) => clusters > 1 || undrawn < certain)
  return counting.length > 0 ? present.length / counting.length : 1
}

type Entry = readonly [position: number, derivative: number]

/** The gradient of what the margins do not explain. */
function explained(statistic: Linear, calibration: Calibration | null): Entry[] {
  const entries = [...statistic.gradient].filter(([, derivative]) => derivative !== 0)
  if (!calibration) return entries
  const gradient = new Map(entries)
  for (const [position, derivative] of entries)
    for (const [margin, coefficient] of calibration.coefficients.get(position) ?? [])
      gradient.set(margin, (gradient.get(margin) ?? 0) - derivative * coefficient)
  return [...gradient]
}

function productsAlong(stratum: Stratum, left: Entry[], right: Entry[], pairs: ReadonlySet<number>) {
  let square = 0
  let gross = 0
  const sums: [number, number] = [0, 0]
  for (const [j, b] of right) sums[1] += b * (stratum.sums.get(j) ?? 0)
  for (const [i, a] of left) {
    sums[0] += a * (stratum.sums.get(i) ?? 0)
    for (const [j, b] of right) {
      const pair = pairOf(i, j)
      const product = stratum.products.get(pair)
      if (product === undefined && !pairs.has(pair))
        throw new Error(`The product of totals ${i} and ${j} is not known.`)
      const term = a * b * (product ?? 0)
      square += term
      gross += Math.abs(term)
    }
  }
  return { square, gross, sums }
}

function withinAlong({ within }: Stratum, left: Entry[], right: Entry[]): number {
  if (!within) return 0
  let sum = 0
  for (const [i, a] of left) for (const [j, b] of right) sum += a * b * (within.get(pairOf(i, j)) ?? 0)
  return sum
}

/** Clusters with rows in the domain that a statistic is of; of several domains, in the one that has most. */
function presentIn(stratum: Stratum, entries: Entry[], variables: number): number {
  return Math.max(...entries.map(([position]) => stratum.present[Math.floor(position / 2 / variables)] ?? 0))
}

/** All clusters were drawn: nothing is left to chance. */
const certain = 1e-7

/** What is left of terms that cancel is rounding, not variance, below this part of them. */
const rounding = 1e-14
