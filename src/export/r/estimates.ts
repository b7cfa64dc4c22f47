import { columnsOf, type SurveyMeasure } from '../../codebook/codebook.ts'
import type { CellName } from '../../dataset/dataset.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { cellAt } from '../../estimate/statistics/recipe.ts'
import { filled, number, text } from './code.ts'
import { whereOf } from './domain.ts'
import { type Statistic, statisticOf } from './measures.ts'
import type { Survey } from './survey.ts'

/** An estimate as a call of R; with `known`, on those who answered these too. */
export function estimateCall(question: EstimateQuestion, survey: Survey, known: CellName[] = []): string {
  const measure = survey.codebook.measures.get(question.measure) as SurveyMeasure
  return callOf(measure, question, survey, known)
}

function callOf(measure: SurveyMeasure, question: EstimateQuestion, survey: Survey, known: CellName[]): string {
  const { category, wave } = question
  const whole = (other: SurveyMeasure) => callOf(other, { ...question, category: null }, survey, known)
  const { name, args } = statisticOf(measure, { survey, category, wave, whole })
  const where = name === 'index_of' ? null : whereOf(question, survey, known)
  const design = name === 'index_of' ? [] : [`${survey.name}_design`]
  const positional = args.filter((arg) => !/^\w+ = /.test(arg))
  const named = args.filter((arg) => /^\w+ = /.test(arg))
  return filled(name, [
    ...positional,
    ...design,
    ...(where === null ? [] : [where]),
    ...named,
    ...optionsOf({ name, args }, survey)
  ])
}

/** Arguments for what the codebook asks other than by default. */
function optionsOf({ name, args }: Statistic, { codebook }: Survey): string[] {
  const { level, shares } = codebook.intervals
  const proportion = name === 'share_of' || args.includes('share = TRUE')
  return [
    ...(level === 0.95 ? [] : [`level = ${number(level)}`]),
    ...(shares === 'logit' || !proportion ? [] : [`interval = ${text(shares)}`])
  ]
}

/** The columns that have to be known for a measure. */
export function cellsOf({ measure, wave }: EstimateQuestion, { codebook }: Survey): CellName[] {
  const found = codebook.measures.get(measure) as SurveyMeasure
  return columnsOf(found, codebook).map(({ name }) => cellAt(codebook, name, wave))
}

/** A question in words of the codebook: `nps[promoters] sector=banks wave=before`. */
export function wordsOf({ measure, category, domain, except, wave }: EstimateQuestion): string {
  return [
    measure + (category === null ? '' : `[${category}]`),
    ...Object.entries(domain).map(([dimension, code]) => `${dimension}=${code}`),
    ...Object.entries(except).map(([dimension, code]) => `${dimension}!=${code}`),
    ...(wave === null ? [] : [`wave=${wave}`])
  ].join(' ')
}
