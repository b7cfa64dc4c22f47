import { adjustments } from '../stats/adjust.ts'
import { rankRanges } from '../stats/ranks.ts'
import type { Ranking } from './answer.ts'
import type { Compared, Known } from './compare.ts'
import type { ComparisonQuestion, RankingQuestion } from './question.ts'

/** Ranks with what cannot be told apart: a domain's range by tests over all pairs, adjusted by Holm. */
export function rank(
  { of }: RankingQuestion,
  better: 'higher' | 'lower' | null,
  estimate: Known['estimate'],
  compare: (question: ComparisonQuestion) => Compared
): Ranking {
  const values = of.map((question) => estimate(question).value ?? Number.NaN)
  const pairs = of.flatMap((left, a) =>
    of
      .slice(a + 1)
      .map((right, b) => ({ a, b: a + 1 + b, compared: compare({ kind: 'comparison', left, right, on: 'each' }) }))
  )
  const adjusted = adjustments.holm(pairs.map(({ compared }) => compared.p ?? Number.NaN))
  const level = of[0] ? estimate(of[0]).level : 0.95
  const different = new Set(
    pairs.flatMap(({ a, b, compared }, index) =>
      (adjusted[index] ?? 1) < 1 - level || isApart(compared) ? [`${a} ${b}`, `${b} ${a}`] : []
    )
  )
  const tested = pairs.filter(({ compared }) => compared.p !== null).length
  const ranges = rankRanges(of.length, better ?? 'higher', values, (a, b) => different.has(`${a} ${b}`))
  return {
    ranges,
    pairs: tested,
    level,
    adjusted: pairs.map(({ a, b, compared }, index) => ({
      a,
      b,
      p: compared.p === null ? null : (adjusted[index] ?? null)
    }))
  }
}

/** Counted values differ where they do. */
function isApart({ left, right, difference }: Compared): boolean {
  if (left.basis !== 'counted' || right?.basis !== 'counted' || difference === null) return false
  // Smaller is rounding of sums.
  return Math.abs(difference) > 1e-12 * Math.max(1, Math.abs(left.value ?? 0))
}
