import { z } from 'zod'
import { checkBlock, checkLabel } from '../block.ts'
import { directive } from './directive.ts'

export const details = directive({
  name: 'details',
  form: 'container',
  description:
    'A passage that is folded away behind the words in its brackets, and opens when they are pressed; on paper it is open.',
  example: ':::details[How the areas were drawn]\nWithin each region, in proportion to their people.\n:::',
  attributes: z.object({}),
  resolve(_, call) {
    return checkLabel(call) && checkBlock(call) ? { kind: 'details' } : null
  }
})
