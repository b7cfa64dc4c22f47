import type { z } from 'zod'
import { unitOf } from '../../estimate/statistics/statistics.ts'
import { type Case, cases, genders } from '../../language/language.ts'
import { languages } from '../../language/languages.ts'
import { oneOf, word } from '../../yaml/shapes.ts'
import type { Call } from '../call.ts'
import { canBePercent } from '../in-percent.ts'
import type { Support, Writing } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'

/** How a number in a sentence is written: attributes that directives share. */

/** What stands in brackets behind a number; these of it. */
export const showing = <const Parts extends readonly [Support, ...Support[]]>(...parts: Parts) => {
  const listed = word('a text').refine((written) => wordsIn(written).every((each) => parts.includes(each as Support)), {
    error: `${parts.map((each) => `\`${each}\``).join(', ')}, or several of them in quotes`
  })
  return listed
    .transform((written) => wordsIn(written) as Parts[number][])
    .optional()
    .describe(
      `What stands behind it in brackets: ${parts.join(', ')}. Without it that is seen when the number is opened.`
    )
}

const wordsIn = (written: string) => written.trim().split(/[\s,]+/)

export const digits = word('a whole number from 0 to 3')
  .regex(/^[0-3]$/, { error: 'a whole number from 0 to 3' })
  .transform(Number)
  .optional()
  .describe('How many decimals, from 0 to 3, where others are needed than a number of its kind has.')

export const caseName = oneOf(...cases)
  .optional()
  .describe(
    'The case that the sentence asks for, in languages whose numbers take endings: `abl` makes `%43` into `%43’ten`.'
  )

export const asWords = oneOf('words')
  .optional()
  .describe('`words` says in words what the data show, so that the sentence stays true of new data.')

export const asWordsOrPercent = oneOf('words', 'percent')
  .optional()
  .describe(
    '`words` says in words what the data show, so that the sentence stays true of new data; `percent` says by what part of the other value it is more or less.'
  )

export const agreeing = oneOf(...genders)
  .optional()
  .describe(
    'What words agree with, in languages in which they do: `m`, `f`, `n`, `pl`, or in Serbian `mpl`, `fpl`, `npl`.'
  )

type Written = {
  show?: Support[] | undefined
  digits?: number | undefined
  case?: Case | undefined
  as?: 'words' | 'percent' | undefined
  agree?: z.output<typeof agreeing>
}

/** How a number is to be written, where the page's language can write it so. Null: see problems. */
export function findWriting(written: Written, call: Call): Writing | null {
  const language = languages[call.scope.language]
  const known = language?.words.inline.genders ?? []
  const fail = (attribute: string, message: string, expected: string, remedy: string) => {
    call.problem({ rule: 'writing', place: call.placeOf(attribute), message, expected, remedy })
    return null
  }
  if (written.case !== undefined && !language?.inCase)
    return fail(
      'case',
      `Numbers take no endings in ${language?.name}, so there is no \`${written.case}\` of one`,
      'no `case` on this page',
      'Remove it: the sentence is right without.'
    )
  if (written.as !== 'words' && written.agree !== undefined)
    return fail(
      'agree',
      'A number agrees with nothing: `agree` is of words',
      '`as=words` beside it',
      'Remove it, or add `as=words`.'
    )
  if (written.as === 'words') {
    const number = (['digits', 'case'] as const).find((name) => written[name] !== undefined)
    if (number)
      return fail(number, `\`${number}\` is of numbers, and \`as=words\` writes none`, 'one of the two', 'Remove one.')
    if (written.agree !== undefined && !known.includes(written.agree))
      return fail(
        'agree',
        known.length === 0
          ? `These words agree with nothing in ${language?.name}`
          : `Words in ${language?.name} do not agree with \`${written.agree}\``,
        known.length === 0 ? 'no `agree` on this page' : known.map((each) => `\`${each}\``).join(', '),
        known.length === 0 ? 'Remove it.' : 'Take one of these.'
      )
    if (written.agree === undefined && known.length > 0)
      return fail(
        'as',
        `These words agree with what they are said of in ${language?.name}, and nothing says what that is`,
        `\`agree=\` with ${known.map((each) => `\`${each}\``).join(', ')}`,
        'Add it.'
      )
  }
  return {
    show: written.show ?? [],
    digits: written.digits ?? null,
    ending: written.case ?? null,
    words: written.as === 'words' ? { gender: written.agree ?? null } : null,
    percent: written.as === 'percent'
  }
}

/**
 * Can a difference be written so? Words say what is clear, which takes a test; and points are a word of their own, which
 * takes the ending. A problem where not.
 */
export function checkDifference({ dataset, measure, category }: NamedMeasure, writing: Writing, call: Call): boolean {
  const fail = (attribute: string, message: string, expected: string, remedy: string) => {
    call.problem({ rule: 'writing', place: call.placeOf(attribute), message, expected, remedy })
    return false
  }
  if (writing.words && dataset.kind === 'published')
    return fail(
      'as',
      `\`${measure.name}\` was published, and nothing tells whether a difference of published values is clear`,
      '`as=words` of a measure of a survey',
      'Write the words yourself, beside the number.'
    )
  if (writing.percent && !canBePercent({ dataset, measure, category }))
    return fail(
      'as',
      `\`${measure.name}\` has no per cent of its own: ${unitOf(measure, category) === 'proportion' ? 'it is in per cent already' : 'it can be 0 or less'}`,
      '`as=percent` of an amount, a count or a mean above 0',
      'Remove it: the difference is told in points.'
    )
  if (writing.ending && unitOf(measure, category) === 'proportion')
    return fail(
      'case',
      'A difference of shares is written with the word for points, so its number takes no ending',
      'no `case` here',
      'Remove it, and turn the sentence so that it needs none.'
    )
  return true
}
