import { tInterval } from '../stats/interval.ts'
import { difference as differenceOf } from '../stats/linear.ts'
import { tProbability } from '../stats/t-distribution.ts'
import { standardError } from '../stats/variance.ts'
import type { Comparison, Estimate } from './answer.ts'
import { type Best, type ComparisonQuestion, type EstimateQuestion, keyOf, type Multiple } from './question.ts'
import type { AnsweredSurvey } from './survey.ts'

/** A comparison before it is adjusted over its family. */
export type Compared = Omit<Comparison, 'pAdjusted' | 'adjustment' | 'family'>

type EstimateOf = (question: EstimateQuestion) => Estimate

/**
 * Compares two estimates. Of one survey, as a difference of two functions of the same totals, so that clusters that both
 * have parts in make it surer; of two sources, or with a target, as independent numbers. `better` is which way is good,
 * for the best.
 */
export function compare(
  question: ComparisonQuestion,
  survey: AnsweredSurvey | undefined,
  better: 'higher' | 'lower' | null,
  estimate: EstimateOf
): Compared {
  const { left, right, on } = question
  if (right.kind === 'target') return withTarget(estimate(left), right.value, survey)
  const times = right.kind === 'multiple' ? right.times : 1
  const other = otherOf(right, better, estimate)
  if (other === null) return blankOf(estimate(left), null, on)
  const compared =
    survey && left.dataset === other.dataset
      ? withinSurvey(survey, left, other, times, on)
      : ofTwoSources(estimate(left), estimate(other), times, survey)
  return { ...compared, times }
}

/** The one estimate that is compared with. Null: none of those that might be the best is known. */
function otherOf(
  right: EstimateQuestion | Best | Multiple,
  better: 'higher' | 'lower' | null,
  estimate: EstimateOf
): EstimateQuestion | null {
  if (right.kind === 'multiple') return right.of
  return right.kind === 'best' ? bestOf(right, better, estimate) : right
}

function bestOf({ among }: Best, better: 'higher' | 'lower' | null, estimate: EstimateOf): EstimateQuestion | null {
  const sign = better === 'lower' ? -1 : 1
  const known = among.flatMap((question) => {
    const { value } = estimate(question)
    return value === null ? [] : [{ question, value: sign * value }]
  })
  return known.toSorted((a, b) => b.value - a.value)[0]?.question ?? null
}

function blankOf(left: Estimate, right: Estimate | null, on: 'each' | 'both'): Compared {
  return {
    left,
    right,
    target: null,
    times: 1,
    difference: null,
    se: null,
    level: left.level,
    low: null,
    high: null,
    df: null,
    p: null,
    method: '',
    on,
    standing: 'suppressed'
  }
}

function standingOf(left: Estimate, right: Estimate | null): Compared['standing'] {
  if (left.value === null || right?.value === null) return 'suppressed'
  return left.standing === 'caution' || right?.standing === 'caution' ? 'caution' : 'ok'
}

function withinSurvey(
  survey: AnsweredSurvey,
  left: EstimateQuestion,
  right: EstimateQuestion,
  times: number,
  on: 'each' | 'both'
): Compared {
  const pair = survey.pair(left, right, on)
  const sides = [survey.estimate(left, pair?.known[0]), survey.estimate(right, pair?.known[1])] as const
  const blank = blankOf(sides[0], sides[1], on)
  const method = on === 'both' ? 'paired t' : 't of a difference, with the covariance of shared clusters'
  const standing = standingOf(...sides)
  if (!pair || standing === 'suppressed' || keyOf(left) === keyOf(right)) return { ...blank, method }
  const of = JSON.stringify([keyOf(left), keyOf(right), times, on])
  const difference = pair.recall('difference', of, () => {
    const estimator = differenceOf(pair.left, pair.right, times)
    const { value } = estimator(pair.sample.totals)
    return tested(value, standardError(pair.sample, estimator), survey.sampling.degrees, blank.level)
  })
  return { ...blank, ...difference, method, standing }
}

/** A difference with its standard error, tested against zero. */
function tested(value: number, se: number, df: number, level: number) {
  const known = se > 0 && Number.isFinite(se)
  const interval = known ? tInterval(value, se, df, level) : null
  return {
    difference: value,
    se: Number.isNaN(se) ? null : se,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    df,
    p: known ? tProbability(value / se, df) : null
  }
}

function withTarget(left: Estimate, target: number, survey: AnsweredSurvey | undefined): Compared {
  const blank = { ...blankOf(left, null, 'each'), target, method: 'one-sample t' }
  if (left.value === null) return blank
  const difference = left.value - target
  if (!survey || left.se === null)
    return { ...blank, difference, method: 'difference from a target', standing: left.standing }
  return { ...blank, ...tested(difference, left.se, survey.sampling.degrees, left.level), standing: left.standing }
}

/**
 * Estimates of two sources are independent: the variances add. A published value without a standard error is taken as it
 * stands, which the method says; two published values differ by what they differ, and nothing tells how surely.
 */
function ofTwoSources(left: Estimate, right: Estimate, times: number, survey: AnsweredSurvey | undefined): Compared {
  const blank = blankOf(left, right, 'each')
  const standing = standingOf(left, right)
  if (left.value === null || right.value === null) return blank
  const difference = left.value - times * right.value
  if (!survey || left.se === null)
    return { ...blank, difference, method: 'difference of two published values', standing }
  const se = Math.hypot(left.se, times * (right.se ?? 0))
  const method = right.se === null ? 'one-sample t, the published value taken as exact' : 't of independent estimates'
  return { ...blank, ...tested(difference, se, survey.sampling.degrees, left.level), method, standing }
}
