import { lintAlike } from './alike.ts'
import { lintCodes } from './codes.ts'
import { lintFilling } from './filling.ts'
import type { Linted } from './linted.ts'
import { lintNumbers } from './numbers.ts'
import { lintUnused } from './unused.ts'
import { lintWaves } from './waves.ts'
import { lintWeights } from './weights.ts'

/** What is looked for: one file each. */
const lints: ((linted: Linted) => Promise<void> | void)[] = [
  lintUnused,
  lintCodes,
  lintNumbers,
  lintAlike,
  lintWeights,
  lintFilling,
  lintWaves
]

/** Warns of what a survey's codebook and rows allow, and a careful colleague would ask about. */
export async function lintSurvey(linted: Linted): Promise<void> {
  for (const lint of lints) await lint(linted)
}
