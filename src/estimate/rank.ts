import { adjustments } from '../stats/adjust.ts'
import { rankRanges } from '../stats/ranks.ts'
import type { Ranking } from './answer.ts'
import { type Compared, compare } from './compare.ts'
import type { EstimateQuestion, RankingQuestion } from './question.ts'
import type { AnsweredSurvey } from './survey.ts'

/** Ranks with what cannot be told apart: a domain's range by tests over all pairs, adjusted by Holm. */
export function rank({ of }: RankingQuestion, survey: AnsweredSurvey, better: 'higher' | 'lower' | null): Ranking {
  const values = of.map((question) => survey.estimate(question).value ?? Number.NaN)
  const pairs = of.flatMap((left, a) =>
    of.slice(a + 1).map((right, b) => ({ a, b: a + 1 + b, compared: pairOf(left, right, survey, better) }))
  )
  const adjusted = adjustments.holm(pairs.map(({ compared }) => compared.p ?? Number.NaN))
  const level = survey.dataset.codebook.intervals.level
  const different = new Set(
    pairs.flatMap(({ a, b }, index) => ((adjusted[index] ?? 1) < 1 - level ? [`${a} ${b}`, `${b} ${a}`] : []))
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

function pairOf(
  left: EstimateQuestion,
  right: EstimateQuestion,
  survey: AnsweredSurvey,
  better: 'higher' | 'lower' | null
): Compared {
  return compare({ kind: 'comparison', left, right, on: 'each' }, survey, better, (question) =>
    survey.estimate(question)
  )
}
