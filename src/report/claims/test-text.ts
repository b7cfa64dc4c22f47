import type { Language } from '../../language/language.ts'
import type { Claim } from './claim.ts'
import type { Verdict } from './judge.ts'

/**
 * How clear a claim is: its p, over how many tests. `tests` is the size of its passage's family, where that is told.
 * Null: there is no test.
 */
export function testText(
  claim: Claim,
  { p, members }: Verdict,
  { words, numbers }: Language,
  tests = 1
): string | null {
  if (p === null) return null
  const text = words.estimate.test(numbers.p(p))
  const [member] = claim.members
  if (member?.kind === 'place') return words.claims.test.pairs(text, numbers.count(members[0]?.pairs ?? 0))
  const adjustment = members
    .flatMap(({ comparisons }) => comparisons.map((each) => each.adjustment))
    .find((each) => each)
  return adjustment && tests > 1 ? words.claims.test.family(text, numbers.count(tests), adjustment) : text
}
