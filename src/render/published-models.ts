import type { Answers } from '../estimate/answer-all.ts'
import type { AssociationQuestion, FitQuestion } from '../estimate/question.ts'
import type { Figure } from '../report/model.ts'
import { digits } from './digits.ts'

/** The test of whether a table's rows differ at all. */
export function publishedTest(name: string, figure: Figure, question: AssociationQuestion, answers: Answers) {
  const { statistic, df1, df2, p } = answers.association(question)
  const first = question.cells[0]?.[0]
  const number = (value: number | null) => (value === null ? null : digits(value))
  return {
    dataset: first?.dataset,
    measure: first?.measure,
    by: figure.by?.dimension ?? null,
    wave: first?.wave,
    statistic: number(statistic),
    df1: number(df1),
    df2: number(df2),
    p: number(p),
    method: 'Rao and Scott, second order F',
    figures: [name]
  }
}

/** How well the regression fits whose coefficients a figure shows. */
export function publishedFit(name: string, question: FitQuestion, answers: Answers) {
  const { explained, statistic, df1, df2, p } = answers.fit(question)
  const [first] = question.of
  const number = (value: number | null) => (value === null ? null : digits(value))
  return {
    dataset: first?.dataset,
    measure: first?.measure,
    domain: first?.domain,
    wave: first?.wave,
    explained: number(explained),
    statistic: number(statistic),
    df1: number(df1),
    df2: number(df2),
    p: number(p),
    method: 'Wald, F',
    figures: [name]
  }
}
