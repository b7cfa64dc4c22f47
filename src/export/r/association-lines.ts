import type { SurveyMeasure } from '../../codebook/codebook.ts'
import { type AssociationQuestion, type EstimateQuestion, keyOf } from '../../estimate/question.ts'
import { call } from './code.ts'
import { whereOf } from './domain.ts'
import type { Line, Source } from './lines.ts'
import { statisticOf } from './measures.ts'
import type { Survey } from './survey.ts'

export const associationColumns = ['statistic', 'df1', 'df2', 'p']

/** The tests of independence of a report in all its languages, each once. */
export function associationLines(source: Source): Line[] {
  const questions = source.pages.flatMap(({ asked }) =>
    asked.flatMap(({ question }) => (question.kind === 'association' ? [question] : []))
  )
  const once = [...new Map(questions.map((question) => [keyOf(question), question])).values()]
  return once
    .filter((question) => source.answers.association(question).statistic !== null)
    .flatMap((question) => {
      const first = question.cells[0]?.[0]
      const survey = source.surveys.get(first?.dataset ?? '')
      return first && survey ? [{ question, first, survey }] : []
    })
    .map(({ question, first, survey }, index) => lineOf(question, first, survey, `a${index + 1}`, source))
}

function lineOf(
  question: AssociationQuestion,
  first: EstimateQuestion,
  survey: Survey,
  name: string,
  { answers }: Source
): Line {
  const { statistic, df1, df2, p } = answers.association(question)
  const groups = question.cells.flatMap(([cell]) => (cell ? [whereOf(cell, survey) ?? '~TRUE'] : []))
  const parts = (question.cells[0] ?? []).map((cell) => partOf(cell, survey))
  const dimensions = [...new Set(question.cells.flatMap(([cell]) => Object.keys(cell?.domain ?? {})))]
  return {
    name,
    dataset: first.dataset,
    measure: first.measure,
    words: `${first.measure} by ${dimensions.join(' and ')}${first.wave === null ? '' : ` wave=${first.wave}`}`,
    code: call('independence', [call('list', groups), call('list', parts), `${survey.name}_design`]),
    published: [statistic, df1, df2, p]
  }
}

/** Who gave an answer, as a formula. */
function partOf({ measure, category, wave }: EstimateQuestion, survey: Survey): string {
  const found = survey.codebook.measures.get(measure) as SurveyMeasure
  const whole = () => {
    throw new Error(`${measure} is no distribution.`)
  }
  return statisticOf(found, { survey, category, wave, whole }).args[0] ?? '~TRUE'
}
