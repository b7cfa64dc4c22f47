import type { Estimate } from '../estimate/answer.ts'
import { siblingsOf } from '../report/parts.ts'
import { type Context, datasetOf } from './context.ts'
import type { Together } from './values.ts'

/**
 * The percentages of groups of a net score as they are written: those of all its groups are rounded together, whichever
 * of them are shown, so that a number is the same wherever it stands. A distribution has each share rounded by itself.
 */
export function togetherOf(estimates: readonly Estimate[], context: Context): Together {
  const rounded = new Map<Estimate, number>()
  for (const estimate of estimates) {
    if (estimate.category === null || estimate.value === null || rounded.has(estimate)) continue
    const groups = siblingsOf({ ...estimate, kind: 'estimate' }, datasetOf(context, estimate.dataset)).map((question) =>
      context.answers.estimate(question)
    )
    const shares = groups.flatMap(({ value }) => value ?? [])
    if (groups.length === 0 || shares.length < groups.length) continue
    const percents = roundedTogether(shares)
    for (const [index, group] of groups.entries()) rounded.set(group, (percents[index] ?? 0) / 100)
  }
  return rounded
}

/**
 * Shares of the groups of a net score, for it first and against it last, as whole percentages: each rounded up or down, to
 * add up to 100 and differ by the score as it is rounded. What is whole stays; where that leaves no way to do both, they
 * add up. Of several ways the nearest.
 */
function roundedTogether(shares: readonly number[]): number[] {
  const exact = shares.map((share) => Number((share * 100).toPrecision(12)))
  const score = (percents: readonly number[]) => (percents[0] ?? 0) - (percents.at(-1) ?? 0)
  const distance = (percents: readonly number[]) =>
    exact.reduce((sum, percent, index) => sum + (percent - (percents[index] ?? 0)) ** 2, 0)
  const ways = exact
    .reduce<number[][]>(
      (found, percent) =>
        found.flatMap((way) => [...new Set([Math.floor(percent), Math.ceil(percent)])].map((each) => [...way, each])),
      [[]]
    )
    .filter((way) => way.reduce((sum, percent) => sum + percent, 0) === 100)
    .toSorted((a, b) => distance(a) - distance(b))
  const [nearest = exact] = ways
  return ways.find((way) => score(way) === roundedScore(score(exact))) ?? nearest
}

/** Halves away from zero, as numbers are written. */
function roundedScore(score: number): number {
  const exact = Number(score.toPrecision(12))
  return Math.sign(exact) * Math.round(Math.abs(exact))
}
