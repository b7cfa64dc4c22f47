import { type ComparisonQuestion, changeOf, type EstimateQuestion } from '../../estimate/question.ts'
import { endsOf, unitOf, valueKindOf } from '../../estimate/statistics/statistics.ts'
import { ask, type Call } from '../call.ts'
import { findTarget } from '../figure/versus.ts'
import type { StatementAttributes } from './attributes.ts'
import type { Given, Statement, TestsStatement, Wants } from './claim.ts'
import { findOthers } from './others.ts'

type Right = ComparisonQuestion['right']

/** Against a number, or what `versus` names: one other, or each. */
export function against(
  wants: Wants,
  subject: EstimateQuestion,
  written: StatementAttributes,
  given: Given,
  call: Call
): Statement | null {
  const rights = findRights(subject, written, given, call)
  return rights && tested(subject, rights, () => wants, call)
}

export function ofHalf(wants: Wants, subject: EstimateQuestion, given: Given, call: Call): Statement | null {
  const { measure, category } = given.named
  if (valueKindOf(measure, category).number === 'share')
    return tested(subject, [{ kind: 'target', value: 0.5 }], () => wants, call)
  call.problem({
    rule: 'claim-share',
    place: call.placeOf('of'),
    message: `\`${measure.name}\` is not a share, so it cannot be more or less than half`,
    expected: 'a share',
    remedy: 'Compare it with a number: `is=above than=`.'
  })
  return null
}

/** So many times another, or more: a test of left minus so many times right. */
export function timesOf(
  subject: EstimateQuestion,
  written: StatementAttributes,
  given: Given,
  call: Call
): Statement | null {
  const { n = Number.NaN, versus } = written
  const fail = (rule: string, attribute: string, message: string, expected: string, remedy: string) => {
    call.problem({ rule, place: call.placeOf(attribute), message, expected, remedy })
    return null
  }
  if (!(n > 0)) return fail('attribute-value', 'n', `Nothing is \`${n}\` times another`, 'a number above 0', 'Mend it.')
  const { measure, category, dataset } = given.named
  if ((endsOf(measure, category, dataset.codebook)?.min ?? 0) < 0)
    return fail(
      'claim-times',
      'of',
      `\`${measure.name}\` goes below 0, so it cannot be several times another`,
      'a measure that begins at 0',
      'Say how far apart they are.'
    )
  const rights = findRights(subject, written, given, call)
  if (!rights) return null
  const multiples = rights.flatMap((of) =>
    of.kind === 'estimate' ? [{ kind: 'multiple' as const, times: n, of }] : []
  )
  if (multiples.length === rights.length) return tested(subject, multiples, () => 'not less', call)
  return fail(
    'claim-times',
    'versus',
    `\`${versus}\` cannot be taken several times`,
    '`overall`, `rest`, a value like `"sector=telecoms"`, or a measure',
    'Name one of them.'
  )
}

/** Near a number: not below its lower end, and not above its upper one. */
export function near(
  subject: EstimateQuestion,
  { than = '', within }: StatementAttributes,
  given: Given,
  call: Call
): Statement | null {
  const target = findTarget(than, given.named, 'than', call)
  const off = target && nearness(target.value, within, given, call)
  if (!target || off === null) return null
  const ends: Right[] = [target.value - off, target.value + off].map((value) => ({ kind: 'target', value }))
  return tested(subject, ends, (at) => (at === 0 ? 'not less' : 'not more'), call)
}

/** How far off is still near: as it is written, or a twentieth of the number. Null, with a problem, where that is nothing. */
export function nearness(
  target: number,
  within: string | undefined,
  { named }: Pick<Given, 'named'>,
  call: Call
): number | null {
  const percent = unitOf(named.measure, named.category) === 'proportion'
  const [, digits, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(within ?? '') ?? []
  const written = digits === undefined ? null : Number(digits) / (percent ? 100 : 1)
  if (written !== null && written > 0 && (sign === '%') === percent) return written
  if (within === undefined && target !== 0) return Math.abs(target) / 20
  call.problem({
    rule: 'attribute-value',
    place: within === undefined ? call.place : call.placeOf('within'),
    message:
      within === undefined
        ? 'Nothing says how near to 0 is about 0'
        : `\`${named.measure.name}\` cannot be within \`${within}\` of a number`,
    expected: percent
      ? '`within=` with points of a per cent, like `3%`'
      : '`within=` with a number above 0, in its unit',
    remedy: 'Write how far off is still meant.'
  })
  return null
}

/** A change from one wave to the other. That there was none is no finding, so its test is nobody's family. */
export function changed(
  wants: Wants,
  subject: EstimateQuestion,
  { on }: StatementAttributes,
  { earlier }: Given,
  call: Call
): Statement | null {
  if (earlier === null) return null
  const question = changeOf(subject, earlier, on ?? 'each')
  const family = wants === 'same' ? null : call.passage
  ask(call, question, family)
  return { kind: 'tests', subject, tests: [{ question, wants, family }] }
}

function findRights(
  subject: EstimateQuestion,
  { than, versus }: StatementAttributes,
  given: Given,
  call: Call
): Right[] | null {
  if (than !== undefined && versus === undefined) {
    const target = findTarget(than, given.named, 'than', call)
    return target && [{ kind: 'target', value: target.value }]
  }
  if (versus !== undefined && than === undefined) return findOthers(versus, subject, given, call)
  call.problem({
    rule: 'claim-against',
    place: call.place,
    message:
      than === undefined
        ? 'Nothing says what this is compared with'
        : 'This is compared with a number and with another',
    expected: '`than=` with a number, or `versus=` with another',
    remedy: than === undefined ? 'Write one of them.' : 'Keep one of them.'
  })
  return null
}

function tested(subject: EstimateQuestion, rights: Right[], wants: (at: number) => Wants, call: Call): TestsStatement {
  const family = call.passage
  const tests = rights.map((right, at) => {
    const question: ComparisonQuestion = { kind: 'comparison', left: subject, right, on: 'each' }
    ask(call, question, family)
    return { question, wants: wants(at), family }
  })
  return { kind: 'tests', subject, tests }
}
