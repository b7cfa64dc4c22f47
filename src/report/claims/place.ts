import type { EstimateQuestion } from '../../estimate/question.ts'
import { ask, type Call } from '../call.ts'
import type { StatementAttributes } from './attributes.ts'
import type { End, Given, PlaceStatement } from './claim.ts'

/** The statement that a subject stands between two places of an order, whose test it asks for. */
export function placed(
  subject: EstimateQuestion,
  from: End,
  [first, last]: readonly [number, number],
  { peers, named }: Given,
  call: Call
): PlaceStatement {
  const ranking = named.dataset.kind === 'survey' ? { kind: 'ranking' as const, of: peers } : null
  if (ranking) ask(call, ranking)
  else for (const peer of peers) ask(call, peer)
  return { kind: 'place', subject, peers, ranking, from, first, last }
}

/** The end that places are counted from: the one named, or for places from the top the good one. Null, with a problem, else. */
export function endOf({ from }: StatementAttributes, { named: { measure } }: Given, call: Call): End | null {
  if (from === 'lowest' || from === 'highest') return from
  if (from === undefined && measure.better !== null) return measure.better === 'higher' ? 'highest' : 'lowest'
  call.problem({
    rule: 'claim-from',
    place: from === undefined ? call.place : call.placeOf('from'),
    message:
      from === undefined
        ? `Nothing says whether high or low comes first of \`${measure.name}\``
        : `Places are not counted from \`${from}\``,
    expected: '`from=highest` or `from=lowest`',
    remedy: 'Write it, or `better:` with the measure in the codebook.'
  })
  return null
}

export function opposite(end: End): End {
  return end === 'lowest' ? 'highest' : 'lowest'
}

/** A number of places from 1 to fewer than all there are. Null, with a problem, where it is none. */
export function placeNumber(
  { n = Number.NaN }: StatementAttributes,
  { peers }: Given,
  most: number,
  call: Call
): number | null {
  if (Number.isInteger(n) && n >= 1 && n <= most) return n
  call.problem({
    rule: 'attribute-value',
    place: call.placeOf('n'),
    message: `\`n\` cannot be \`${n}\` where there are ${peers.length} to be put in order`,
    expected: `a whole number from 1 to ${most}`,
    remedy: 'Mend the number.'
  })
  return null
}
