import type { Comparison, Estimate } from '../../estimate/answer.ts'
import type { Answers } from '../../estimate/answer-all.ts'
import { keyOf } from '../../estimate/question.ts'
import type { Among, Claim, PlaceStatement, Statement, TestsStatement, Wants } from './claim.ts'

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
  comparisons: Comparison[]
  /** What it would have to know, and is hidden or was not published. */
  unknown: Estimate[]
}

export type Verdict = {
  holds: boolean | null
  /** Is it statistically clear, where it holds? Null: there is nothing to test it by, or it does not hold. */
  clear: boolean | null
  p: number | null
  members: Judged[]
}

/** Do the answers bear a claim out? */
export function judge(claim: Claim, answers: Answers): Verdict {
  const members = claim.members.map((member) => judgeOne(member, answers))
  const [first] = members as [Judged]
  const holds = claim.among === null ? first.holds : countHolds(claim.among, members)
  const p = claim.among === null ? first.p : countP(claim.among, members)
  const untested = members.every((member) => member.p === null) || claim.is === 'unchanged'
  const clear = holds !== true || untested ? null : p !== null && p < limitOf(first.estimate)
  return { holds, clear, p, members }
}

/** The p below which something is clear: what the level of the intervals leaves out. */
function limitOf({ level }: Estimate): number {
  return Number((1 - level).toPrecision(6))
}

function judgeOne(statement: Statement, answers: Answers): Judged {
  return statement.kind === 'place' ? judgePlace(statement, answers) : judgeTests(statement, answers)
}

/**
 * A place holds where it does whatever the hidden ones are, and not where they could not make it hold. One who shares a
 * place with another has both.
 */
function judgePlace({ subject, peers, ranking, from, first, last }: PlaceStatement, answers: Answers): Judged {
  const at = peers.findIndex((peer) => keyOf(peer) === keyOf(subject))
  const estimates = peers.map((peer) => answers.estimate(peer))
  const estimate = estimates[at] ?? answers.estimate(subject)
  const values = estimates.map(({ value }) => (value === null ? null : exact(from === 'lowest' ? value : -value)))
  const own = values[at] ?? null
  const unknown = estimates.filter(({ value }) => value === null)
  const order = estimates
    .map((each, index) => ({ each, value: values[index] ?? null }))
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
    .map(({ each }) => each)
  const blank = { estimate, order, comparisons: [], unknown, range: null, alike: [], p: null }
  if (own === null) return { ...blank, holds: null }
  const before = values.filter((value) => value !== null && value < own).length
  const beside = values.filter((value, index) => value === own && index !== at).length
  const sure = before + 1 >= first && before + 1 + beside + unknown.length <= last
  const impossible = before + 1 + beside > last || before + 1 + unknown.length < first
  const holds = sure ? true : impossible ? false : null
  if (!ranking) return { ...blank, holds }
  const { adjusted, pairs } = answers.ranking(ranking)
  const tests = adjusted
    .filter(({ a, b }) => a === at || b === at)
    .map(({ a, b, p }) => ({ p: p ?? 1, other: a === at ? b : a }))
    .map(({ p, other }) => ({ p, estimate: estimates[other] as Estimate, value: values[other] ?? null }))
  const ahead = tests.filter(({ value }) => value !== null && value < own)
  const behind = tests.filter(({ value }) => value !== null && value > own)
  const limit = limitOf(estimate)
  const unclear = (side: typeof tests) => side.filter(({ p }) => p >= limit)
  const range = {
    first: 1 + ahead.length - unclear(ahead).length,
    last: peers.length - behind.length + unclear(behind).length
  }
  const enough = (side: typeof tests, count: number) =>
    count === 0 ? 0 : (sorted(side.map(({ p }) => p))[count - 1] ?? 1)
  return {
    ...blank,
    holds,
    range,
    alike: [...(first > 1 ? unclear(ahead) : []), ...(last < peers.length ? unclear(behind) : [])].map(
      (each) => each.estimate
    ),
    p: pairs === 0 ? null : Math.max(enough(ahead, first - 1), enough(behind, peers.length - last))
  }
}

function judgeTests({ subject, tests }: TestsStatement, answers: Answers): Judged {
  const comparisons = tests.map(({ question, family }) => answers.comparison(question, family))
  const estimate = answers.estimate(subject)
  const unknown = comparisons
    .flatMap(({ left, right }) => [left, ...(right ? [right] : [])])
    .filter(({ value }) => value === null)
  const each = comparisons.map((comparison, index) => holdsOf(comparison, tests[index]?.wants ?? 'different'))
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
  return { holds, p, estimate, order: [], range: null, alike: [], comparisons, unknown: [...new Set(unknown)] }
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
