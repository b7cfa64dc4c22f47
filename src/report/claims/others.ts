import { type ComparisonQuestion, type EstimateQuestion, keyOf } from '../../estimate/question.ts'
import type { Call } from '../call.ts'
import { checkVersus, findVersus, versusOf } from '../figure/versus.ts'
import { measureAt } from '../figure/versus-measure.ts'
import { checkPublished } from '../lookup.ts'
import type { NamedMeasure } from '../parts.ts'
import type { Given, Other } from './claim.ts'

type Right = ComparisonQuestion['right']

/** What `versus` names, as it is called. Null, with a problem, where nothing can be set against it. */
export function findOther(versus: string, named: NamedMeasure, call: Call): Other | null {
  if (versus === 'each') return { kind: 'each' }
  return findVersus(versus, [named], call)
}

/** What a subject is set against: one other, or each of several. Null: see problems. */
export function findOthers(versus: string, subject: EstimateQuestion, given: Given, call: Call): Right[] | null {
  const other = findOther(versus, given.named, call)
  if (!other) return null
  const peers = given.peers.filter((peer) => keyOf(peer) !== keyOf(subject))
  if (other.kind === 'each' || other.kind === 'best') {
    if (peers.length === 0)
      return fail('There are no others that it could be compared with', '`by=` and a dimension', call)
    return other.kind === 'each' ? peers : [{ kind: 'best', among: peers }]
  }
  if (other.kind === 'measure') return measureOf(other.named, subject, call)
  if (!checkVersus(other, given.column ?? undefined, given.whole, call)) return null
  const { dataset } = given.named
  if (other.kind === 'rest' && dataset.kind === 'published')
    return fail('Published figures do not tell what the rest come to', '`overall`, a value or a number', call)
  const right = versusOf(other, subject, given.column ?? undefined, given.whole, given.peers)?.right
  if (!right)
    return fail(
      `There is nothing else that \`${versus}\` could mean here`,
      'another value, or one that was published',
      call
    )
  if (right.kind === 'estimate' && dataset.kind === 'published' && right.dataset === dataset.name)
    return checkPublished(given.named, right, call) ? [right] : null
  return [right]
}

function measureOf(named: NamedMeasure, subject: EstimateQuestion, call: Call): Right[] | null {
  const right = measureAt(named, subject)
  return checkPublished(named, right, call) ? [right] : null
}

function fail(message: string, expected: string, call: Call): null {
  call.problem({
    rule: 'versus',
    place: call.placeOf('versus'),
    message,
    expected,
    remedy: 'Name another with `versus`.'
  })
  return null
}
