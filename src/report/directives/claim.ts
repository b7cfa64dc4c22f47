import { toString as textOfNodes } from 'mdast-util-to-string'
import { z } from 'zod'
import { oneOf } from '../../yaml/shapes.ts'
import type { Call } from '../call.ts'
import { statementAttributes } from '../claims/attributes.ts'
import { resolveStatement } from '../claims/resolve.ts'
import { directive } from './directive.ts'

export const claim = directive({
  name: 'claim',
  opens: true,
  form: 'text',
  description:
    'A statement that is checked: the build fails where the data does not bear it out, and warns where it is not statistically clear; its brackets hold the words.',
  example: ':claim[the lowest of any sector]{of=impersonal sector=retail is=lowest by=sector}',
  attributes: z.object({
    ...statementAttributes,
    sure: oneOf('no')
      .optional()
      .describe('`no`: true of the estimates and not statistically clear, which the page says.')
  }),
  resolve({ sure, ...written }, call) {
    // What directives write in the brackets is known when they have their answers.
    const own = textOfNodes(call.label).trim()
    const words = own === '' && call.label.some(({ type }) => type === 'textDirective') ? '…' : own
    if (words === '') return noWords(call)
    const statement = resolveStatement(written, call)
    if (!statement) return null
    const claim = { ...statement, words, place: placeOfWords(call), sure: sure === undefined }
    call.scope.claims.push({ kind: 'claim', claim, within: call.within })
    return { kind: 'claim', claim }
  }
})

function noWords(call: Call): null {
  call.problem({
    rule: 'claim-words',
    place: call.place,
    message: 'This claim has no words',
    expected: '`:claim[the lowest of any sector]{…}`',
    remedy: 'Write the words that are checked in square brackets.'
  })
  return null
}

/** Where the words stand. */
function placeOfWords({ label, place }: Call): Call['place'] {
  const [start, end] = [label[0]?.position?.start, label.at(-1)?.position?.end]
  if (!start || !end) return place
  const { line, column } = start
  return { path: place.path, line, column, ...(end.line === line ? { endColumn: end.column } : {}) }
}
