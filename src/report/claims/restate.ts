import type { Comparison, Estimate } from '../../estimate/answer.ts'
import { isPercent } from '../../estimate/statistics/values.ts'
import { bracketed, type Counted } from '../../language/claims.ts'
import { hiddenKindOf } from '../absence.ts'
import type { TargetStanding } from '../targets/standing.ts'
import type { Claim } from './claim.ts'
import type { Judged, Verdict } from './judge.ts'
import { differenceText, type Naming, writer } from './naming.ts'

/** What a claim says of the data, in words made from its attributes. */
export function statementOf(claim: Claim, verdict: Verdict, naming: Naming): string {
  const { language } = naming
  const words = language.words.claims
  const { among, members } = claim
  const dataset = claim.measure.dataset.name
  const counted = countedOf(claim, verdict, naming)
  const [statement] = members
  const wave = (code: string | null | undefined) => (code == null ? '' : naming.wave(dataset, code))
  const change = verdict.members[0]?.comparisons[0]
  const text = words.forms[claim.is]({
    n: claim.n === null ? '' : language.numbers.decimal(claim.n, Number.isInteger(claim.n) ? 0 : 1),
    place: claim.n === null || !Number.isInteger(claim.n) ? '' : language.ordinal(claim.n),
    end: claim.from ?? { end: 'highest', good: null },
    ...counted,
    other: otherText(claim, verdict, naming),
    within: claim.within === null ? '' : amount(claim.within, verdict, naming),
    from: wave(change?.right?.wave),
    to: wave(change?.left.wave)
  })
  const ofOthers = claim.other?.kind === 'each' || claim.other?.kind === 'best'
  if (among === null)
    return ofOthers && statement?.kind === 'tests' ? text + bracketed(narrowed(claim, counted), language.tag) : text
  const kind = typeof among === 'number' ? 'exactly' : among
  return words.among[kind](text, counted, typeof among === 'number' ? language.numbers.count(among) : '')
}

/** How many are put in order or counted, of what, and how many of these are left out. */
function countedOf({ by, values, members, among, measure }: Claim, verdict: Verdict, naming: Naming): Counted {
  const { language } = naming
  const dataset = measure.dataset.name
  const [statement] = members
  const all = among !== null ? members.length : statement?.kind === 'place' ? statement.peers.length : 0
  const named = by ? naming.dimension(dataset, by.name) : ''
  const kept = values?.map((code) => naming.domain(dataset, { [by?.name ?? '']: code }, {}))
  const kinds = Map.groupBy(verdict.hidden, ({ absence }) => hiddenKindOf(absence))
  return {
    count: all === 0 ? '' : language.numbers.count(all - verdict.hidden.length),
    dimension: kept ? `${named}: ${kept.join(', ')}` : named,
    hidden: [...kinds]
      .map(([kind, { length }]) => language.words.claims.hidden[kind](language.numbers.count(length)))
      .join('; ')
  }
}

/** Of the others that one is compared with, what says that they are not all. */
function narrowed({ values }: Claim, counted: Counted): Counted {
  return values ? counted : { ...counted, dimension: '' }
}

/** The figures behind a claim that holds, or those that contradict it. */
export function factsOf(claim: Claim, verdict: Verdict, naming: Naming): string[] {
  const { language } = naming
  const words = language.words.claims
  const { among, members } = claim
  const [first] = verdict.members as [Judged]
  if (first.standing) return standingFacts(first.standing, naming)
  if (among === null)
    return members[0]?.kind === 'place' ? placeFacts(claim, first, naming) : testFacts(claim, first, naming)
  const yes = verdict.members.filter(({ holds }) => holds === true)
  const no = verdict.members.filter(({ holds }) => holds === false)
  const exceptions = among === 'all' || (among !== 'none' && yes.length > no.length) ? no : yes
  const listed = exceptions.slice(0, 5).map((each) => memberFact(each, naming))
  const counted = words.counted(language.numbers.count(yes.length), language.numbers.count(verdict.members.length))
  if (listed.length === 0) return [counted]
  return [counted, exceptions === no ? words.but(language.list(listed)) : language.list(listed)]
}

/** The whole check in a line. */
export function restate(claim: Claim, verdict: Verdict, naming: Naming): string {
  const { estimate } = verdict.members[0] as Judged
  const statement = statementOf(claim, verdict, naming)
  return naming.language.words.claims.says(
    naming.measure(estimate),
    statement,
    factsOf(claim, verdict, naming).join(', ')
  )
}

/** The estimate and its interval, what is planned for its day, and how the target stands by these. */
function standingFacts({ now, path, name, sure }: TargetStanding, naming: Naming): string[] {
  const { words, numbers } = naming.language
  const { value, low, high } = now
  const write = writer(now.number, numbersOf([now]), naming.language)
  const interval = low === null || high === null ? '' : ` (${numbers.range(low, high, write)})`
  return [
    ...(value === null ? [] : [words.claims.fact(nameOf(now, naming), write(value) + interval)]),
    ...(path === null ? [] : [words.targets.path(write(path))]),
    sure ? words.targets.standing[name] : words.targets.reachedWithinError
  ]
}

