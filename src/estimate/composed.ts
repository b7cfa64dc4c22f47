import type { SurveyDataset } from '../dataset/dataset.ts'
import { tInterval } from '../stats/interval.ts'
import { covarianceAlong, differenceOf, type Smooth, varianceAlong } from '../stats/smooth.ts'
import type { Estimate, Estimates } from './answer.ts'
import { blankEstimate } from './blank.ts'
import { bare, blankOf, type Compared, type Known, relativeOf, standingOf, tested } from './compare.ts'
import { type Composite, compositeOf, itself } from './composite.ts'
import { type EstimateQuestion, keyOf } from './question.ts'
import type { AnsweredSurvey } from './survey.ts'

/** What estimates that are functions of others are made from. */
export type Sources = Pick<Known, 'estimate'> & { surveys: ReadonlyMap<string, AnsweredSurvey> }

/**
 * A function of estimates, with their uncertainty by the delta method: those of one sample with their covariance, those
 * of different datasets as independent, those that were counted, or published without a standard error, as they stand.
 * The interval is a t interval, on the fewest degrees of freedom among those that were estimated.
 */
export function composed(
  dataset: SurveyDataset,
  question: EstimateQuestion,
  { inputs, of }: Composite,
  sources: Sources
): Estimate {
  const blank = blankEstimate(dataset, question)
  const estimates = inputs.map(sources.estimate)
  const missing = estimates.find(({ value }) => value === null)
  if (missing) return { ...blank, absence: missing.absence }
  const found = of(estimates.map(({ value }) => value ?? Number.NaN))
  if (!Number.isFinite(found.value)) return { ...blank, absence: 'no cost' }
  const uncertain = estimates.filter(({ se }) => se !== null)
  const careful = estimates.find(({ standing }) => standing === 'caution')
  const shown = {
    ...blank,
    value: found.value,
    standing: careful ? ('caution' as const) : ('ok' as const),
    caution: careful?.caution ?? null,
    n: leastOf(uncertain.map(({ n }) => n))
  }
  if (uncertain.length === 0) return { ...shown, basis: basisOf(estimates) }
  const se = Math.sqrt(varianceAlong(found, covariancesOf(inputs, sources)))
  const df = leastOf(uncertain.map((each) => each.df)) ?? Number.POSITIVE_INFINITY
  const level = uncertain[0]?.level ?? blank.level
  const interval = tInterval(found.value, se, df, level)
  return {
    ...shown,
    basis: 'estimated',
    level,
    se,
    df: Number.isFinite(df) ? df : null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    interval: 'delta'
  }
}

/** What rests on no sample is counted, unless something of it was published. */
function basisOf(estimates: readonly Estimate[]): Estimate['basis'] {
  return estimates.every(({ basis }) => basis === 'counted') ? 'counted' : 'published'
}

/** The difference of two such functions, left minus so many times right: what both are made of is in it once. */
export function composedDifference(
  [left, right]: readonly [EstimateQuestion, EstimateQuestion],
  [a, b]: readonly [Composite, Composite],
  { times, relative }: { times: number; relative: boolean },
  sources: Sources & Pick<Known, 'freedom'>
): Compared {
  const sides = [sources.estimate(left), sources.estimate(right)] as const
  const blank = blankOf(sides[0], sides[1], 'each')
  const standing = standingOf(...sides)
  if (standing === 'suppressed' || keyOf(left) === keyOf(right)) return blank
  const inputs = [...a.inputs, ...b.inputs]
  const values = inputs.map((each) => sources.estimate(each).value ?? Number.NaN)
  const [first, second] = [a.of(values.slice(0, a.inputs.length)), b.of(values.slice(a.inputs.length))]
  const uncertain = inputs.map(sources.estimate).filter(({ se }) => se !== null)
  const df = Math.min(...uncertain.map(sources.freedom))
  const told = (found: Smooth) =>
    uncertain.length === 0
      ? bare(found.value)
      : tested(found.value, Math.sqrt(varianceAlong(found, covariancesOf(inputs, sources))), df, blank.level)
  return {
    ...blank,
    ...told(differenceOf(first, second, times)),
    method: uncertain.length === 0 ? 'difference of two counted values' : 't of a difference, by the delta method',
    standing,
    relative: relativeOf(relative ? told(ratioOf(first, second)) : null, sides[1])
  }
}

/** Such functions at several waves with their covariances. */
export function composedCourse(
  of: readonly EstimateQuestion[],
  datasetNamed: Parameters<typeof compositeOf>[1],
  sources: Sources
): Estimates {
  const estimates = of.map(sources.estimate)
  const made = of.map((question) => compositeOf(question, datasetNamed) ?? itself(question))
  const inputs = made.flatMap((each) => each.inputs)
  const between = covariancesOf(inputs, sources)
  const starts = made.map((_, index) => made.slice(0, index).reduce((sum, each) => sum + each.inputs.length, 0))
  const gradients = made.map((each, index) => {
    const { gradient } = each.of(each.inputs.map((input) => sources.estimate(input).value ?? Number.NaN))
    return inputs.map((_, at) => gradient[at - (starts[index] ?? 0)] ?? 0)
  })
  const covariance = gradients.map((a) => gradients.map((b) => covarianceAlong(a, b, between)))
  return { estimates, covariance, df: leastOf(estimates.map(({ df }) => df)) ?? Number.POSITIVE_INFINITY }
}

/** Left as a part more or less than right. */
function ratioOf(left: Smooth, right: Smooth): Smooth {
  return {
    value: left.value / right.value - 1,
    gradient: [
      ...left.gradient.map((derivative) => derivative / right.value),
      ...right.gradient.map((derivative) => (-left.value * derivative) / right.value ** 2)
    ]
  }
}

/** The questions of each survey among some that it has to answer together. */
export function togetherIn(dataset: string, inputs: readonly EstimateQuestion[]): EstimateQuestion[] {
  const own = inputs.filter((input) => input.dataset === dataset)
  return [...new Map(own.map((input) => [keyOf(input), input])).values()]
}

function covariancesOf(inputs: readonly EstimateQuestion[], { surveys, estimate }: Sources): number[][] {
  const within = new Map(
    [...new Set(inputs.map(({ dataset }) => dataset))].map((dataset) => {
      const own = togetherIn(dataset, inputs)
      return [dataset, { keys: own.map(keyOf), matrix: surveys.get(dataset)?.covariances(own) ?? null }] as const
    })
  )
  return inputs.map((a) =>
    inputs.map((b) => {
      if (a.dataset !== b.dataset || estimate(a).se === null || estimate(b).se === null) return 0
      const { keys, matrix } = within.get(a.dataset) ?? { keys: [], matrix: null }
      if (!matrix) return keyOf(a) === keyOf(b) ? (estimate(a).se ?? 0) ** 2 : 0
      return matrix[keys.indexOf(keyOf(a))]?.[keys.indexOf(keyOf(b))] ?? 0
    })
  )
}

function leastOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((each) => each !== null)
  return known.length === 0 ? null : Math.min(...known)
}
