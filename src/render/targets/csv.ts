import type { Context } from '../context.ts'
import { datasetOf } from '../context.ts'
import { csvText } from '../csv-text.ts'
import { digits } from '../digits.ts'
import { domainText } from '../domain-text.ts'
import { releaseOf } from '../hold.ts'
import type { AnsweredTarget } from './profile.ts'
import { nameOfTarget } from './standing-text.ts'

export const targetColumns = [
  'target',
  'label',
  'measure',
  'part',
  'domain',
  'unit',
  'start',
  'due',
  'path',
  'from',
  'to',
  'wave',
  'day',
  'value',
  'se',
  'level',
  'low',
  'high',
  'n',
  'planned',
  'target_standing',
  'within_error',
  'forecast',
  'forecast_low',
  'forecast_high',
  'expected',
  'expected_by',
  'so_far',
  'so_far_low',
  'so_far_high',
  'off_course',
  'standing',
  'status',
  'release'
] as const

export const targetKey = ['target', 'measure'] as const

/** Targets as CSV, unrounded: a row each. */
export function targetsCsv(rows: readonly AnsweredTarget[], context: Context): string {
  const lines = rows.map((row) => {
    const fields = fieldsOf(row, context)
    return targetColumns.map((column) => fields[column])
  })
  return csvText([[...targetColumns], ...lines])
}

/** What is published of a target, by the names of its columns; changes are parts of what there was, or in its unit. */
export function fieldsOf(
  { target, standing }: AnsweredTarget,
  context: Context
): Record<(typeof targetColumns)[number], string | number | null> {
  const { now, course, forecast } = standing
  return {
    ...{ target: target.name, label: nameOfTarget(target, context), measure: `${now.dataset}.${now.measure}` },
    ...{ part: now.category, domain: domainText(target.domain), unit: now.unit },
    ...{ start: target.start, due: target.due, path: target.path },
    ...{ from: digits(standing.from), to: digits(standing.to), wave: now.wave, day: standing.day },
    ...{ value: digits(now.value), se: digits(now.se), level: now.level, low: digits(now.low), high: digits(now.high) },
    ...{ n: now.n, planned: digits(standing.path), target_standing: standing.name },
    within_error: standing.sure ? 'no' : 'yes',
    ...{ forecast: digits(forecast?.value ?? null), forecast_low: digits(forecast?.low ?? null) },
    forecast_high: digits(forecast?.high ?? null),
    ...{ expected: digits(course?.expected ?? null), expected_by: target.expected?.by ?? null },
    ...{ so_far: digits(course?.soFar.value ?? null), so_far_low: digits(course?.soFar.low ?? null) },
    ...{ so_far_high: digits(course?.soFar.high ?? null), off_course: course ? (course.off ? 'yes' : 'no') : null },
    ...{ standing: now.standing, status: datasetOf(context, now.dataset).codebook.status },
    release: releaseOf(context.page.hold)
  }
}
