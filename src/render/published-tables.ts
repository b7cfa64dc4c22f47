import type { Answers } from '../estimate/answer-all.ts'
import type { RankingQuestion } from '../estimate/question.ts'
import type { Page } from '../report/model.ts'
import type { Tables } from '../report/tables/table.ts'
import { digits } from './digits.ts'

/** The tables of a report, which all its languages share. */
export function tablesIn(pages: readonly Page[]): Tables[] {
  return [...new Set(pages.flatMap(({ tables }) => tables ?? []))]
}

/** The tests of tables: of each row all pairs of columns of a group, by their places in it. */
export function publishedTests(pages: readonly Page[], answers: Answers) {
  return tablesIn(pages)
    .flatMap(({ list }) => list)
    .flatMap((table) =>
      table.kind === 'survey'
        ? table.rows.flatMap(({ tests }) =>
            tests.flatMap((test) => (test ? [publishedTest(test, table.id, answers)] : []))
          )
        : []
    )
}

function publishedTest(question: RankingQuestion, id: string, answers: Answers) {
  const [first] = question.of
  const { adjusted, level } = answers.ranking(question)
  return {
    dataset: first?.dataset,
    measure: first?.measure,
    category: first?.category,
    columns: question.of.map(({ domain, wave }) => ({ domain, wave })),
    pairs: adjusted.map(({ a, b, p }) => ({ a, b, pAdjusted: digits(p) })),
    adjustment: 'holm',
    level,
    figures: [`tables/${id}`]
  }
}
