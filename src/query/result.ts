/** What is wrong with a query, and where in its text (null: as a whole). */
export type QueryFault = {
  rule: string
  message: string
  expected?: string
  closest?: string
  remedy: string
  at: { from: number; to: number } | null
}

/** `count` is of whole numbers; a date is YYYY-MM-DD. */
export type QueryColumn = { name: string; type: 'text' | 'date' | 'number' | 'count' }

/** Does a column hold numbers? */
export function isNumeric({ type }: QueryColumn): boolean {
  return type === 'number' || type === 'count'
}

export type Cells = (string | number | null)[]

/** A row of a result. Of one that rests on fewer answers than may be shown, nothing but the names of its group is left. */
export type QueryRow = { cells: Cells; standing: 'ok' | 'caution' | 'suppressed' }

/** What an author's query gave. */
export type QueryResult = {
  columns: QueryColumn[]
  rows: QueryRow[]
  /** The datasets that it names. */
  datasets: string[]
  /** The base rule of the surveys among them; null: there are none. */
  bases: { suppress: number; caution: number } | null
  /** Surveys that were weighted, of whose answers it counts each the same. */
  unweighted: string[]
  /** What is wrong with it; it has no rows then. */
  faults: QueryFault[]
}
