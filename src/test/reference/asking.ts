/** R's variables and domains as questions to a codebook, and the answers to them. */
import type { Estimate } from '../../estimate/answer.ts'
import { type Compared, compare } from '../../estimate/compare.ts'
import { type ComparisonQuestion, domainOf, type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { tInterval } from '../../stats/interval.ts'
import { tProbability } from '../../stats/t-distribution.ts'
import type { Answered } from './claim.ts'
import type { Agree } from './ledger.ts'

export const level = 0.95

/** In R's order. */
export const sectors = [
  'department stores',
  'financial services',
  'independent retail',
  'online retail',
  'supermarkets',
  'telecoms',
  'utilities'
]

type More = Partial<Pick<EstimateQuestion, 'category' | 'except' | 'wave' | 'dataset'>>

/** The measure of R's variable; `ease_during` is a wave of `ease`. */
export function ask(variable: string, domain: Record<string, string> = {}, more: More = {}): EstimateQuestion {
  const [, measure = variable, wave = null] = /^(ease)_(before|during)$/.exec(variable) ?? []
  return estimateOf({
    dataset: 'cx',
    measure,
    wave,
    domain: domainOf(Object.entries(domain)),
    ...more
  })
}

export function against(
  left: EstimateQuestion,
  right: EstimateQuestion,
  on: 'each' | 'both' = 'each'
): ComparisonQuestion {
  return { kind: 'comparison', left, right, on }
}

export function compared(answers: Answered, question: ComparisonQuestion): Compared {
  return compare(question, answers, null, {
    estimate: (side) => answers.estimate(side),
    freedom: () => answers.degrees
  })
}

/** The covariance of two estimates that were set against each other. */
export function covarianceOf(answers: Answered, { left, right, on }: ComparisonQuestion): number {
  const pair = right.kind === 'estimate' ? answers.pair(left, right, on) : null
  if (!pair || right.kind !== 'estimate') return Number.NaN
  const [a, b] = [answers.estimate(left, pair.known[0]), answers.estimate(right, pair.known[1])]
  return ((a.se ?? Number.NaN) ** 2 + (b.se ?? Number.NaN) ** 2 - pair.difference(1).se ** 2) / 2
}

export function agreeWithEstimate(
  agree: Agree,
  answer: Estimate,
  theirs: Record<string, unknown>,
  tolerance?: number
): void {
  agree('estimate', answer.value, theirs['est'], tolerance)
  agree('se', answer.se, theirs['se'], tolerance)
}

/**
 * A t test of R's. Estimate and standard error are of our comparison; statistic, p and interval are made of them with
 * R's degrees of freedom, which differ by function (METHODS, 2), while ours are the full design's.
 */
export function agreeWithTest(agree: Agree, { difference, se }: Compared, theirs: Record<string, unknown>): void {
  const [value, error] = [difference ?? Number.NaN, se ?? Number.NaN]
  const df = (theirs['parameter'] as { df: number }).df
  const interval = tInterval(value, error, df, level)
  const [low, high] = theirs['ci'] as [number, number]
  agree('difference', value, theirs['estimate'])
  agree('t', value / error, theirs['statistic'])
  agree('p', tProbability(value / error, df), theirs['p_value'])
  agree('interval', interval?.low, low)
  agree('interval', interval?.high, high)
}

/** A covariance matrix of estimates, each beside their standard errors. */
export function agreeWithMatrix(agree: Agree, answers: Answered, of: EstimateQuestion[], theirs: unknown): void {
  const { values } = theirs as { values: number[][] }
  for (const [i, left] of of.entries())
    for (const [j, right] of of.entries()) {
      const size = Math.sqrt((values[i]?.[i] ?? 0) * (values[j]?.[j] ?? 0))
      if (i < j) agree('covariance', covarianceOf(answers, against(left, right)), values[i]?.[j], 1e-9, size || 1)
    }
}
