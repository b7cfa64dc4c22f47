import { z } from 'zod'
import { checkBlock, checkLabel, isDirective } from '../block.ts'
import { directive } from './directive.ts'

export const tab = directive({
  name: 'tab',
  form: 'container',
  description: 'One of the passages of `::::tabs`; its brackets hold the label that opens it.',
  example: '::::tabs\n:::tab[Before]\nOne passage.\n:::\n:::tab[During]\nThe other.\n:::\n::::',
  attributes: z.object({}),
  resolve(_, call) {
    const { around } = call
    if (!checkLabel(call) || !checkBlock(call)) return null
    if (around?.name === 'tabs') {
      const position = around.position?.start
      return {
        kind: 'tab',
        group: `tabs-${position?.line}-${position?.column}`,
        open: around.children.find((child) => isDirective(child, 'tab'))?.position === call.position
      }
    }
    call.problem({
      rule: 'tabs',
      place: call.place,
      message: 'This tab stands in no `::::tabs`',
      expected: '`::::tabs` with four colons around blocks `:::tab[Label]` with three',
      remedy: 'Put it into one, or use `:::details`.'
    })
    return null
  }
})
