import { z } from 'zod'
import { closestMatch, listNames } from '../../problem.ts'
import { word } from '../../yaml/shapes.ts'
import { checkBlock, checkOnce } from '../block.ts'
import type { Call } from '../call.ts'
import { askStrips, itemsOf } from '../key-findings.ts'
import type { Audience } from '../model.ts'
import { directive } from './directive.ts'

export const keyfindings = directive({
  name: 'keyfindings',
  form: 'container',
  description:
    'What a report found: a list of three to five, each a bold claim and a sentence with its numbers. The first `:value` of each (of several waves, the last) is drawn beside it, with its interval and the benchmark of all. With `for=` it is what matters to one department, of which a page can have a block each: it has an address of its own, `#for-marketing`, and is named at the front.',
  example:
    ':::keyfindings\n- **Utilities were the hardest to deal with.** Ease was :value{of=ease sector=utilities wave=during}.\n- **Telecoms lost most goodwill.** The impression got worse for :value{of=impersonal sector=telecoms}.\n- **Online retail still led.** It stood at :value{of=ease sector=online wave=during}.\n:::',
  attributes: z.object({
    for: word('an audience').optional().describe('Whom it is for: a name under `audiences` in reports/site.yaml.')
  }),
  resolve({ for: key }, call) {
    if (!checkBlock(call)) return null
    const audience = key === undefined ? null : findAudience(key, call)
    if (audience === undefined || !checkOnce(call, key)) return null
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
    const least = audience ? 1 : 3
    if (items.length < least || items.length > 5)
      call.warn({
        rule: 'key-findings',
        place: call.place,
        message: `There ${items.length === 1 ? 'is 1 key finding' : `are ${items.length} key findings`}`,
        expected: `${audience ? 'up to' : 'three to'} five, which a reader can keep in mind`,
        remedy: items.length < least ? 'Add what else matters, or leave the block out.' : 'Keep those that matter most.'
      })
    return { kind: 'keyfindings', strips: askStrips(items, call), audience }
  }
})

/** An audience of the site. Undefined, with a problem, where it has none of this name. */
function findAudience(key: string, call: Call): Audience | undefined {
  const { audiences } = call.scope.references
  const label = audiences.get(key)
  if (label) return { key, label }
  const known = [...audiences.keys()]
  const closest = closestMatch(key, known)
  call.problem({
    rule: 'unknown-name',
    place: call.placeOf('for'),
    message: `\`${key}\` is not an audience of this site`,
    expected: known.length === 0 ? `\`audiences: { ${key}: … }\` in reports/site.yaml` : listNames(known),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name one of those in reports/site.yaml, or add it there.'
  })
  return undefined
}
