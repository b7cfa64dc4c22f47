import { covarianceMatrix } from '../stats/variance.ts'
import { waldTest } from '../stats/wald.ts'
import type { Fit } from './answer.ts'
import { type FitQuestion, keyOf } from './question.ts'
import type { AnsweredSurvey, Model } from './survey.ts'

const unknown: Fit = { explained: null, statistic: null, df1: null, df2: null, p: null }

/**
 * What all coefficients of a regression come to: the share of the outcome's variance that they explain, and Wald's test
 * that none of them is anything. Not where one of them is hidden.
 * Agrees with R: `regTermTest(model, ~x1 + … + xp)`, and of the share `summary(lm(…, weights = w))$r.squared`.
 */
export function modelFit(question: FitQuestion, survey: AnsweredSurvey): Fit {
  const { of } = question
  const estimates = of.map((question) => survey.estimate(question))
  const model = survey.model(of)
  const df = estimates[0]?.df ?? null
  if (!model || df === null || estimates.some(({ value }) => value === null)) return unknown
  return model.recall('fit', keyOf(question), () => tested(model, df))
}

function tested(model: Model, df: number): Fit {
  const values = model.estimators.map((estimator) => estimator(model.sample.totals).value)
  const explained = model.explained?.(model.sample.totals).value ?? Number.NaN
  try {
    const { statistic, df1, df2, p } = waldTest(values, covarianceMatrix(model.sample, model.estimators), df)
    const found = { explained, statistic, df1, df2, p }
    return Object.values(found).every(Number.isFinite) ? found : unknown
  } catch (error) {
    // Fewer clusters than coefficients: their covariances leave nothing to test.
    if (error instanceof RangeError) return unknown
    throw error
  }
}
