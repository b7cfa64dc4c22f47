/** What a table says, from which both its element on a page and its drawing are made, with every text in the reader's language. */
export type Table = {
  /** The heading over the rows' labels; empty where there is none. */
  corner: string
  columns: Column[]
  /** Over the headings of some columns, in their order. */
  groups: Group[]
  rows: TableRow[]
  /** The row under the others that they are set against, or null. */
  foot: TableRow | null
}

export type Column = {
  heading: string
  /** It supports the columns before it, as bases do. */
  supporting: boolean
}

/** What several columns beside each other are of; `first` counts the columns from 0. */
export type Group = { heading: string; first: number; columns: number }

/** A row has a cell a column. */
export type TableRow = { label: string; highlight: boolean; cells: Cell[] }

export type Cell = {
  value: string
  /** What stands small behind the value: "7.1–7.4", letters of columns; or null. */
  interval: string | null
  /** The value is words for one that may not be shown. */
  hidden: boolean
}

/** All rows of a table, the foot last. */
export const allRows = ({ rows, foot }: Table): TableRow[] => (foot ? [...rows, foot] : rows)
