import { z } from 'zod'
import { closestMatch, listNames } from '../../problem.ts'
import { list, word } from '../../yaml/shapes.ts'
import { type Column, codesOf } from '../codebook.ts'
import type { Checks } from './kind.ts'

/** Answers that count: their codes, or so many at an end of the scale. */
export const answerList = z.union(
  [word('a text').regex(/^(top|bottom) \d{1,2}$/, { error: '`top 2`' }), list(word('a text'), 'a list of codes')],
  { error: 'a list of codes, like [4, 5], or `top 2`' }
)

/** The codes that `written` names in a column. What the column does not have comes out as it is written. */
export function answersIn(column: Column | undefined, written: string | string[] | undefined): string[] {
  if (written === undefined) return []
  if (typeof written !== 'string') return written
  const [end, size] = written.split(' ')
  const codes = column ? codesOf(column) : []
  return end === 'top' ? codes.slice(-Number(size)) : codes.slice(0, Number(size))
}

/** Checks that each of the answers is one of the column's, and counts for something. */
export function checkAnswers(answers: string[], key: string, column: Column, checks: Checks): void {
  const codes = codesOf(column)
  if (answers.length === 0) {
    checks.problems.error({
      rule: 'share-answers',
      place: checks.place(),
      message: `This measure does not say which answers count under \`${key}\``,
      expected: `\`${key}: [CODES]\` or \`${key}: top 2\``,
      remedy: `Write the codes of \`${column.name}\` that count.`
    })
  }
  answers.forEach((answer, index) => {
    const missing = column.missing.some((each) => each.code === answer)
    if (codes.includes(answer) && !missing) return
    if (missing) {
      checks.problems.error({
        rule: 'answer-missing',
        place: checks.place(key, index),
        message: `\`${answer}\` cannot count as an answer: \`${column.name}\` names it under \`missing\``,
        remedy: 'Take it out of one of the two.'
      })
      return
    }
    const closest = closestMatch(answer, codes)
    checks.problems.error({
      rule: 'unknown-value',
      place: checks.place(key, index),
      message: `\`${answer}\` is not an answer of \`${column.name}\``,
      expected: listNames(codes),
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Write codes of this column.'
    })
  })
  if (new Set(answers).size < answers.length)
    checks.fail(checks.place(key), 'An answer is named twice', 'each code once', 'Take one out.')
}
