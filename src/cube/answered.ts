import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Models } from '../estimate/answers.ts'
import { blankEstimate } from '../estimate/blank.ts'
import { type EstimateQuestion, keyOf } from '../estimate/question.ts'
import type { AnsweredSurvey, Spread } from '../estimate/survey.ts'
import type { Space } from './space.ts'
import { type CubeTable, type Entry, estimateFrom } from './table.ts'

/** A survey as tables of its cube answer for it. What stands in none of them is not published. */
export function answeredBy(
  dataset: SurveyDataset,
  degrees: number,
  tables: readonly { space: Space; table: CubeTable }[]
): AnsweredSurvey {
  const entries = new Map<string, Entry>()
  const differences = new Map<string, number | null>()
  for (const { space, table } of tables) {
    for (const [index, question] of space.estimates.entries())
      entries.set(keyOf(question), table.estimates[index] ?? ['not published'])
    for (const [index, [left, right]] of space.pairs.entries()) {
      const se = table.differences[index] ?? null
      differences.set(pairKey(left, right), se)
      differences.set(pairKey(right, left), se)
    }
  }
  const estimate = (question: EstimateQuestion) =>
    estimateFrom(entries.get(keyOf(question)) ?? ['not published'], blankEstimate(dataset, question))
  return {
    dataset,
    degrees,
    estimate,
    pair: (left, right, on) => {
      const se = differences.get(pairKey(left, right))
      if (on === 'both' || se === undefined) return null
      const [a, b] = [estimate(left), estimate(right)]
      const values = [a.value ?? Number.NaN, b.value ?? Number.NaN] as const
      return {
        known: [[], []],
        difference: (times) => along([1, -times], values[0] - times * values[1]),
        relative: () => along([1 / values[1], -values[0] / values[1] ** 2], values[0] / values[1] - 1)
      }

      /** A function of both with this gradient: what they share follows from the error of their difference. */
      function along([left, right]: readonly [number, number], value: number): Spread {
        const [first, second] = [(a.se ?? Number.NaN) ** 2, (b.se ?? Number.NaN) ** 2]
        const plain = left === 1 && right === -1
        const shared = (first + second - (se ?? Number.NaN) ** 2) / 2
        const variance = left ** 2 * first + right ** 2 * second + 2 * left * right * shared
        return { value, se: plain ? (se ?? Number.NaN) : Math.sqrt(Math.max(0, variance)) }
      }
    },
    covariances: () => null,
    totals: () => null,
    model: () => null,
    hiddenSecond: [],
    exposed: []
  }
}

/** A cube tells nothing of how many estimates vary together. */
export const noModels: Models = {
  association: () => ({ statistic: null, df1: null, df2: null, p: null }),
  fit: () => ({ explained: null, statistic: null, df1: null, df2: null, p: null }),
  course: ({ of }, _, { estimate }) => ({ estimates: of.map(estimate), covariance: null, df: Number.POSITIVE_INFINITY })
}

function pairKey(left: EstimateQuestion, right: EstimateQuestion): string {
  return `${keyOf(left)} ${keyOf(right)}`
}
