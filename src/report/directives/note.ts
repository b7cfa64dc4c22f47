import { z } from 'zod'
import { checkBlock } from '../block.ts'
import { directive } from './directive.ts'

export const note = directive({
  name: 'note',
  form: 'container',
  description: 'A passage set apart from the text, such as a caveat; its brackets can hold a title.',
  example: ':::note[A synthetic survey]\nNobody answered these questions.\n:::',
  attributes: z.object({}),
  resolve(_, call) {
    return checkBlock(call) ? { kind: 'note' } : null
  }
})
