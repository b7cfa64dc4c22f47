/**
 * What data files say of themselves: labels, value labels and missing codes that some formats carry. A codebook takes
 * them where it says nothing itself.
 */
export type KnownFile = {
  path: string
  columns: KnownColumn[]
  /** Columns that belong together: one answer of several. */
  sets: KnownSet[]
  /** The column that the file names as its weight. */
  weight: string | null
}

export type KnownColumn = {
  name: string
  /** What its cells are in the file: a text is converted as the codebook says, a number is one already. */
  type: 'text' | 'number'
  /** `YYYY-MM-DD` or `YYYY-MM-DD hh:mm:ss`, where the file says that its texts are dates and the reader wrote them so. */
  dates: string | null
  label: string | null
  /** The wording of the question, where it stands apart from the label. */
  question: string | null
  /** Value labels, in the file's order; a number as it is written, without `.0`. */
  values: { code: string; label: string }[]
  /** Codes that stand for no answer, and ranges of numbers that do, both ends among them. */
  missing: string[]
  missingRanges: { low: number; high: number }[]
}

/** One question with several columns. `counted`: the code that says an option was named; null: cells hold codes of options. */
export type KnownSet = { name: string; label: string | null; columns: string[]; counted: string | null }

export function unknownColumn(name: string, type: KnownColumn['type'] = 'text'): KnownColumn {
  return { name, type, dates: null, label: null, question: null, values: [], missing: [], missingRanges: [] }
}
