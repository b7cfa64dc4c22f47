import { answeredBy, noModels } from '../../cube/answered.ts'
import { type Answers, answersFrom } from '../../estimate/answers.ts'
import { keyOf, sidesOf } from '../../estimate/question.ts'
import type { Language } from '../../language/language.ts'
import { inLanguage, lowerFirst } from '../../language/text.ts'
import type { View } from '../../render/explore/view.ts'
import type { Figure } from '../../report/model.ts'
import type { OpenSurvey } from './cube.ts'
import { resolveView } from './resolve.ts'

/** A view with all that it asks answered; or why there is no answer to it. */
export type Answer = { figure: Figure; answers: Answers; title: string } | { unanswered: 'unpublished' | 'unfit' }

export async function answerView(view: View, surveys: readonly OpenSurvey[], language: Language): Promise<Answer> {
  const datasets = surveys.map(({ dataset }) => dataset)
  const title = titleOf(view, surveys, language)
  const resolved = resolveView(view, title, datasets, language.tag)
  if ('findings' in resolved) return { unanswered: 'unfit' }
  const { figure, asked } = resolved
  const sides = asked.flatMap(({ question }) => sidesOf(question))
  const answered = new Map<string, ReturnType<typeof answeredBy>>()
  for (const { dataset, degrees, beside, tablesFor } of surveys) {
    const shown = new Set(beside.space.estimates.map(keyOf))
    const own = sides.filter((side) => side.dataset === dataset.name && !shown.has(keyOf(side)))
    const tables = await tablesFor(own)
    const told = new Set((tables ?? []).flatMap(({ space }) => space.estimates.map(keyOf)))
    if (!tables || own.some((side) => !told.has(keyOf(side)))) return { unanswered: 'unpublished' }
    answered.set(dataset.name, answeredBy(dataset, degrees, [...tables, beside]))
  }
  const library = new Map(datasets.map((dataset) => [dataset.name, { dataset }]))
  const none = new Map()
  const given = { surveys: answered, quotes: none, queries: none, models: noModels }
  return { figure, answers: answersFrom(asked, library, given), title }
}

/** What a view is of, in words. */
function titleOf({ of, by }: View, surveys: readonly OpenSurvey[], { tag, list, words }: Language): string {
  const labels = of.split(/[\s,]+/).flatMap((name) => {
    const [measure = ''] = (name.split('.').at(-1) ?? '').split('/')
    const found = surveys.flatMap(({ dataset }) => dataset.codebook.measures.get(measure) ?? [])[0]
    return found ? [inLanguage(found.label, tag)] : []
  })
  const unique = [...new Set(labels)]
  const measures = list(unique.map((label, index) => (index === 0 ? label : lowerFirst(label, tag))))
  const column = surveys.flatMap(({ dataset }) => dataset.codebook.columns.get(by ?? '') ?? [])[0]
  return column ? words.explore.measureBy(measures, inLanguage(column.label, tag)) : measures
}