function placeFacts({ members: [member] }: Claim, { order, estimate, holds }: Judged, naming: Naming): string[] {
  if (member?.kind !== 'place') return []
  const { words } = naming.language
  const at = order.indexOf(estimate)
  if (holds !== true) {
    const wanted = order.slice(Math.max(0, member.first - 2), Math.max(at + 1, member.first))
    return placeTexts([estimate, ...wanted.filter((each) => each !== estimate).slice(0, 5)], estimate, naming)
  }
  const next = order[member.last] === estimate ? order[member.last + 1] : order[member.last]
  const ahead = member.first > 1 ? order[member.first - 2] : undefined
  const facts = placeTexts([...(ahead ? [ahead] : []), estimate, ...(next ? [next] : [])], estimate, naming)
  return facts.map((fact, index) => (next && index === facts.length - 1 ? words.claims.next(fact) : fact))
}

/** Those who stand in order with a subject, each with its value; the wave stands with the subject alone. */
export function placeTexts(listed: Estimate[], subject: Estimate, naming: Naming): string[] {
  const write = writer(subject.number, numbersOf([subject, ...listed]), naming.language)
  return listed.map((each) => {
    const side = each.measure !== subject.measure || each.category !== subject.category
    const label =
      each === subject
        ? nameOf(each, naming)
        : side
          ? naming.measure(each)
          : naming.domain(each.dataset, each.domain, each.except)
    return naming.language.words.claims.fact(label, write(each.value ?? Number.NaN))
  })
}

function testFacts(claim: Claim, { comparisons, estimate }: Judged, naming: Naming): string[] {
  const { words } = naming.language
  const others = comparisons.flatMap(({ right }) => right ?? [])
  const targets = comparisons.flatMap(({ target }) => target ?? [])
  const write = writer(estimate.number, [...numbersOf([estimate, ...others]), ...targets], naming.language)
  const fact = (label: string, each: Estimate) =>
    each.value === null ? [] : [words.claims.fact(label, write(each.value))]
  const [only] = comparisons
  const single = comparisons.length === 1 && only?.right && only.difference !== null && only.times === 1 ? only : null
  const difference = single
    ? [words.claims.difference(differenceText(single.difference ?? 0, estimate.number, naming.language))]
    : []
  if (isChange(claim) && single?.right) {
    const { right } = single
    const later = fact(naming.wave(estimate.dataset, estimate.wave ?? ''), estimate)
    return [...fact(nameOf(right, naming), right), ...later, ...difference]
  }
  const told = others.slice(0, 6).flatMap((each) => fact(otherName(claim, each, naming), each))
  return [...fact(nameOf(estimate, naming), estimate), ...told, ...difference]
}

function isChange({ is }: Claim): boolean {
  return is === 'rose' || is === 'fell' || is === 'unchanged'
}

/** One of those that are counted, with its change or its value. */
function memberFact({ estimate, comparisons }: Judged, naming: Naming): string {
  const { words } = naming.language
  const [only] = comparisons
  const differs = comparisons.length === 1 && only?.right && only.difference !== null && only.times === 1
  const text = differs
    ? differenceText((only as Comparison).difference ?? 0, estimate.number, naming.language)
    : writer(estimate.number, numbersOf([estimate]), naming.language)(estimate.value ?? Number.NaN)
  return words.claims.fact(naming.domain(estimate.dataset, estimate.domain, estimate.except), text)
}

function otherName({ other }: Claim, each: Estimate, naming: Naming): string {
  if (other?.kind === 'measure' || other?.kind === 'published') return naming.other(other, each)
  if (other?.kind === 'previous' || other?.kind === 'year-ago') return naming.wave(each.dataset, each.wave ?? '')
  return naming.domain(each.dataset, each.domain, each.except)
}

function nameOf({ dataset, domain, except, wave }: Estimate, naming: Naming): string {
  const where = naming.domain(dataset, domain, except)
  return wave === null ? where : [where, naming.wave(dataset, wave)].join(', ')
}

function otherText({ other, measure, is, members }: Claim, verdict: Verdict, naming: Naming): string {
  const words = naming.language.words.claims
  const { estimate, standing } = verdict.members[0] as Judged
  const [member] = members
  if (member?.kind === 'standing') return targetText(member.target.due, standing?.to ?? null, verdict, naming)
  if (is === 'majority' || is === 'minority') return words.half
  if (!other) return ''
  if (other.kind !== 'target') return naming.other(other, { ...estimate, measure: measure.measure.name })
  return amount(other.value, verdict, naming)
}

/** What is to be reached, and by when. */
function targetText(due: string, to: number | null, { members: [first] }: Verdict, { language }: Naming): string {
  const by = language.words.targets.by(language.numbers.date(due))
  return to === null ? by : `${writer(first?.estimate.number ?? 'mean', [to], language)(to)} ${by}`
}

function amount(value: number, { members: [first] }: Verdict, { language }: Naming): string {
  const share = first !== undefined && isPercent(first.estimate.number)
  const digits = String(Number(((share ? 100 : 1) * value).toPrecision(6))).split('.')[1]?.length ?? 0
  return share ? language.numbers.percent(value, digits) : language.numbers.decimal(value, digits)
}

function numbersOf(estimates: Estimate[]): number[] {
  return estimates.flatMap(({ value }) => value ?? [])
}
