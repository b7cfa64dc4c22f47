import { keyOf, type RankingQuestion } from '../../estimate/question.ts'
import { call, text } from './code.ts'
import { wordsOf } from './estimates.ts'
import { type Line, levelOf, type Source } from './lines.ts'

export const rankingColumns = ['best', 'worst']

/** A ranking, and the line for each of its domains. */
export type RankingLines = { name: string; measure: string; code: string; lines: Line[] }

/** The rankings of a report in all its languages, each once, of what is not hidden. */
export function rankingLines(source: Source, names: ReadonlyMap<string, string>): RankingLines[] {
  const questions = source.pages.flatMap(({ asked }) =>
    asked.flatMap(({ question }) => (question.kind === 'ranking' ? [question] : []))
  )
  const once = [...new Map(questions.map((question) => [keyOf(question), question])).values()]
  return once
    .filter(
      ({ of }) => source.surveys.has(of[0]?.dataset ?? '') && of.filter((each) => names.has(keyOf(each))).length > 1
    )
    .map((question, index) => linesOf(question, `r${index + 1}`, source, names))
}

function linesOf(
  question: RankingQuestion,
  name: string,
  { answers, surveys }: Source,
  names: ReadonlyMap<string, string>
): RankingLines {
  const { ranges } = answers.ranking(question)
  const ranked = question.of.flatMap((each, index) => {
    const estimate = names.get(keyOf(each))
    const range = ranges[index]
    return estimate !== undefined && range ? [{ each, estimate, range }] : []
  })
  const { dataset, measure } = question.of[0] as RankingQuestion['of'][number]
  const survey = surveys.get(dataset)
  const better = survey?.codebook.measures.get(measure)?.better ?? 'higher'
  return {
    name,
    measure,
    code: call('rank_ranges', [
      call(
        'list',
        ranked.map(({ estimate }) => estimate)
      ),
      text(better),
      ...(survey ? levelOf(survey) : [])
    ]),
    lines: ranked.map(({ each, range }, index) => ({
      name: `${name}_${index + 1}`,
      dataset,
      measure,
      words: wordsOf(each),
      code: `lapply(${name}, "[", ${index + 1})`,
      published: [range.best, range.worst]
    }))
  }
}
