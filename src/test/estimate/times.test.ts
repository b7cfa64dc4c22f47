/** One estimate minus so many times another, against R. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Sampling } from '../../design/sampling.ts'
import { compare } from '../../estimate/compare.ts'
import { type ComparisonQuestion, estimateOf } from '../../estimate/question.ts'
import { answerSurvey } from '../../estimate/survey.ts'
import { loadSurvey } from '../survey-project.ts'

/**
 * u <- L$sector == "utilities"; s <- L$sector == "supermarkets"
 * known <- L$negative_impact != ""; yes <- L$negative_impact == "yes"
 * L <- transform(L, yu = +(u & yes), nu = +(u & known), ys = +(s & yes), ns = +(s & known))
 * d <- svydesign(ids = ~psu, strata = ~region, weights = ~weight, data = L)
 * k <- svycontrast(svytotal(~yu + nu + ys + ns, d), quote(yu / nu - 2 * ys / ns))
 * c(coef(k), SE(k), 2 * pt(-abs(coef(k) / SE(k)), degf(d)))
 */
test('a share minus twice another has the standard error and p of R', async () => {
  const root = fileURLToPath(new URL('../reference', import.meta.url))
  const design = 'design: { weights: weight, strata: region, clusters: psu }'
  const { dataset, sampling, engine } = await loadSurvey(root, 'cx', 'native', (text) =>
    text.replace(/^design:.*$/m, design)
  )
  const share = (sector: string) => estimateOf({ dataset: 'cx', measure: 'neg', domain: { sector }, wave: null })
  const question: ComparisonQuestion = {
    kind: 'comparison',
    left: share('utilities'),
    right: { kind: 'multiple', times: 2, of: share('supermarkets') },
    on: 'each'
  }
  const survey = await answerSurvey(dataset, sampling as Sampling, [question], engine)
  await engine.close()
  const { difference, se, p, df, times } = compare(question, survey, null, {
    estimate: (each) => survey.estimate(each),
    freedom: () => survey.degrees
  })
  expect(Math.abs((difference ?? 0) / -0.0027569950836400792 - 1)).toBeLessThan(1e-9)
  expect(Math.abs((se ?? 0) / 0.032101256850945913 - 1)).toBeLessThan(1e-9)
  expect(Math.abs((p ?? 0) / 0.93170149880636333 - 1)).toBeLessThan(1e-9)
  expect([df, times]).toEqual([120, 2])
}, 60_000)
