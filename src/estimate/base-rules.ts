import type { SurveyCodebook } from '../codebook/codebook.ts'
import { kishSize } from '../stats/effective.ts'
import { proportionPresentation } from '../stats/presentation.ts'
import type { VariableSums } from '../stats/sample.ts'
import type { Absence, Standing } from './answer.ts'

type Standard = { standing: Standing; absence: Absence }

/** What is known of an estimate when it is decided whether it may be shown. */
export type Found = { base: VariableSums; units: number; df: number; value: number; se: number; proportion: boolean }

/**
 * May a value be shown? Too few units to be confidential, too few answers (or effective answers) to be reliable, or no
 * degrees of freedom to say how reliable: hidden. Few answers: shown with a caution. Where the codebook asks for NCHS's
 * presentation standard, a share has to meet it too, and one that it wants reviewed is shown with a caution.
 */
export function standingOf(
  codebook: SurveyCodebook,
  { base: sums, units, df, value, se, proportion }: Found
): Standard {
  const { bases, disclosure } = codebook
  if (sums.n === 0) return { standing: 'suppressed', absence: 'nobody answered' }
  if (units < disclosure.minimum) return { standing: 'suppressed', absence: 'disclosure' }
  const base = Math.min(sums.n, kishSize(sums))
  if (base < bases.suppress)
    return { standing: 'suppressed', absence: sums.n < bases.suppress ? 'base' : 'effective base' }
  if (df < 1) return { standing: 'suppressed', absence: 'one cluster' }
  if (!Number.isFinite(value)) return { standing: 'suppressed', absence: 'undefined' }
  const shown = base < bases.caution ? 'caution' : 'ok'
  if (bases.presentation === null || !proportion) return { standing: shown, absence: null }
  const standard = proportionPresentation(value, se, df, sums.n)
  if (!standard.shown) return { standing: 'suppressed', absence: 'presentation' }
  return { standing: standard.review ? 'caution' : shown, absence: null }
}
