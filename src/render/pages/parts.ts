import { explorePart } from './explore.ts'
import { methodPart } from './method.ts'
import type { Part } from './part.ts'
import { tablesPart } from './tables.ts'

/** The pages that every report has and nobody writes, in the order of its navigation. */
export const parts: readonly Part[] = [tablesPart, explorePart, methodPart]
