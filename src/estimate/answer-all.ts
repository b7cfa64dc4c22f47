import type { Dataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import type { Engine } from '../engine/engine.ts'
import { holm } from '../stats/holm.ts'
import type { Comparison, Estimate } from './answer.ts'
import { answerPublished } from './published.ts'
import { type ChangeQuestion, type EstimateQuestion, keyOf, sidesOf } from './question.ts'
import { answerSurvey, type SurveyAnswers } from './survey.ts'

/** A question as a report asks it, with the figure that marks its test (null: prose). */
export type Asked = { question: EstimateQuestion | ChangeQuestion; family: string | null }

/** A dataset with what is needed to answer for it; a survey has its sampling. */
export type Answerable = { dataset: Dataset; sampling: Sampling | null }

/** Every answer to what was asked. Asking for something else throws. */
export type Answers = {
  estimate(question: EstimateQuestion): Estimate
  change(question: ChangeQuestion, family: string | null): Comparison
}

/** The level of every interval. */
export const level = 0.95

/** Answers all questions, each survey's in as few scans as they allow, and adjusts p values within each family. */
export async function answerAll(asked: Asked[], datasets: Map<string, Answerable>, engine: Engine): Promise<Answers> {
  const surveys = new Map<string, SurveyAnswers>()
  for (const [name, { dataset, sampling }] of datasets) {
    const questions = asked.map((each) => each.question).filter((question) => question.dataset === name)
    if (dataset.kind === 'survey' && sampling) {
      surveys.set(name, await answerSurvey(dataset, sampling, questions, engine, level))
    }
  }
  const estimates = new Map<string, Estimate>()
  const estimateOf = (question: EstimateQuestion): Estimate => {
    const key = keyOf(question)
    const answer = estimates.get(key) ?? answerOne(question, datasets, surveys)
    estimates.set(key, answer)
    return answer
  }
  const comparisons = compareAll(asked, surveys, estimateOf)
  for (const { question } of asked) for (const side of sidesOf(question)) estimateOf(side)
  return {
    estimate: ({ dataset, measure, domain, wave }) => known(estimates, { dataset, measure, domain, wave }, ''),
    change: (question, family) => known(comparisons, question, family ?? '')
  }
}

function answerOne(
  question: EstimateQuestion,
  datasets: Map<string, Answerable>,
  surveys: Map<string, SurveyAnswers>
): Estimate {
  const dataset = datasets.get(question.dataset)?.dataset
  if (dataset?.kind === 'published') return answerPublished(dataset, question, level)
  const survey = surveys.get(question.dataset)
  if (!survey) throw new Error(`No dataset ${question.dataset} was loaded.`)
  return survey.estimate(question)
}

function compareAll(
  asked: Asked[],
  surveys: Map<string, SurveyAnswers>,
  estimateOf: (question: EstimateQuestion) => Estimate
): Map<string, Comparison> {
  const comparisons = new Map<string, Comparison>()
  for (const { question, family } of asked) {
    if (!('minus' in question)) continue
    const survey = surveys.get(question.dataset)
    const compared = survey ? survey.change(question) : publishedChange(question, estimateOf)
    comparisons.set(keyOf(question) + (family ?? ''), { ...compared, pAdjusted: compared.p, family })
  }
  const families = Map.groupBy(
    [...comparisons.values()].filter((each) => each.family !== null),
    (each) => each.family
  )
  for (const members of families.values()) {
    const adjusted = holm(members.map((each) => each.p ?? Number.NaN))
    for (const [index, member] of members.entries())
      member.pAdjusted = member.p === null ? null : (adjusted[index] ?? null)
  }
  return comparisons
}

/** Two published values differ by what they differ; nothing tells how surely. */
function publishedChange(
  question: ChangeQuestion,
  estimateOf: (question: EstimateQuestion) => Estimate
): Omit<Comparison, 'pAdjusted' | 'family'> {
  const [left, right] = sidesOf(question).map(estimateOf) as [Estimate, Estimate]
  const difference = left.value === null || right.value === null ? null : left.value - right.value
  return {
    left,
    right,
    difference,
    se: null,
    level,
    low: null,
    high: null,
    df: null,
    p: null,
    method: 'difference of two published values',
    on: question.on,
    standing: difference === null ? 'suppressed' : 'ok'
  }
}

function known<Answer>(
  answers: Map<string, Answer>,
  question: EstimateQuestion | ChangeQuestion,
  suffix: string
): Answer {
  const answer = answers.get(keyOf(question) + suffix)
  if (!answer) throw new Error(`This was never asked: ${keyOf(question)}`)
  return answer
}
