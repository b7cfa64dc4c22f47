import type { Dataset } from '../dataset/dataset.ts'
import type { QueryResult } from '../query/result.ts'
import { adjustments } from '../stats/adjust.ts'
import type { Association, Comparison, Estimate, Estimates, Fit, Quotes, Ranking } from './answer.ts'
import type { Compared } from './compare.ts'
import { compareAny } from './compare-any.ts'
import { composed, type Sources } from './composed.ts'
import { compositeOf } from './composite.ts'
import { answerPublished } from './published.ts'
import {
  type AssociationQuestion,
  type AuthorQuery,
  type ComparisonQuestion,
  type CourseQuestion,
  datasetOf,
  type EstimateQuestion,
  type FitQuestion,
  keyOf,
  type Question,
  type QuotesQuestion,
  type RankingQuestion,
  sidesOf
} from './question.ts'
import { rank } from './rank.ts'
import type { AnsweredSurvey } from './survey.ts'

/** A question as a report asks it, with the figure that marks its test (null: prose). */
export type Asked = { question: Question; family: string | null }

/** Every answer to what was asked. Asking for something else throws. */
export type Answers = {
  estimate(question: EstimateQuestion): Estimate
  comparison(question: ComparisonQuestion, family: string | null): Comparison
  ranking(question: RankingQuestion): Ranking
  association(question: AssociationQuestion): Association
  fit(question: FitQuestion): Fit
  course(question: CourseQuestion): Estimates
  quotes(question: QuotesQuestion): Quotes
  query(question: AuthorQuery): QueryResult
  /** A survey whose questions are answered, for what was asked of it beside reports. */
  survey(name: string): AnsweredSurvey | undefined
  /** What was done in each survey to protect people. */
  protections: Protection[]
}

/** Estimates hidden so that others cannot be worked out, and those that still can be. */
export type Protection = { dataset: string; second: EstimateQuestion[]; open: EstimateQuestion[] }

/** What answers are made from: surveys whose questions are answered, and what was read of others. */
export type Answered = {
  surveys: ReadonlyMap<string, AnsweredSurvey>
  quotes: ReadonlyMap<string, Quotes>
  queries: ReadonlyMap<string, QueryResult>
  models: Models
}

/** Answers that take the covariances of many estimates of a survey. */
export type Models = {
  association(question: AssociationQuestion, survey: AnsweredSurvey): Association
  fit(question: FitQuestion, survey: AnsweredSurvey): Fit
  course(question: CourseQuestion, datasetNamed: (name: string) => Dataset | undefined, sources: Sources): Estimates
}

/** The level of intervals of published figures that give none of their own. */
const publishedLevel = 0.95

/**
 * Every answer to what was asked, from answered surveys; adjusts p values within each family. Reads nothing, so that it
 * runs anywhere.
 */
