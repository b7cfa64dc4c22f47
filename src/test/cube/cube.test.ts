/** What a cube answers is what the rows answer: estimates, differences, ranks and their tests. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { answeredBy, noModels } from '../../cube/answered.ts'
import { openQuestions, spaceOf, tablesOf } from '../../cube/space.ts'
import { cubeSurvey, surveyOf } from '../../cube/survey.ts'
import { cubeTable } from '../../cube/table.ts'
import { answerAll } from '../../estimate/answer-all.ts'
import { type Asked, answersFrom } from '../../estimate/answers.ts'
import type { ComparisonQuestion } from '../../estimate/question.ts'
import { loadSurvey } from '../survey-project.ts'

const root = fileURLToPath(new URL('../fixtures/disclosure', import.meta.url))
/** Equal, numbers to 1e-9 of them or, where values cancel, of a point or a share. */
function agree(found: unknown, own: unknown, where: string): void {
  if (typeof own === 'number' && typeof found === 'number') {
    expect(Math.abs(found - own), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(own)))
  } else if (own !== null && typeof own === 'object' && found !== null && typeof found === 'object') {
    expect(Object.keys(found), where).toEqual(Object.keys(own))
    for (const [key, each] of Object.entries(own))
      agree((found as Record<string, unknown>)[key], each, `${where} ${key}`)
  } else expect(found, where).toEqual(own)
}

const explore = 'publish: totals\nexplore: { dimensions: [sector, region], measures: [ease, nps] }\ncolumns:'

test('a cube answers as the rows do, through JSON and without them', async () => {
  const { dataset, sampling, engine } = await loadSurvey(root, 'service', 'native', (text) =>
    text.replace(/^columns:/m, explore)
  )
  const { codebook } = dataset
  const names = tablesOf(codebook)
  const questions = openQuestions('service', codebook)
  const asked: Asked[] = questions.map((question) => ({
    question,
    family: question.kind === 'comparison' ? question.left.measure : null
  }))
  const sectors = spaceOf('service', codebook, { measure: 'ease', dimensions: ['sector'] }).estimates
  const ranking = { kind: 'ranking' as const, of: sectors.filter(({ domain }) => 'sector' in domain) }
  asked.push({ question: ranking, family: null })
  const answers = await answerAll(asked, new Map([['service', { dataset, sampling }]]), engine)
  await engine.close()
  const survey = answers.survey('service')
  if (!survey) throw new Error('The survey was not answered.')
  const published = JSON.stringify({
    survey: cubeSurvey(dataset, survey.degrees),
    tables: names.map((name) => cubeTable(spaceOf('service', codebook, name), survey))
  })
  const read = JSON.parse(published)
  const open = surveyOf(read.survey)
  const tables = tablesOf(open.codebook).map((name, index) => ({
    space: spaceOf('service', open.codebook, name),
    table: read.tables[index]
  }))
  const surveys = new Map([['service', answeredBy(open, read.survey.degrees, tables)]])
  const none = new Map()
  const found = answersFrom(asked, new Map([['service', { dataset: open }]]), {
    surveys,
    quotes: none,
    queries: none,
    models: noModels
  })
  const estimates = questions.filter((question) => question.kind === 'estimate')
  const comparisons = asked.filter(({ question }) => question.kind === 'comparison')
  expect(estimates.length).toBeGreaterThan(100)
  expect(estimates.map((question) => found.estimate(question))).toEqual(
    estimates.map((question) => answers.estimate(question))
  )
  for (const { question, family } of comparisons) {
    const own = answers.comparison(question as ComparisonQuestion, family)
    agree(found.comparison(question as ComparisonQuestion, family), own, JSON.stringify(question))
  }
  expect(found.ranking(ranking)).toEqual(answers.ranking(ranking))
  expect(estimates.filter((question) => found.estimate(question).absence === 'disclosure').length).toBeGreaterThan(20)
  // Rows, people and what the codebook does not offer stay where they are.
  expect(/satisfied|answers\.csv/.test(published)).toBe(false)
})
