/** How well a regression fits, as a figure of its slopes says it, against R. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sampling } from '../../design/sampling.ts'
import { modelFit } from '../../estimate/fit.ts'
import { type EstimateQuestion, estimateOf, type FitQuestion } from '../../estimate/question.ts'
import { answerSurvey } from '../../estimate/survey.ts'
import { type LoadedSurvey, loadSurvey } from '../survey-project.ts'

const root = fileURLToPath(new URL('../reference', import.meta.url))
const drivers = ['drv_speed', 'drv_staff', 'drv_resolution']
const measures = `  slope: { drivers: [${drivers.join(', ')}], outcome: csat, method: slopes }
`
let survey: LoadedSurvey
beforeAll(async () => {
  survey = await loadSurvey(
    root,
    'cx',
    'native',
    (text) =>
      `${text.replace(/^design:.*$/m, 'design: { weights: weight, strata: region, clusters: psu }')}\n${measures}`
  )
}, 60_000)
afterAll(() => survey.engine.close())

const ask = (category: string, sector = 'utilities'): EstimateQuestion =>
  estimateOf({ dataset: 'cx', measure: 'slope', category, domain: { sector }, wave: null })

async function fitOf(of: EstimateQuestion[]) {
  const question: FitQuestion = { kind: 'fit', of }
  const questions = [...of, question]
  return modelFit(question, await answerSurvey(survey.dataset, survey.sampling as Sampling, questions, survey.engine))
}

/**
 * d <- svydesign(ids = ~psu, strata = ~region, weights = ~weight, data = L); m <- csat ~ drv_speed + drv_staff + drv_resolution
 * regTermTest(svyglm(m, subset(d, sector == "utilities")), ~drv_speed + drv_staff + drv_resolution)
 * summary(lm(m, L[L$sector == "utilities", ], weights = weight))$r.squared
 */
test('the share that is explained and the test of all slopes are those of R', async () => {
  const { explained, statistic, df1, df2, p } = await fitOf(drivers.map((driver) => ask(driver)))
  expect(Math.abs((explained ?? 0) / 0.67051516047746718 - 1)).toBeLessThan(1e-12)
  expect(Math.abs((statistic ?? 0) / 580.03947877044095 - 1)).toBeLessThan(1e-9)
  expect([df1, df2]).toEqual([3, 116])
  expect(Math.abs((p ?? 0) / 1.2095570012926468e-69 - 1)).toBeLessThan(1e-7)
})

test('where a slope is hidden nothing is said of all', async () => {
  const { bases } = survey.dataset.codebook
  survey.dataset.codebook.bases = { ...bases, suppress: 100_000 }
  expect(await fitOf(drivers.map((driver) => ask(driver)))).toEqual({
    explained: null,
    statistic: null,
    df1: null,
    df2: null,
    p: null
  })
  survey.dataset.codebook.bases = bases
})
