import { isCounted } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Comparison, Estimate } from '../estimate/answer.ts'
import { keyOf, sidesOf } from '../estimate/question.ts'
import { rulesOf } from './about.ts'
import { type Context, datasetOf } from './context.ts'
import { designOf } from './figure/notes.ts'
import { limitOf } from './values.ts'

/** One thing that is told of how numbers were made, in sentences. */
export type Made = { heading: string; sentences: string[] }

/** How the numbers were made that the context's page asks for, by what was really done to get its answers. */
export function madeFacts(context: Context): Made[] {
  const { rounding, published } = context.language.words.making
  const estimates = estimatesOf(context)
  const surveys = surveysOf(context)
  const own = new Set(surveys.map(({ name }) => name))
  const all: Made[] = [
    estimatesFact(surveys, context),
    intervalsFact(estimates, surveys, context),
    testsFact(context),
    ranksFact(context),
    claimsFact(context),
    hiddenFact(
      estimates.filter(({ dataset }) => own.has(dataset)),
      surveys,
      context
    ),
    { heading: rounding.heading, sentences: [rounding.says] },
    { heading: published.heading, sentences: own.size < context.page.datasets.length ? [published.says] : [] }
  ]
  return all.filter(({ sentences }) => sentences.length > 0)
}

function surveysOf(context: Context): SurveyDataset[] {
  return context.page.datasets
    .map((name) => datasetOf(context, name))
    .filter((dataset): dataset is SurveyDataset => dataset.kind === 'survey')
}

/** The answers to all that is asked, each once. */
function estimatesOf({ page, answers }: Context): Estimate[] {
  const questions = page.asked.flatMap(({ question }) => sidesOf(question))
  return [...new Map(questions.map((question) => [keyOf(question), question])).values()].map((question) =>
    answers.estimate(question)
  )
}

function estimatesFact(surveys: SurveyDataset[], { language }: Context): Made {
  const { heading, weighted, unweighted, linearized, replicates, alone, domains } = language.words.making.estimates
  const counted = surveys.some(({ codebook }) => isCounted(codebook)) ? [language.words.records.made] : []
  const sentences = surveys.flatMap((survey) => {
    if (isCounted(survey.codebook)) return []
    const parts = designOf(survey)
    const errors = parts.includes('replicates')
      ? replicates
      : parts.includes('strata') || parts.includes('clusters')
        ? linearized
        : alone
    return [survey.codebook.design.weights === null ? unweighted : weighted, errors, domains]
  })
  return { heading, sentences: [...new Set(sentences), ...counted] }
}

function intervalsFact(estimates: Estimate[], surveys: SurveyDataset[], context: Context): Made {
  const { words, numbers } = context.language
  const { heading, freedom } = words.making.intervals
  const sentences = surveys.flatMap((survey) => {
    const own = estimates.filter(({ dataset }) => dataset === survey.name)
    const parts = designOf(survey)
    const methods = [...new Set(own.flatMap(({ interval }) => interval ?? []))].map((method) => {
      const said = words.figure.interval[method]
      return typeof said === 'string' ? said : said(parts)
    })
    const degrees = own.flatMap(({ df }) => (df !== null && Number.isFinite(df) ? df : []))
    const clustered = parts.includes('strata') || parts.includes('clusters')
    if (degrees.length === 0 || !clustered) return methods
    const [least, most] = [numbers.count(Math.min(...degrees)), numbers.count(Math.max(...degrees))]
    return [...methods, freedom(least, least === most ? null : most)]
  })
  const caution = surveys.some(({ codebook }) => codebook.sample === 'nonprobability')
  const told = [...new Set(sentences)]
  return { heading, sentences: caution && told.length > 0 ? [...told, words.figure.nonprobability] : told }
}

function testsFact(context: Context): Made {
  const { words, numbers } = context.language
  const { heading, says, covariance, freedom } = words.making.tests
  const tested = comparisonsOf(context).filter(({ pAdjusted }) => pAdjusted !== null)
  if (tested.length === 0) return { heading, sentences: [] }
  const families = new Set(tested.map(({ family }, index) => family ?? index)).size
  const adjustments = [...new Set(tested.flatMap(({ adjustment }) => adjustment ?? []))]
  const limits = [...new Set(tested.map(({ left, right }) => limitOf(right ? [left, right] : [left])))]
    .sort((a, b) => a - b)
    .map((limit) => numbers.decimal(limit, 2))
  const counts = [numbers.count(tested.length), numbers.count(families)] as const
  return { heading, sentences: [says(...counts, adjustments, limits), covariance, freedom] }
}

/** Each comparison once in each family. */
function comparisonsOf({ page, answers }: Context): Comparison[] {
  const asked = page.asked.flatMap(({ question, family }) =>
    question.kind === 'comparison'
      ? [[`${keyOf(question)}\n${family}`, answers.comparison(question, family)] as const]
      : []
  )
  return [...new Map(asked).values()]
}

function ranksFact({ page, answers, language }: Context): Made {
  const { figure } = language.words
  const pairs = page.figures.flatMap(({ rankings }) => rankings.map((question) => answers.ranking(question).pairs))
  const most = Math.max(0, ...pairs)
  return {
    heading: figure.rankHeading,
    sentences: most === 0 ? [] : [figure.rankSays(language.numbers.count(most))]
  }
}

function claimsFact({ page, language }: Context): Made {
  const { heading, says } = language.words.making.claims
  const stated = page.claims.filter(({ kind }) => kind === 'claim').length
  return { heading, sentences: stated === 0 ? [] : [says(language.numbers.count(stated))] }
}

function hiddenFact(estimates: Estimate[], surveys: SurveyDataset[], context: Context): Made {
  const { numbers, words } = context.language
  const { heading, count } = words.making.hidden
  const hidden = estimates.filter(({ standing }) => standing === 'suppressed').length
  const rules = [...new Set(surveys.flatMap((survey) => rulesOf(survey, context)))]
  return {
    heading,
    sentences: hidden === 0 ? rules : [...rules, count(numbers.count(hidden), numbers.count(estimates.length))]
  }
}
