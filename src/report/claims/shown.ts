import type { Answers } from '../../estimate/answer-all.ts'
import type { Condition } from './claim.ts'
import { judge } from './judge.ts'

/** Does a condition hold, and clearly where that is asked; or with `not`, does it not? Where that cannot be told, neither. */
export function isMet({ claim, not, clear }: Condition, answers: Answers): boolean {
  const verdict = judge(claim, answers)
  if (verdict.holds === null) return false
  const met = verdict.holds && (!clear || verdict.clear === true)
  return met !== not
}

/** Is what stands within these conditions on the page? */
export function isShown(within: readonly Condition[], answers: Answers): boolean {
  return within.every((condition) => isMet(condition, answers))
}
