import { z } from 'zod'
import { checkBlock, isDirective } from '../block.ts'
import { directive } from './directive.ts'

export const tabs = directive({
  name: 'tabs',
  form: 'container',
  description:
    'Passages of which one is open at a time, each in a `:::tab[Label]` of its own; on paper all are, under their labels. It has four colons, since a block around others has more of them.',
  example:
    '::::tabs\n:::tab[Before]\nEase was :value{of=ease wave=before}.\n:::\n:::tab[During]\nIt was :value{of=ease wave=during}.\n:::\n::::',
  attributes: z.object({}),
  resolve(_, call) {
    const stray = call.content.find((child) => !isDirective(child, 'tab'))
    if (!checkBlock(call)) return null
    if (!stray && call.content.length > 1) return { kind: 'tabs' }
    call.problem({
      rule: 'tabs',
      place: call.place,
      message: stray ? 'Something stands between these tabs, and in none of them' : 'There is only one tab here',
      expected: 'two blocks `:::tab[Label]` or more, and nothing else',
      remedy: stray ? 'Put it into a tab, or before or behind the block.' : 'Add another, or leave the passage plain.'
    })
    return null
  }
})
