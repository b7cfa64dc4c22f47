import type { Dataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import type { Engine } from '../engine/engine.ts'
import { anew, type Recall } from '../memory.ts'
import type { QueryResult } from '../query/result.ts'
import { runQueries } from '../query/run.ts'
import type { Quotes } from './answer.ts'
import { type Answers, type Asked, answersFrom, type Models } from './answers.ts'
import { associate } from './associate.ts'
import { inputsBehind, isComposed } from './compare-any.ts'
import { togetherIn } from './composed.ts'
import { courseOf } from './course.ts'
import { modelFit } from './fit.ts'
import { datasetOf, keyOf, type Question, sidesOf } from './question.ts'
import { quotesOf } from './quotes.ts'
import { type AnsweredSurvey, answerSurvey } from './survey.ts'

export type { Answers, Asked, Protection } from './answers.ts'

/** A dataset with what is needed to answer for it; a survey has its sampling. */
export type Answerable = { dataset: Dataset; sampling: Sampling | null }

/** Models of a survey's totals. */
const models: Models = { association: associate, fit: modelFit, course: courseOf }

/**
 * Answers all questions, each survey's in as few scans as they allow, and adjusts p values within each family.
 * `recallOf` gives what was read of datasets before, as long as they are the same. `open`: by dataset, what readers may
 * ask of it beside, which is protected together with what reports ask.
 */
export async function answerAll(
  asked: Asked[],
  datasets: Map<string, Answerable>,
  engine: Engine,
  recallOf: (...datasets: string[]) => Recall = () => anew,
  open: ReadonlyMap<string, readonly Question[]> = new Map()
): Promise<Answers> {
  const once = new Map(asked.map(({ question }) => [keyOf(question), question]))
  const datasetNamed = (name: string) => datasets.get(name)?.dataset
  const surveys = new Map<string, AnsweredSurvey>()
  const quotes = new Map<string, Quotes>()
  for (const [name, { dataset, sampling }] of datasets) {
    if (dataset.kind !== 'survey' || !sampling) continue
    const questions = [...once.values()].filter((question) => asks(question, name))
    const plain = [...questions.filter((question) => !isComposed(question, datasetNamed)), ...(open.get(name) ?? [])]
    const together = [...once.values()].map((question) => togetherIn(name, inputsBehind(question, datasetNamed)))
    const joint = together.filter((inputs) => inputs.length > 0)
    surveys.set(name, await answerSurvey(dataset, sampling, plain, engine, recallOf(name), joint))
    const wanted = questions.filter((question) => question.kind === 'quotes')
    const found = recallOf(name)('quotes', JSON.stringify(wanted), () => quotesOf(dataset, wanted, engine))
    for (const [key, each] of await found) quotes.set(key, each)
  }
  const queries = await queriesOf(asked, datasets, engine, recallOf)
  return answersFrom(asked, datasets, { surveys, quotes, queries, models })
}

/** What the queries of authors give, those over the same datasets together. */
async function queriesOf(
  asked: readonly Asked[],
  datasets: Map<string, Answerable>,
  engine: Engine,
  recallOf: (...datasets: string[]) => Recall
): Promise<Map<string, QueryResult>> {
  const queries = asked.map(({ question }) => question).filter((question) => question.kind === 'query')
  const results = new Map<string, QueryResult>()
  for (const own of Map.groupBy(queries, (query) => query.datasets.join()).values()) {
    const names = own[0]?.datasets ?? []
    const over = names.flatMap((name) => datasets.get(name) ?? [])
    const sqls = new Map(own.map((query) => [keyOf(query), query.sql]))
    const found = await recallOf(...names)('queries', JSON.stringify([...sqls]), () =>
      runQueries([...sqls.values()], over, engine)
    )
    for (const [index, [key]] of [...sqls].entries()) results.set(key, found[index] as QueryResult)
  }
  return results
}

/** Does a question need something of a dataset? */
function asks(question: Question, dataset: string): boolean {
  return datasetOf(question) === dataset || sidesOf(question).some((side) => side.dataset === dataset)
}
