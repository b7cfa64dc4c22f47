import type { Column } from '../codebook/codebook.ts'

/** A column of the table as SQL over a file. */
export type Conversion = {
  column: Column
  /** Its name in the converted table. */
  name: string
  value: string
  /** What the cells of the file may not hold. */
  checks: Check[]
  /** Why there is no value: the first of the column's missing codes whose condition holds. */
  missing: string[]
  /** Holds of most cells that are a value, of none that is missing or bad, and costs little; null: there is none. */
  plain: string | null
}

/** Cells that are neither a value nor missing. */
export type Check = {
  /** The column's name in the file. */
  fileColumn: string
  /** The trimmed text, or the part of it that is wrong. */
  text: string
  bad: string
}
