import type { SurveyCodebook } from '../codebook/codebook.ts'
import type { Estimate } from '../estimate/answer.ts'
import { kindOfParts, partsOf } from '../estimate/statistics/statistics.ts'
import { type Context, datasetOf } from './context.ts'
import type { Together } from './values.ts'

/**
 * Where all groups of a net score are shown, their percentages as they are rounded together. A distribution has each
 * share rounded by itself.
 */
export function togetherOf(estimates: Estimate[], context: Context): Together {
  const groups = Map.groupBy(
    estimates.filter((each) => each.category !== null && isOfGroups(each, context)),
    ({ dataset, measure, domain, wave }) => JSON.stringify([dataset, measure, Object.entries(domain), wave])
  )
  const rounded = new Map<Estimate, number>()
  for (const parts of groups.values()) {
    const [first] = parts as [Estimate]
    const codebook = datasetOf(context, first.dataset).codebook as SurveyCodebook
    const measure = codebook.measures.get(first.measure)
    const complete = measure && partsOf(measure, codebook).length === parts.length
    if (!complete || parts.some((part) => part.value === null)) continue
    for (const [estimate, value] of roundedTogether(parts)) rounded.set(estimate, value)
  }
  return rounded
}

function isOfGroups({ dataset, measure }: Estimate, context: Context): boolean {
  const found = datasetOf(context, dataset).codebook.measures.get(measure)
  return found !== undefined && kindOfParts(found) === 'groups'
}

/** Percentages of the parts of a whole, so that they add up to 100: rounded down, and up where most is left. */
function roundedTogether(parts: Estimate[]): Map<Estimate, number> {
  const exact = parts.map((estimate) => ({ estimate, percent: Number(((estimate.value ?? 0) * 100).toPrecision(12)) }))
  const short = 100 - exact.reduce((sum, { percent }) => sum + Math.floor(percent), 0)
  const up = new Set(
    exact
      .toSorted((a, b) => (b.percent % 1) - (a.percent % 1))
      .slice(0, short)
      .map(({ estimate }) => estimate)
  )
  return new Map(
    exact.map(({ estimate, percent }) => [estimate, (Math.floor(percent) + (up.has(estimate) ? 1 : 0)) / 100])
  )
}