export function answersFrom(
  asked: readonly Asked[],
  datasets: ReadonlyMap<string, { dataset: Dataset }>,
  { surveys, quotes, queries, models }: Answered
): Answers {
  const keyed = asked.map((each) => ({ ...each, key: keyOf(each.question) }))
  const once = new Map(keyed.map(({ key, question }) => [key, question]))
  const datasetNamed = (name: string) => datasets.get(name)?.dataset
  const estimates = new Map<string, Estimate>()
  const estimateOf = (question: EstimateQuestion): Estimate => {
    const key = keyOf(question)
    const answer = estimates.get(key) ?? answerOne(question, datasets, { surveys, estimate: estimateOf })
    estimates.set(key, answer)
    return answer
  }
  const betterOf = (question: Question) => {
    const first = question.kind === 'comparison' ? question.left : question.kind === 'ranking' ? question.of[0] : null
    const codebook = datasets.get(first?.dataset ?? '')?.dataset.codebook
    return codebook?.measures.get(first?.measure ?? '')?.better ?? null
  }
  const freedom = (estimate: Estimate) => {
    const made = compositeOf({ ...estimate, kind: 'estimate' }, datasetNamed)
    const design = made ? null : surveys.get(estimate.dataset)?.degrees
    return design ?? estimate.df ?? Number.POSITIVE_INFINITY
  }
  const compareOf = (question: ComparisonQuestion): Compared =>
    compareAny(question, betterOf(question), datasetNamed, { surveys, estimate: estimateOf, freedom })
  const compared = new Map<string, Compared>()
  const rankings = new Map<string, Ranking>()
  const associations = new Map<string, Association>()
  const fits = new Map<string, Fit>()
  const courses = new Map<string, Estimates>()
  for (const [key, question] of once) {
    const survey = surveys.get(datasetOf(question))
    for (const side of sidesOf(question)) estimateOf(side)
    if (question.kind === 'ranking' && survey)
      rankings.set(key, rank(question, betterOf(question), estimateOf, compareOf))
    if (question.kind === 'association' && survey) associations.set(key, models.association(question, survey))
    if (question.kind === 'fit' && survey) fits.set(key, models.fit(question, survey))
    if (question.kind === 'course')
      courses.set(key, models.course(question, datasetNamed, { surveys, estimate: estimateOf }))
    if (question.kind === 'comparison') compared.set(key, compareOf(question))
  }
  const comparisons = new Map<string, Comparison>()
  for (const { key, family } of keyed) {
    const found = compared.get(key)
    if (found) comparisons.set(key + (family ?? ''), { ...found, pAdjusted: found.p, adjustment: null, family })
  }
  adjust(comparisons, datasets)
  return {
    estimate: (question) => known(estimates, keyOf(question)),
    comparison: (question, family) => known(comparisons, keyOf(question) + (family ?? '')),
    ranking: (question) => known(rankings, keyOf(question)),
    association: (question) => known(associations, keyOf(question)),
    fit: (question) => known(fits, keyOf(question)),
    course: (question) => known(courses, keyOf(question)),
    quotes: (question) => known(quotes, keyOf(question)),
    query: (question) => known(queries, keyOf(question)),
    survey: (name) => surveys.get(name),
    protections: [...surveys].map(([dataset, { hiddenSecond, exposed }]) => ({
      dataset,
      second: hiddenSecond,
      open: exposed
    }))
  }
}

function answerOne(
  question: EstimateQuestion,
  datasets: ReadonlyMap<string, { dataset: Dataset }>,
  sources: Sources
): Estimate {
  const dataset = datasets.get(question.dataset)?.dataset
  if (dataset?.kind === 'published') return answerPublished(dataset, question, publishedLevel)
  const survey = sources.surveys.get(question.dataset)
  if (!dataset || !survey) throw new Error(`No dataset ${question.dataset} was loaded.`)
  const composite = compositeOf(question, (name) => datasets.get(name)?.dataset)
  return composite ? composed(dataset, question, composite, sources) : survey.estimate(question)
}

/** Adjusts the tests that each figure marks as one family, by the method of the dataset that they are of. */
function adjust(comparisons: Map<string, Comparison>, datasets: ReadonlyMap<string, { dataset: Dataset }>): void {
  const families = Map.groupBy(
    [...comparisons.values()].filter((each) => each.family !== null),
    (each) => each.family
  )
  for (const members of families.values()) {
    const codebook = datasets.get(members[0]?.left.dataset ?? '')?.dataset.codebook
    const method = codebook?.kind === 'survey' ? codebook.adjust : 'holm'
    const adjusted = adjustments[method](members.map((each) => each.p ?? Number.NaN))
    for (const [index, member] of members.entries()) {
      member.pAdjusted = member.p === null ? null : (adjusted[index] ?? null)
      member.adjustment = member.p === null ? null : method
    }
  }
}

function known<Answer>(answers: ReadonlyMap<string, Answer>, key: string): Answer {
  const answer = answers.get(key)
  if (!answer) throw new Error(`This was never asked: ${key}`)
  return answer
}
