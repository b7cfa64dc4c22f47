/** A workbook as it is to be written: sheets of rows of cells, with the few styles that a table takes. */
export type Book = {
  title: string
  creator: string
  /** BCP 47. */
  language: string
  sheets: Sheet[]
}

export type Sheet = {
  /** At most 31 characters, of which none is one of []:*?/\ */
  name: string
  /** In characters. */
  widths: number[]
  /** Rows above, and columns before, which stay where they are. */
  frozen: { rows: number; columns: number }
  rows: Row[]
}

export type Row = {
  cells: (Cell | null)[]
  /** In points; null: that of a line. */
  height: number | null
}

export type Cell = {
  value: number | string
  style: Style
  /** How many columns it goes across. */
  across: number
  /** The sheet that it leads to; null: none. */
  link: string | null
}

export type Style = {
  bold?: boolean
  tone?: 'muted' | 'link'
  size?: number
  align?: 'left' | 'center' | 'right'
  wrap?: boolean
  /** As spreadsheets write it: `0%`, `#,##0`. */
  format?: string
  /** Rules: above and below in ink or light, to the left light. */
  above?: 'ink' | 'light'
  below?: 'ink' | 'light'
  left?: boolean
}

export function cellOf(
  value: number | string,
  style: Style = {},
  more: Partial<Pick<Cell, 'across' | 'link'>> = {}
): Cell {
  return { value, style, across: 1, link: null, ...more }
}

export function rowOf(cells: (Cell | null)[], height: number | null = null): Row {
  return { cells, height }
}
