import type { Absence, Caution, Estimate, IntervalMethod, Standing } from '../estimate/answer.ts'
import type { AnsweredSurvey } from '../estimate/survey.ts'
import type { Space } from './space.ts'

/**
 * A table of a cube as it is published: what each estimate of its space comes to, and for each pair the standard error of
 * left minus right, in the order of the space. Nothing else is told of the rows: no totals of strata or clusters.
 */
export type CubeTable = { estimates: Entry[]; differences: (number | null)[] }

/** A value with its uncertainty and base, or why it is not there. */
export type Entry =
  | [absence: NonNullable<Absence>]
  | [
      value: number,
      se: number | null,
      low: number | null,
      high: number | null,
      df: number | null,
      n: number | null,
      nEff: number | null,
      nEffDesign: number | null,
      deff: number | null,
      standing: Exclude<Standing, 'suppressed'>,
      caution: Caution | null,
      interval: IntervalMethod | null
    ]

/** The table of a survey that its space was asked of. */
export function cubeTable({ estimates, pairs }: Space, survey: AnsweredSurvey): CubeTable {
  const shown = (question: Space['estimates'][number]) => survey.estimate(question).value !== null
  return {
    estimates: estimates.map((question) => entryOf(survey.estimate(question))),
    differences: pairs.map(([left, right]) => {
      if (!shown(left) || !shown(right)) return null
      const se = survey.pair(left, right, 'each')?.difference(1).se ?? Number.NaN
      return Number.isFinite(se) ? se : null
    })
  }
}

function entryOf(estimate: Estimate): Entry {
  const { value, se, low, high, df, n, nEff, nEffDesign, deff, standing, absence, caution, interval } = estimate
  if (value === null || standing === 'suppressed') return [absence ?? 'undefined']
  return [value, se, low, high, df, n, nEff, nEffDesign, deff, standing, caution, interval]
}

/** An entry as the answer that it was; `blank`: the answer of which nothing is known. */
export function estimateFrom(entry: Entry, blank: Estimate): Estimate {
  if (entry.length === 1) return { ...blank, absence: entry[0] }
  const [value, se, low, high, df, n, nEff, nEffDesign, deff, standing, caution, interval] = entry
  return { ...blank, value, se, low, high, df, n, nEff, nEffDesign, deff, standing, caution, interval }
}
