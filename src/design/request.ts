import type { Variable } from './variable.ts'

/** One reading of a survey's rows: moments of the variables in each cell of the dimensions `by`, within a filter. */
export type Scan = {
  /** Dimension to the codes that count; a row has to match all. */
  filter: { column: string; codes: string[] }[]
  by: string[]
  variables: Variable[]
  /** Pairs of variables that are compared within a cell: their totals' products are taken too. */
  pairs: [number, number][]
}
