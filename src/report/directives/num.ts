import { z } from 'zod'
import { directive } from './directive.ts'

export const num = directive({
  name: 'num',
  form: 'text',
  description: 'A number that is meant as it is typed: no result of the data, so nothing warns of it.',
  example: ':num[200]',
  attributes: z.object({}),
  free: true,
  resolve(_, call) {
    if (Object.keys(call.others).length === 0 && call.label.length > 0) return { kind: 'num' }
    call.problem({
      rule: 'num',
      place: call.place,
      message: '`:num` marks a number that is typed, and nothing else',
      expected: '`:num[12]`',
      remedy: 'Write the number in its brackets, and no attributes.'
    })
    return null
  }
})
