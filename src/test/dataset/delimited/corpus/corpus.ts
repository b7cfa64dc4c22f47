import type { Case } from './case.ts'
import { lines } from './lines.ts'
import { structure } from './structure.ts'
import { texts } from './texts.ts'

/** The corpus. Nothing in it is read in part or in silence: each file is loaded as told here, or refused in these words. */
export const corpus: Record<string, Case> = { ...structure, ...lines, ...texts }
