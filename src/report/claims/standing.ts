import { checkAttributes } from '../block.ts'
import type { Call } from '../call.ts'
import { askTarget, findNamed } from '../targets/find.ts'
import type { StatementAttributes } from './attributes.ts'
import type { Claim, TargetClaim } from './claim.ts'
import type { Form } from './form.ts'

/** What is said of how a target stands. Null: see the problems of the call. */
export function resolveStanding(
  { name }: Form,
  { of, wave, by, where }: StatementAttributes,
  call: Call
): Omit<Claim, 'words' | 'sure'> | null {
  if (by !== undefined || where !== undefined) {
    const idle = by === undefined ? 'where' : 'by'
    call.problem({
      rule: 'claim-attribute',
      place: call.placeOfName(idle),
      message: `\`${idle}\` means nothing with \`is=${name}\`: a target says itself whom it is of`,
      expected: '`of` and `wave`',
      remedy: 'Remove it.'
    })
    return null
  }
  const named = checkAttributes(call) ? findNamed(of, 'of', call) : null
  const target = named && askTarget(named, wave, call)
  const subject = target?.question.of.at(-1)
  if (!target || !subject) return null
  return {
    ...{ is: name, place: call.place, family: call.passage, measure: target.named, breakTold: call.breakTold },
    ...{ by: null, values: null, among: null, shownOnly: false, other: null, n: null, from: null, within: null },
    members: [{ kind: 'standing', subject, target, wants: name as TargetClaim }]
  }
}
