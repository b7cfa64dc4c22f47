import { covarianceMatrix } from '../stats/variance.ts'
import type { Estimate, Estimates } from './answer.ts'
import { isComposed } from './compare-any.ts'
import { composedCourse, type Sources } from './composed.ts'
import { type CourseQuestion, datasetOf, keyOf } from './question.ts'

type DatasetNamed = Parameters<typeof isComposed>[1]

/**
 * Estimates of one thing at several waves with their covariances: of a survey those of its design, which clusters that
 * were asked more than once share; published ones are independent, and without standard errors nothing is known.
 */
export function courseOf(question: CourseQuestion, datasetNamed: DatasetNamed, sources: Sources): Estimates {
  if (isComposed(question, datasetNamed)) return composedCourse(question.of, datasetNamed, sources)
  const survey = sources.surveys.get(datasetOf(question))
  const estimates = question.of.map(sources.estimate)
  if (estimates.every(({ basis, value }) => basis === 'counted' || value === null)) return counted(estimates)
  if (!survey) return { estimates, covariance: independent(estimates), df: Number.POSITIVE_INFINITY }
  const model = survey.model(question.of)
  const covariance =
    model?.recall('course', keyOf(question), () => covarianceMatrix(model.sample, model.estimators)) ?? null
  return { estimates, covariance, df: survey.degrees }
}

/** What was counted does not vary. */
function counted(estimates: Estimate[]): Estimates {
  return { estimates, covariance: estimates.map(() => estimates.map(() => 0)), df: Number.POSITIVE_INFINITY }
}

function independent(estimates: readonly Estimate[]): number[][] | null {
  const shown = estimates.filter(({ value }) => value !== null)
  if (shown.some(({ se }) => se === null)) return null
  return estimates.map((_, row) => estimates.map(({ se }, column) => (row === column ? (se ?? 0) ** 2 : 0)))
}
