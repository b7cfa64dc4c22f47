/** Logistic regression as an author asks for it, against R run to the end. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sampling } from '../../design/sampling.ts'
import { type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { answerSurvey } from '../../estimate/survey.ts'
import { type LoadedSurvey, loadSurvey } from '../survey-project.ts'

const root = fileURLToPath(new URL('../reference', import.meta.url))
const measure = (line: string) => (text: string) =>
  `${text.replace(/^design:.*$/m, 'design: { weights: weight, strata: region, clusters: psu }')}\n${line}\n`

let survey: LoadedSurvey
afterAll(() => survey.engine.close())

const ask = (category: string): EstimateQuestion =>
  estimateOf({ dataset: 'cx', measure: 'odds', category, domain: { sector: 'utilities' }, wave: null })

/**
 * d <- svydesign(ids = ~psu, strata = ~region, weights = ~weight, data = L)
 * svyglm(I(csat >= 4) ~ drv_speed + drv_staff + drv_resolution, subset(d, sector == "utilities"),
 *   family = quasibinomial(), control = glm.control(epsilon = 1e-15, maxit = 50))
 */
const theirs = {
  drv_speed: [0.57980055487488, 0.077366259046858],
  drv_staff: [0.41563135560886, 0.067713084311309],
  drv_resolution: [0.67227000991767, 0.074109504312143]
}

beforeAll(async () => {
  survey = await loadSurvey(
    root,
    'cx',
    'native',
    measure(
      '  odds: { drivers: [drv_speed, drv_staff, drv_resolution], outcome: csat, answers: top 2, method: odds }\n'
    )
  )
}, 60_000)

test('slopes and standard errors of a logistic regression in a domain', async () => {
  const questions = Object.keys(theirs).map((driver) => ask(driver))
  const answers = await answerSurvey(survey.dataset, survey.sampling as Sampling, questions, survey.engine)
  for (const [driver, [slope = 0, se = 0]] of Object.entries(theirs)) {
    const ours = answers.estimate(ask(driver))
    expect(Math.abs((ours.value ?? 0) / slope - 1)).toBeLessThan(1e-12)
    expect(Math.abs((ours.se ?? 0) / se - 1)).toBeLessThan(1e-8)
    expect(ours.n).toBe(858)
  }
})
