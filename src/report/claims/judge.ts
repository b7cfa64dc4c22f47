import type { Comparison, Estimate, Ranking } from '../../estimate/answer.ts'
import type { Answers } from '../../estimate/answer-all.ts'
import { keyOf } from '../../estimate/question.ts'
import { standingAt, type TargetStanding } from '../targets/standing.ts'
import type { Among, Claim, PlaceStatement, StandingStatement, Statement, TestsStatement, Wants } from './claim.ts'

/** What the answers make of a statement. Null: they do not tell. */
export type Judged = {
  holds: boolean | null
  /** p by which it is clear that it holds, or that it does not; null: there is no test. */
  p: number | null
  estimate: Estimate
  /** Of a place: all that are known, in their order from the end that is counted from. */
  order: Estimate[]
  /** Of a place: the first and last that the sample does not rule out, from that end. */
  range: { first: number; last: number } | null
  /** Of a place: those that it would have to be told apart from, and is not. */
  alike: Estimate[]
  /** Of a place: over how many pairs it was tested. */
  pairs: number
  comparisons: Comparison[]
  /** What it would have to know, and is hidden or was not published. */
  unknown: Estimate[]
  /** How a target stands; null: it is not said of one. */
  standing: TargetStanding | null
  /** Others of its kind that are not shown, and are left out where it is said of those alone that are. */
  hidden: Estimate[]
}

export type Verdict = {
  holds: boolean | null
  /** Is it statistically clear, where it holds? Null: there is nothing to test it by, or it does not hold. */
  clear: boolean | null
  p: number | null
  members: Judged[]
  /** Those that are left out, where it is said of those alone that are shown. */
  hidden: Estimate[]
}

/** Do the answers bear a claim out? */
export function judge(claim: Claim, answers: Answers): Verdict {
  const { shownOnly } = claim
  const all = claim.members.map((member) => judgeOne(member, claim, answers))
  const shown = shownOnly && claim.among !== null ? all.filter(isOfShown) : all
  // Where nothing is shown there is nothing to say it of.
  const members = shown.length > 0 ? shown : all
  const [first] = members as [Judged]
  const counted = all
    .filter((member) => !members.includes(member))
    .map(({ estimate, unknown }) => unknown[0] ?? estimate)
  const hidden = claim.among === null ? first.hidden : counted
  const holds = claim.among === null ? first.holds : countHolds(claim.among, members)
  const p = claim.among === null ? first.p : countP(claim.among, members)
  const untested = members.every((member) => member.p === null) || claim.is === 'unchanged'
  const clear = holds !== true || untested ? null : p !== null && p < limitOf(first.estimate)
  return { holds, clear: first.standing ? (holds === true ? first.standing.sure : null) : clear, p, members, hidden }
}

/** The p below which something is clear: what the level of the intervals leaves out. */
function limitOf({ level }: Estimate): number {
  return Number((1 - level).toPrecision(6))
}

/** Is the value that it is said of shown, and of a change, the one before? */
function isOfShown({ estimate, unknown }: Judged): boolean {
  const own = JSON.stringify([estimate.domain, estimate.except])
  return !unknown.some(({ domain, except }) => JSON.stringify([domain, except]) === own)
}

/** What is said of a statement that is no place and no test. */
const untested = { range: null, alike: [], pairs: 0, p: null, standing: null }

/** Intervals tell how a target stands, so that it is clear, but where one is reached within error. */
function judgeStanding({ target, wants }: StandingStatement, answers: Answers): Judged {
  const standing = standingAt(target, answers)
  const { name, now } = standing
  const open = name === 'hidden' || name === 'unknown'
  const unknown =
    name === 'hidden' ? [answers.course(target.question).estimates.find(({ value }) => value === null) ?? now] : []
  const holds = open ? null : name === wants
  return { ...untested, order: [], comparisons: [], hidden: [], holds, estimate: now, unknown, standing }
}

