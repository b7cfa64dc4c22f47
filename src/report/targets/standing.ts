import type { Estimate } from '../../estimate/answer.ts'
import type { Answers } from '../../estimate/answer-all.ts'
import { endsOf } from '../../estimate/statistics/statistics.ts'
import { type Course, contrast, forecast, type Ranged, relativeChange } from '../../stats/course.ts'
import { dayNumber, elapsed, planned } from '../../stats/plan.ts'
import { type StandingName, standingOf } from '../../stats/target-standing.ts'
import { between, type Level, type Target } from './target.ts'

/**
 * How a target stands at the end of the last wave that has an estimate. Numbers are in the unit of its measure. Before its
 * start there is no estimate of it yet, and `now` is without a value.
 */
export type TargetStanding = {
  /** `hidden`: the estimates that it rests on are not shown; `unknown`: they have no standard errors. */
  name: StandingName | 'hidden' | 'unknown' | 'not-started'
  /** False: it is reached by the estimate, and not by all of its interval. */
  sure: boolean
  /** The estimate that it is judged by, the last that is shown, and the last day of its wave. */
  now: Estimate
  day: string
  /** Where it began; null where that is an estimate that is hidden. */
  from: number | null
  /** What is planned for the day, and what is to be reached. */
  path: number | null
  to: number | null
  forecast: Ranged | null
  course: CourseSoFar | null
}

/** The change that was expected beside the one so far, both in what the expectation is written in. */
export type CourseSoFar = { expected: number; kind: 'ratio' | 'points'; soFar: Ranged; off: boolean; due: boolean }

/** What the answers make of a target. */
export function standingAt(target: Target, answers: Answers): TargetStanding {
  const { estimates, covariance, df } = answers.course(target.question)
  if (!target.started) return notStarted(target, estimates[0] as Estimate)
  const shown = estimates.flatMap(({ value }, index) => (value === null ? [] : [index]))
  const [last] = shown.slice(-1)
  const now = estimates[last ?? estimates.length - 1] as Estimate
  const day = target.days[last ?? target.days.length - 1] ?? target.start
  const begun = target.from.times === 0 || shown[0] === 0
  const levelAt = (level: Level) => (level.times === 0 ? level.plus : begun ? at(level, estimates[0]?.value) : null)
  const path = pathAt(target, day)
  const known = {
    ...{ now, day, sure: true, forecast: null, course: null },
    ...{ from: levelAt(target.from), path: path && levelAt(path), to: levelAt(target.to) }
  }
  if (last === undefined || !begun) return { ...known, name: 'hidden' }
  if (!covariance) return { ...known, name: 'unknown' }
  const courseOf = (indexes: number[]): Course => ({
    times: indexes.map((index) => dayNumber(target.days[index] ?? '')),
    values: indexes.map((index) => estimates[index]?.value ?? Number.NaN),
    covariance: indexes.map((row) => indexes.map((column) => covariance[row]?.[column] ?? Number.NaN)),
    df,
    level: now.level
  })
  const kept: Kept = {
    target,
    now,
    course: courseOf(shown)
  }
  const alike = shown.filter((index) => index >= target.alike)
  const predicted = day < target.due ? forecast(courseOf(alike), dayNumber(target.due)) : null
  const standing = standingOf({
    goal: ahead(target.to, kept),
    path: path && ahead(path, kept),
    start: ahead(target.from, kept),
    forecast: predicted && forecastAhead(predicted, known.to ?? Number.NaN, target),
    elapsed: elapsed(target.start, target.due, day)
  })
  return { ...known, ...standing, forecast: predicted && within(predicted, target), course: soFarOf(kept, day) }
}

function notStarted({ from, to, start }: Target, first: Estimate): TargetStanding {
  const numberOf = ({ times, plus }: Level) => (times === 0 ? plus : null)
  const none = {
    value: null,
    se: null,
    low: null,
    high: null,
    df: null,
    n: null,
    nEff: null,
    nEffDesign: null,
    deff: null
  }
  return {
    ...{ name: 'not-started', sure: true, day: start, path: null, forecast: null, course: null },
    ...{ from: numberOf(from), to: numberOf(to) },
    now: { ...first, ...none, standing: 'suppressed', absence: 'no data', caution: null, interval: null }
  }
}

type Kept = { target: Target; now: Estimate; course: Course }

function at({ times, plus }: Level, start: number | null | undefined): number {
  return times * (start ?? Number.NaN) + plus
}

/** What is planned for a day; null where nobody said. */
export function pathAt({ path, from, to, start, due }: Target, day: string): Level | null {
  if (path === 'none') return null
  return between(from, to, planned(start, due, day, path === 'straight' ? null : path))
}

/** How far the estimate is ahead of a level: of a number by its own interval, as it is shown. */
function ahead({ times, plus }: Level, { target: { direction }, now, course }: Kept): Ranged {
  if (times === 0 && now.value !== null && now.low !== null && now.high !== null)
    return turned({ value: now.value - plus, low: now.low - plus, high: now.high - plus }, direction)
  const coefficients: number[] = course.values.map((_, index) => (index === course.values.length - 1 ? 1 : 0))
  coefficients[0] = (coefficients[0] ?? 0) - times
  return turned(contrast(course, coefficients, -plus), direction)
}

function forecastAhead({ value, low, high }: Ranged, to: number, { direction }: Target): Ranged {
  return turned({ value: value - to, low: low - to, high: high - to }, direction)
}

function turned({ value, low, high }: Ranged, direction: 1 | -1): Ranged {
  return direction === 1 ? { value, low, high } : { value: -value, low: -high, high: -low }
}

/** A forecast as far as the measure can go. */
function within({ value, low, high }: Ranged, { named }: Target): Ranged {
  const ends = endsOf(named.measure, named.category, named.dataset.codebook)
  const cut = (each: number) => (ends ? Math.min(ends.max, Math.max(ends.min, each)) : each)
  return { value: cut(value), low: cut(low), high: cut(high) }
}

/** The change that was expected by a day, beside the change so far. Once that day has come it is off course where the whole interval falls short. */
function soFarOf({ target, now, course }: Kept, day: string): CourseSoFar | null {
  const { expected, from, direction } = target
  if (!expected) return null
  const { kind, by } = expected.effect
  const soFar =
    kind === 'ratio' ? ratioSoFar(from, now, course) : turned(ahead(from, { target, now, course }), direction)
  const due = day >= expected.by
  const short = direction === 1 ? soFar.high < by : soFar.low > by
  return { expected: by, kind, soFar, off: due && short, due }
}

function ratioSoFar(from: Level, { value, low, high }: Estimate, course: Course): Ranged {
  if (from.times !== 0 || value === null || low === null || high === null) return relativeChange(course)
  return { value: value / from.plus - 1, low: low / from.plus - 1, high: high / from.plus - 1 }
}
