import { closestMatch, listNames, type Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import type { Column, SurveyCodebook, SurveyMeasure } from './codebook.ts'
import { named } from './named.ts'

/** What a statistic needs of its column: a scale or number for a mean, 0 to 10 for NPS, its codes for a share. */
export function checkMeasure(measure: SurveyMeasure, codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  const place = yaml.place(['measures', measure.name, measure.statistic])
  const column = named(measure.column, codebook, place, problems)
  if (!column) return
  const fail = (message: string, expected: string, remedy: string) =>
    problems.error({ rule: 'measure-column', place, message, expected, remedy })
  if (measure.statistic === 'mean' && column.kind !== 'scale' && column.kind !== 'number') {
    fail(
      `\`${column.name}\` has no mean`,
      'a column with `scale` or `type: number`',
      'Take another column, or a `share` of it.'
    )
  }
  if (measure.statistic === 'nps' && !(column.scale?.min === 0 && column.scale.max === 10)) {
    fail(
      `NPS is of a scale from 0 to 10, and \`${column.name}\` is not`,
      '`scale: { min: 0, max: 10 }`',
      'Take the column with the likelihood to recommend.'
    )
  }
  if (measure.statistic !== 'share') return
  if (column.kind !== 'scale' && column.kind !== 'category') {
    fail(`A share of \`${column.name}\` cannot be taken`, 'a column with `values` or `scale`', 'Take another column.')
    return
  }
  checkAnswers(measure, column, yaml, problems)
}

function checkAnswers(measure: SurveyMeasure, column: Column, yaml: Yaml, problems: Problems): void {
  const { scale } = column
  const codes = scale
    ? Array.from({ length: scale.max - scale.min + 1 }, (_, index) => String(scale.min + index))
    : column.values.map((value) => value.code)
  if (measure.answers.length === 0) {
    problems.error({
      rule: 'share-answers',
      place: yaml.place(['measures', measure.name], 'key'),
      message: `The share \`${measure.name}\` does not say which answers count`,
      expected: '`answers: [CODES]`',
      remedy: `Write the codes of \`${column.name}\` that count.`
    })
  }
  measure.answers.forEach((answer, index) => {
    const missing = column.missing.some((each) => each.code === answer)
    if (codes.includes(answer) && !missing) return
    if (missing) {
      problems.error({
        rule: 'answer-missing',
        place: yaml.place(['measures', measure.name, 'answers', index]),
        message: `\`${answer}\` cannot count as an answer: \`${column.name}\` names it under \`missing\``,
        remedy: 'Take it out of one of the two.'
      })
      return
    }
    const closest = closestMatch(answer, codes)
    problems.error({
      rule: 'unknown-value',
      place: yaml.place(['measures', measure.name, 'answers', index]),
      message: `\`${answer}\` is not an answer of \`${column.name}\``,
      expected: listNames(codes),
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Write codes of this column.'
    })
  })
}
