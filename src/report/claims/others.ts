import { type ComparisonQuestion, type EstimateQuestion, estimateOf, keyOf } from '../../estimate/question.ts'
import { ownScanOf, unitOf } from '../../estimate/statistics/statistics.ts'
import type { Call } from '../call.ts'
import { checkVersus, findVersus, versusOf } from '../figure/versus.ts'
import { checkPublished, findSingle, namedMeasures } from '../lookup.ts'
import type { NamedMeasure } from '../parts.ts'
import { wavesOf } from '../waves.ts'
import type { Given, Other } from './claim.ts'

type Right = ComparisonQuestion['right']

/** What `versus` names, as it is called. Null, with a problem, where nothing can be set against it. */
export function findOther(versus: string, named: NamedMeasure, call: Call): Other | null {
  if (versus === 'each') return { kind: 'each' }
  if (!['overall', 'rest', 'best'].includes(versus) && isOwn(versus, named, call)) {
    const other = findSingle(versus, 'versus', call)
    return other && alike(named, other, versus, call) ? { kind: 'measure', named: other } : null
  }
  return findVersus(versus, [named], call)
}

/** Is it a measure of the same dataset? */
function isOwn(versus: string, { dataset }: NamedMeasure, call: Call): boolean {
  const [name = ''] = versus.split('/')
  const prefix = `${dataset.name}.`
  const isNamed = (measure: string) => namedMeasures(dataset).some((each) => each.name === measure)
  if (name.startsWith(prefix)) return isNamed(name.slice(prefix.length))
  return dataset === call.datasets[0] && isNamed(name)
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
  const [only] = wavesOf(named)
  const right = estimateOf({
    ...subject,
    measure: named.measure.name,
    category: named.category,
    wave: only === null ? null : subject.wave
  })
  return checkPublished(named, right, call) ? [right] : null
}

/** Can the values of two measures of a dataset be set against each other? */
function alike(own: NamedMeasure, other: NamedMeasure, written: string, call: Call): boolean {
  const spread = [own, other].some(({ measure }) => 'columns' in measure && ownScanOf(measure) !== null)
  if (!spread && unitOf(own.measure, own.category) === unitOf(other.measure, other.category)) return true
  fail(`\`${own.measure.name}\` and \`${written}\` cannot be compared`, 'two measures in one unit', call)
  return false
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
