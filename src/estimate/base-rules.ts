import type { SurveyCodebook } from '../codebook/codebook.ts'
import { kishSize } from '../stats/effective.ts'
import { proportionPresentation } from '../stats/presentation.ts'
import type { VariableSums } from '../stats/sample.ts'
import type { Absence, Estimate } from './answer.ts'

type Standard = Pick<Estimate, 'standing' | 'absence' | 'caution'>

/** What is known of an estimate when it is decided whether it may be shown. */
export type Found = { base: VariableSums; units: number; df: number; value: number; se: number; proportion: boolean }

/**
 * May a value be shown? Too few units to be confidential, too few answers (or effective answers) to be reliable, or no
 * degrees of freedom to say how reliable: hidden. Few answers: shown with a caution. Where the codebook asks for NCHS's
 * presentation standard, a share has to meet it too, and one that it wants reviewed, or whose complement it would not
 * show, is shown with a caution.
 */
export function standingOf(
  codebook: SurveyCodebook,
  { base: sums, units, df, value, se, proportion }: Found
): Standard {
  const { bases, disclosure } = codebook
  if (sums.n === 0) return hidden('nobody answered')
  if (units < disclosure.minimum) return hidden('disclosure')
  const base = Math.min(sums.n, kishSize(sums))
  if (base < bases.suppress) return hidden(sums.n < bases.suppress ? 'base' : 'effective base')
  if (df < 1) return hidden('one cluster')
  if (!Number.isFinite(value)) return hidden('undefined')
  const small = base < bases.caution ? 'base' : null
  if (bases.presentation === null || !proportion) return shown(small)
  const { reason, review, complement } = proportionPresentation(value, se, df, sums.n)
  if (reason !== null) return hidden(`presentation ${reason}`)
  return shown(small ?? (review ? 'review' : complement ? 'complement' : null))
}

function hidden(absence: Absence): Standard {
  return { standing: 'suppressed', absence, caution: null }
}

function shown(caution: Standard['caution']): Standard {
  return { standing: caution === null || caution === 'complement' ? 'ok' : 'caution', absence: null, caution }
}