function judgeOne(statement: Statement, claim: Claim, answers: Answers): Judged {
  if (statement.kind === 'standing') return judgeStanding(statement, answers)
  return statement.kind === 'place'
    ? judgePlace(statement, claim.shownOnly, answers)
    : judgeTests(statement, claim.shownOnly && claim.other?.kind === 'each', answers)
}

/**
 * A place holds where it does whatever the hidden ones are, and not where they could not make it hold; with `shownOnly`
 * it is one among those that are shown. One who shares a place with another has both.
 */
function judgePlace(statement: PlaceStatement, shownOnly: boolean, answers: Answers): Judged {
  const { subject, peers, ranking, from } = statement
  const at = peers.findIndex((peer) => keyOf(peer) === keyOf(subject))
  const estimates = peers.map((peer) => answers.estimate(peer))
  const estimate = estimates[at] ?? answers.estimate(subject)
  const values = estimates.map(({ value }) => (value === null ? null : exact(from === 'lowest' ? value : -value)))
  const absent = estimates.filter(({ value }) => value === null)
  const order = estimates
    .map((each, index) => ({ each, value: values[index] ?? null }))
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
    .map(({ each }) => each)
  // Among so few that are shown it would say nothing.
  const left = shownOnly && order.length > statement.last - statement.first + 1
  const [unknown, hidden] = left ? [[], absent] : [absent, []]
  const blank = { estimate, order, comparisons: [], unknown, hidden, ...untested }
  const own = values[at] ?? null
  if (own === null) return { ...blank, unknown: absent, hidden: [], holds: null }
  const others = values.filter((_, index) => index !== at)
  const holds = holdsPlace(statement, own, others, unknown.length)
  if (!ranking) return { ...blank, holds }
  const placing = { estimates, values, at, count: order.length + unknown.length }
  return { ...blank, holds, ...testPlace(statement, placing, answers.ranking(ranking)) }
}

/** The estimates in the order of the peers, with what they are ordered by; which is the subject; how many count. */
type Placing = { estimates: Estimate[]; values: (number | null)[]; at: number; count: number }

function holdsPlace(
  { first, last }: PlaceStatement,
  own: number,
  others: (number | null)[],
  unknown: number
): boolean | null {
  const before = others.filter((value) => value !== null && value < own).length
  const beside = others.filter((value) => value === own).length
  if (before + 1 >= first && before + 1 + beside + unknown <= last) return true
  return before + 1 + beside > last || before + 1 + unknown < first ? false : null
}

/** Which places the sample does not rule out, and how clear it is that the place is one of those stated. */
function testPlace(
  { first, last }: PlaceStatement,
  { estimates, values, at, count }: Placing,
  { adjusted, pairs }: Ranking
): Pick<Judged, 'range' | 'alike' | 'pairs' | 'p'> {
  const own = values[at] ?? Number.NaN
  const tests = adjusted
    .filter(({ a, b }) => a === at || b === at)
    .map(({ a, b, p }) => ({ p: p ?? 1, other: a === at ? b : a }))
    .map(({ p, other }) => ({ p, estimate: estimates[other] as Estimate, value: values[other] ?? null }))
  const ahead = tests.filter(({ value }) => value !== null && value < own)
  const behind = tests.filter(({ value }) => value !== null && value > own)
  const limit = limitOf(estimates[at] as Estimate)
  const unclear = (side: typeof tests) => side.filter(({ p }) => p >= limit)
  const enough = (side: typeof tests, needed: number) =>
    needed === 0 ? 0 : (sorted(side.map(({ p }) => p))[needed - 1] ?? 1)
  const alike = [...(first > 1 ? unclear(ahead) : []), ...(last < count ? unclear(behind) : [])]
  return {
    range: { first: 1 + ahead.length - unclear(ahead).length, last: count - behind.length + unclear(behind).length },
    alike: alike.map((each) => each.estimate),
    pairs,
    p: pairs === 0 ? null : Math.max(enough(ahead, first - 1), enough(behind, count - last))
  }
}

