import { z } from 'zod'
import { askShown } from '../call.ts'
import { findOne } from '../single.ts'
import { directive, measureName, waveCode } from './directive.ts'
import { caseName, digits, findWriting, showing } from './writing.ts'

export const value = directive({
  name: 'value',
  form: 'text',
  description: 'A measure in a domain, as a number in the sentence; it opens to its interval and base.',
  example: ':value{of=ease sector=utilities wave=before}',
  opens: true,
  attributes: z.object({
    of: measureName,
    wave: waveCode.optional(),
    show: showing('interval', 'base'),
    digits,
    case: caseName
  }),
  worded: ['case'],
  resolve({ of, wave, ...written }, call) {
    const one = findOne({ of, wave }, call)
    const writing = findWriting(written, call)
    if (!one || !writing) return null
    const { question } = one
    askShown(call, question)
    return { kind: 'value', question, writing }
  }
})
