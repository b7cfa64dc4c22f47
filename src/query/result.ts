/** What is wrong with a query, and where in its text (null: as a whole). */
export type QueryFault = {
  rule: string
  message: string
  expected?: string
  closest?: string
  remedy: string
  at: { from: number; to: number } | null
}

/** `count` is of whole numbers. */
export type QueryColumn = { name: string; type: 'text' | 'number' | 'count' }

export type Cells = (string | number | null)[]

/** A row of a result. Of one that rests on fewer answers than may be shown, nothing but the names of its group is left. */
export type QueryRow = { cells: Cells; standing: 'ok' | 'caution' | 'hidden' }

/** What an author's query gave. */
export type QueryResult = {
  columns: QueryColumn[]
  rows: QueryRow[]
  /** The datasets that it names. */
  datasets: string[]
  /** The base rule of the surveys among them; null: there are none. */
  bases: { suppress: number; caution: number } | null
  /** What is wrong with it; it has no rows then. */
  faults: QueryFault[]
}
