import type { Estimate } from '../../estimate/answer.ts'
import type { TargetStanding } from '../../report/targets/standing.ts'
import type { Target } from '../../report/targets/target.ts'
import type { Ranged } from '../../stats/course.ts'
import { type Context, textIn } from '../context.ts'
import { differenceFormatOf, formatOf, intervalText, labelOfMeasure, labelsOfDomain, unitText } from '../values.ts'

/** How a target stands, in words. */
export function standingText({ name, sure }: TargetStanding, { language: { words } }: Context): string {
  return sure ? words.targets.standing[name] : words.targets.reachedWithinError
}

/** A target's own name, or its measure and whom it is of: "Satisfied: Utilities". */
export function nameOfTarget({ label, named, domain }: Target, context: Context): string {
  if (label) return textIn(context, label)
  const measure = labelOfMeasure(context, named.dataset.name, named.measure.name, named.category)
  const domains = labelsOfDomain(context, named.dataset.name, domain)
  return domains.length === 0 ? measure : `${measure}: ${domains.join(', ')}`
}

/** Numbers of the measure of a target; one that is planned has as many decimals as are needed for it. */
export function writerOf(now: Estimate, context: Context): (value: number) => string {
  const unit = unitText(context, now.dataset, now.measure, now.category)
  const format = formatOf(context, now)
  return (value) => (unit === null ? format(value) : `${format(value)}\u00a0${unit}`)
}

/** The latest estimate with its interval in brackets. */
export function nowText(now: Estimate, context: Context): string | null {
  if (now.value === null) return null
  const interval = intervalText(context, now)
  return writerOf(now, context)(now.value) + (interval === null ? '' : ` (${interval})`)
}

export function rangeText({ low, high }: Ranged, now: Estimate, context: Context): string {
  return context.language.numbers.range(low, high, formatOf(context, now))
}

export function dateText(day: string, { language: { numbers } }: Context): string {
  return numbers.date(day)
}

/** A change with its sign: "+10%" of what there was, or in the unit of the measure. */
export function changeText(kind: 'ratio' | 'points', now: Estimate, context: Context): (by: number) => string {
  const { numbers, words } = context.language
  if (kind === 'points') {
    const text = differenceFormatOf(context, now)
    return (by) => (now.unit === 'proportion' ? words.estimate.points(text(by)) : text(by))
  }
  return (by) => {
    const percent = numbers.percent(Math.abs(by), 0)
    return Math.round(by * 100) === 0 ? percent : `${by < 0 ? '\u2212' : '+'}${percent}`
  }
}

/** What was expected beside what there is: expected, the change so far, and its range. */
export function courseTexts(
  { course, now }: TargetStanding,
  { expected }: Target,
  context: Context
): { expected: string; soFar: string; range: string | null } | null {
  if (!course || !expected) return null
  const { targets } = context.language.words
  const text = changeText(course.kind, now, context)
  const { value, low, high } = course.soFar
  return {
    expected: targets.expected(text(course.expected), dateText(expected.by, context)),
    soFar: text(value),
    range: now.basis === 'counted' ? null : context.language.numbers.range(low, high, text)
  }
}
