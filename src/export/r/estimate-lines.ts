import type { Estimate } from '../../estimate/answer.ts'
import { type EstimateQuestion, keyOf, sidesOf } from '../../estimate/question.ts'
import { estimateCall, wordsOf } from './estimates.ts'
import { inOrder, type Left, type Line, type Source } from './lines.ts'
import type { Survey } from './survey.ts'

export const estimateColumns = ['value', 'se', 'low', 'high', 'df', 'n', 'n_eff', 'deff']

/** The estimates of a report in all its languages, each once; `names` has their variables by the key of their question. */
export function estimateLines(source: Source): { lines: Line[]; names: Map<string, string>; left: Left[] } {
  const questions = source.pages.flatMap(({ asked }) => asked.flatMap(({ question }) => sidesOf(question)))
  const once = [...new Map(questions.map((question) => [keyOf(question), question])).values()]
  const left = once.flatMap((question) => leftOf(question, source) ?? [])
  const computed = once.filter((question) => leftOf(question, source) === null)
  const names = new Map<string, string>()
  const lines = inOrder(computed, source, (question) => question).map((question, index): Line => {
    const survey = source.surveys.get(question.dataset)
    if (!survey) throw new Error(`${question.dataset} is no survey.`)
    const name = `e${index + 1}`
    names.set(keyOf(question), name)
    return {
      name,
      dataset: question.dataset,
      measure: question.measure,
      words: wordsOf(question),
      code: estimateCall(question, survey),
      published: numbersOf(source.answers.estimate(question), survey)
    }
  })
  return { lines, names, left }
}

/** Why an estimate is not computed; null where it is. */
function leftOf(question: EstimateQuestion, { answers, obstructed, surveys }: Source): Left | null {
  if (answers.estimate(question).value === null) return 'hidden'
  if (obstructed.has(question.dataset)) return 'obstructed'
  return surveys.has(question.dataset) ? null : 'published'
}

/** Whether its error hangs on how clusters were put into groups, which R would put into others. */
export function isByGroups({ measure }: Estimate, { codebook, grouped }: Survey): boolean {
  const of = codebook.measures.get(measure)
  return grouped && of?.statistic === 'drivers' && (of.method === 'shapley' || of.method === 'johnson')
}

/** In the order of `estimateColumns`. */
function numbersOf(estimate: Estimate, survey: Survey): (number | null)[] {
  const { value, se, low, high, df, n, nEff, deff } = estimate
  if (isByGroups(estimate, survey)) return [value, null, null, null, null, n, nEff, null]
  return [value, se, low, high, df, n, nEff, deff]
}
