import { tInterval } from '../stats/interval.ts'
import { tProbability } from '../stats/t-distribution.ts'
import type { Comparison, Estimate, Relative } from './answer.ts'
import { type Best, type ComparisonQuestion, type EstimateQuestion, keyOf, type Multiple } from './question.ts'
import type { AnsweredSurvey, Spread } from './survey.ts'

/** A comparison before it is adjusted over its family. */
export type Compared = Omit<Comparison, 'pAdjusted' | 'adjustment' | 'family'>

type EstimateOf = (question: EstimateQuestion) => Estimate

/** What is known of single estimates; `freedom`: the degrees of freedom of the whole design behind one. */
export type Known = { estimate: EstimateOf; freedom(estimate: Estimate): number }

/**
 * Compares two estimates. Of one survey, as a difference of two functions of the same totals, so that clusters that both
 * have parts in make it surer; of two sources, or with a target, as independent numbers. `better` is which way is good,
 * for the best.
 */
export function compare(
  question: ComparisonQuestion,
  survey: AnsweredSurvey | undefined,
  better: 'higher' | 'lower' | null,
  { estimate, freedom }: Known
): Compared {
  const { left, right, on } = question
  if (right.kind === 'target')
    return withTarget(estimate(left), right.value, { relative: question.relative ?? false, freedom })
  const times = right.kind === 'multiple' ? right.times : 1
  const other = otherOf(right, better, estimate)
  if (other === null) return blankOf(estimate(left), null, on)
  const compared =
    survey && left.dataset === other.dataset
      ? withinSurvey(survey, { ...question, right: other }, times)
      : ofTwoSources(estimate(left), estimate(other), times, { relative: question.relative ?? false, freedom })
  return { ...compared, times }
}

/** The one estimate that is compared with. Null: none of those that might be the best is known. */
export function otherOf(
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

export function blankOf(left: Estimate, right: Estimate | null, on: 'each' | 'both'): Compared {
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
    standing: 'suppressed',
    relative: null
  }
}

export function standingOf(left: Estimate, right: Estimate | null): Compared['standing'] {
  if (left.value === null || right?.value === null) return 'suppressed'
  return left.standing === 'caution' || right?.standing === 'caution' ? 'caution' : 'ok'
}

function withinSurvey(
  survey: AnsweredSurvey,
  { left, right, on, relative }: ComparisonQuestion & { right: EstimateQuestion },
  times: number
): Compared {
  const pair = survey.pair(left, right, on)
  const sides = [survey.estimate(left, pair?.known[0]), survey.estimate(right, pair?.known[1])] as const
  const blank = { ...blankOf(sides[0], sides[1], on), method: methodWithin(sides[0], on) }
  const standing = standingOf(...sides)
  if (!pair || standing === 'suppressed' || keyOf(left) === keyOf(right)) return blank
  const told = ({ value, se }: Spread) =>
    sides[0].basis === 'counted' ? bare(value) : tested(value, se, survey.degrees, blank.level)
  const change = relative ? told(pair.relative()) : null
  return { ...blank, ...told(pair.difference(times)), standing, relative: relativeOf(change, sides[1]) }
}

function methodWithin({ basis }: Estimate, on: 'each' | 'both'): string {
  if (basis === 'counted') return 'difference of two counted values'
  return on === 'both' ? 'paired t' : 't of a difference, with the covariance of shared clusters'
}

/** A difference that is what it is. */
export function bare(value: number) {
  return { difference: value, se: null, low: null, high: null, df: null, p: null }
}

/** A change as a part of what it is from. Of nothing, or less, there are no parts. */
export function relativeOf(
  change: Pick<Compared, 'difference' | 'se' | 'low' | 'high'> | null,
  { value: from }: Pick<Estimate, 'value'>
): Relative | null {
  if (change === null || change.difference === null || from === null || !(from > 0)) return null
  const { difference: value, se, low, high } = change
  return { value, se, low, high }
}

/** A difference with its standard error, tested against zero. */
export function tested(value: number, se: number, df: number, level: number) {
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

function withTarget(left: Estimate, target: number, { relative, freedom }: Outer): Compared {
  const blank = { ...blankOf(left, null, 'each'), target, method: 'one-sample t' }
  if (left.value === null) return blank
  const { standing } = left
  const exact = left.basis === 'published' || left.se === null
  const found = (value: number, scale: number) =>
    exact ? bare(value) : tested(value, (left.se ?? 0) * scale, freedom(left), left.level)
  const change = relative ? found(left.value / target - 1, 1 / target) : null
  return {
    ...blank,
    ...found(left.value - target, 1),
    ...(exact ? { method: 'difference from a target' } : {}),
    standing,
    relative: relativeOf(change, { value: target })
  }
}

/** What is asked of a comparison beyond one survey. */
type Outer = { relative: boolean } & Pick<Known, 'freedom'>

/**
 * Estimates of two sources are independent: the variances add. A value without a standard error, since it was counted or
 * published so, is taken as it stands, which the method says; between two such values nothing tells how surely they
 * differ.
 */
function ofTwoSources(left: Estimate, right: Estimate, times: number, { relative, freedom }: Outer): Compared {
  const blank = blankOf(left, right, 'each')
  const standing = standingOf(left, right)
  if (left.value === null || right.value === null) return blank
  const difference = left.value - times * right.value
  const part = left.value / right.value - 1
  const estimated = [left, right].find(({ basis, se }) => basis === 'estimated' && se !== null)
  if (!estimated) {
    const counted = left.basis === 'counted' && right.basis === 'counted'
    const method = `difference of two ${counted ? 'counted' : 'published'} values`
    return { ...blank, difference, method, standing, relative: relativeOf(relative ? bare(part) : null, right) }
  }
  const df = Math.min(
    ...[left, right].map((each) => (each.basis === 'estimated' ? freedom(each) : Number.POSITIVE_INFINITY))
  )
  const [a, b] = [left.se ?? 0, right.se ?? 0]
  const exact = [left, right].find(({ se }) => se === null)
  const method = exact ? `one-sample t, the ${exact.basis} value taken as exact` : 't of independent estimates'
  const change = relative
    ? tested(part, Math.hypot(a / right.value, (left.value * b) / right.value ** 2), df, estimated.level)
    : null
  return {
    ...blank,
    ...tested(difference, Math.hypot(a, times * b), df, estimated.level),
    method,
    standing,
    relative: relativeOf(change, right)
  }
}
