import { z } from 'zod'
import { checkBlock, checkOnce } from '../block.ts'
import { askStrips, itemsOf } from '../key-findings.ts'
import { directive } from './directive.ts'

export const keyfindings = directive({
  name: 'keyfindings',
  form: 'container',
  description:
    'What a report found: a list of three to five, each a bold claim and a sentence with its numbers. The first `:value` of each (of several waves, the last) is drawn beside it, with its interval and the benchmark of all.',
  example:
    ':::keyfindings\n- **Utilities were the hardest to deal with.** Ease was :value{of=ease sector=utilities wave=during}.\n- **Telecoms lost most goodwill.** The impression got worse for :value{of=impersonal sector=telecoms}.\n- **Online retail still led.** It stood at :value{of=ease sector=online wave=during}.\n:::',
  attributes: z.object({}),
  resolve(_, call) {
    if (!checkBlock(call) || !checkOnce(call)) return null
    const items = itemsOf(call.content)
    if (!items) {
      call.problem({
        rule: 'key-findings',
        place: call.place,
        message: 'Key findings are one list, and here stands something else beside it',
        expected: 'a list, or paragraphs that are one finding each',
        remedy: 'Put the rest before or behind the block.'
      })
      return null
    }
    if (items.length < 3 || items.length > 5)
      call.warn({
        rule: 'key-findings',
        place: call.place,
        message: `There ${items.length === 1 ? 'is 1 key finding' : `are ${items.length} key findings`}`,
        expected: 'three to five, which a reader can keep in mind',
        remedy: items.length < 3 ? 'Add what else matters, or leave the block out.' : 'Keep those that matter most.'
      })
    return { kind: 'keyfindings', strips: askStrips(items, call) }
  }
})
