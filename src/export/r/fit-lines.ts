import type { SurveyMeasure } from '../../codebook/codebook.ts'
import { type FitQuestion, keyOf } from '../../estimate/question.ts'
import { call } from './code.ts'
import { whereOf } from './domain.ts'
import type { Line, Source } from './lines.ts'
import { statisticOf } from './measures.ts'
import type { Survey } from './survey.ts'

export const fitColumns = ['explained', 'statistic', 'df1', 'df2', 'p']

/** How well the regressions of a report fit, in all its languages, each once. */
export function fitLines(source: Source): Line[] {
  const questions = source.pages.flatMap(({ asked }) =>
    asked.flatMap(({ question }) => (question.kind === 'fit' ? [question] : []))
  )
  const once = [...new Map(questions.map((question) => [keyOf(question), question])).values()]
  return once
    .filter((question) => source.answers.fit(question).statistic !== null)
    .flatMap((question) => {
      const survey = source.surveys.get(question.of[0]?.dataset ?? '')
      return survey ? [{ question, survey }] : []
    })
    .map(({ question, survey }, index) => lineOf(question, survey, `f${index + 1}`, source))
}

function lineOf({ of, ...question }: FitQuestion, survey: Survey, name: string, { answers }: Source): Line {
  const [first] = of as [FitQuestion['of'][number]]
  const { explained, statistic, df1, df2, p } = answers.fit({ ...question, of })
  const whole = () => {
    throw new Error(`${first.measure} is no regression.`)
  }
  const measure = survey.codebook.measures.get(first.measure) as SurveyMeasure
  const [model = ''] = statisticOf(measure, { survey, category: first.category, wave: first.wave, whole }).args
  const where = whereOf(first, survey)
  return {
    name,
    dataset: first.dataset,
    measure: first.measure,
    words: `the fit of ${first.measure}`,
    code: call('fit_of', [model, `${survey.name}_design`, ...(where === null ? [] : [where])]),
    published: [explained, statistic, df1, df2, p]
  }
}