/** With `shownOnly` the others that are not shown are left out, of each of which it is said. */
function judgeTests({ subject, tests }: TestsStatement, shownOnly: boolean, answers: Answers): Judged {
  const all = tests.map(({ question, family, wants }) => ({ wants, comparison: answers.comparison(question, family) }))
  const shown = shownOnly ? all.filter(({ comparison }) => comparison.right?.value !== null) : all
  const kept = shown.length > 0 ? shown : all
  const hidden = all.filter((each) => !kept.includes(each)).flatMap(({ comparison }) => comparison.right ?? [])
  const comparisons = kept.map(({ comparison }) => comparison)
  const estimate = answers.estimate(subject)
  const unknown = comparisons
    .flatMap(({ left, right }) => [left, ...(right ? [right] : [])])
    .filter(({ value }) => value === null)
  const each = kept.map(({ comparison, wants }) => holdsOf(comparison, wants))
  const holds = each.includes(false) ? false : each.includes(null) ? null : true
  const ps = comparisons.map((comparison, index) => (each[index] === holds ? comparison.pAdjusted : Number.NaN))
  if (holds === false && tests.every(({ wants }) => wants === 'clearly different')) ps.fill(0)
  const told = ps.filter((p) => p === null || !Number.isNaN(p)) as (number | null)[]
  const p =
    holds === null || told.includes(null)
      ? null
      : holds
        ? Math.max(...(told as number[]))
        : Math.min(...(told as number[]))
  const blank = { ...untested, order: [] }
  return { ...blank, holds, p, estimate, comparisons, unknown: [...new Set(unknown)], hidden }
}

function holdsOf(comparison: Comparison, wants: Wants): boolean | null {
  const { difference, p, left } = comparison
  if (difference === null) return null
  const off = Math.abs(difference) < 1e-12 * Math.max(1, Math.abs(left.value ?? 0)) ? 0 : difference
  switch (wants) {
    case 'more':
      return off > 0
    case 'less':
      return off < 0
    case 'not less':
      return off >= 0
    case 'not more':
      return off <= 0
    case 'different':
      return off !== 0
    case 'clearly different':
      return comparison.pAdjusted === null ? off !== 0 : comparison.pAdjusted < limitOf(left)
    case 'same':
      return p === null ? off === 0 : p >= limitOf(left)
  }
}

/** Does a number of those of which it holds bear a quantifier out? */
function fits(among: Among, count: number, all: number): boolean {
  if (among === 'all') return count === all
  if (among === 'none') return count === 0
  return among === 'most' ? count > all / 2 : count === among
}

/** Of how many it holds, at the least and at the most; null where both are possible. */
function countHolds(among: Among, members: Judged[]): boolean | null {
  const yes = members.filter(({ holds }) => holds === true).length
  const open = members.filter(({ holds }) => holds === null).length
  return fitsBetween(among, yes, yes + open, members.length)
}

function fitsBetween(among: Among, least: number, most: number, all: number): boolean | null {
  const found = Array.from({ length: most - least + 1 }, (_, index) => fits(among, least + index, all))
  return found.every((each) => each) ? true : found.some((each) => each) ? null : false
}

/** The smallest p at which it is so clear of so many that it holds, or does not, that the number is. */
function countP(among: Among, members: Judged[]): number | null {
  const clearAt = (limit: number) => {
    const clear = members.filter(({ p }) => p !== null && p <= limit)
    const yes = clear.filter(({ holds }) => holds === true).length
    const no = clear.filter(({ holds }) => holds === false).length
    return fitsBetween(among, yes, members.length - no, members.length) === true
  }
  const ps = sorted(members.flatMap(({ p }) => p ?? []))
  return ps.find(clearAt) ?? (ps.length > 0 ? 1 : null)
}

function sorted(ps: number[]): number[] {
  return ps.toSorted((a, b) => a - b)
}

/** Twelve significant digits: what lies beyond is rounding of sums. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}
