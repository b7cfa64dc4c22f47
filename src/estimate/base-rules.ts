import type { SurveyCodebook } from '../codebook/codebook.ts'
import { kishSize } from '../stats/effective.ts'
import type { VariableSums } from '../stats/moments.ts'
import type { Absence, Standing } from './answer.ts'

/**
 * May a value be shown? Too few units to be confidential, too few answers (or effective answers) to be reliable, or no
 * degrees of freedom to say how reliable: hidden. Few answers: shown with a caution.
 */
export function standingOf(
  codebook: SurveyCodebook,
  sums: VariableSums,
  df: number
): { standing: Standing; absence: Absence } {
  const { bases, disclosure } = codebook
  if (sums.n === 0) return { standing: 'suppressed', absence: 'nobody answered' }
  if (sums.units < disclosure.minimum) return { standing: 'suppressed', absence: 'disclosure' }
  const base = Math.min(sums.n, kishSize(sums))
  if (base < bases.suppress) return { standing: 'suppressed', absence: 'base' }
  if (df < 1) return { standing: 'suppressed', absence: 'one cluster' }
  return { standing: base < bases.caution ? 'caution' : 'ok', absence: null }
}
