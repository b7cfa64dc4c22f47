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
  /** Rows above, and columns before, which stay where they are, and stand on every printed page. */
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
  /** Its text begins at the top of a row that is higher than that. */
  top?: boolean
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

/** A text's lines in a column so wide, about: letters are as wide as digits, words are not broken. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(1, width - 2)
  let [lines, used] = [1, 0]
  for (const { length } of text.split(/\s+/)) {
    const next = used === 0 ? length : used + 1 + length
    if (next <= room || used === 0) used = next
    else [lines, used] = [lines + 1, length]
    if (used > room) [lines, used] = [lines + Math.ceil(used / room) - 1, used % room]
  }
  return lines
}

/** In points. */
export const lineHeight = 15

/** A row as high as its wrapped texts need in columns so wide. */
export function wrappedRow(cells: (Cell | null)[], widths: readonly number[]): Row {
  const lines = cells.map((cell, index) => {
    const room = widths.slice(index, index + (cell?.across ?? 1)).reduce((sum, width) => sum + width, 0)
    return cell?.style.wrap && typeof cell.value === 'string' ? linesIn(cell.value, room) : 1
  })
  const most = Math.max(1, ...lines)
  return rowOf(cells, most === 1 ? null : most * lineHeight)
}

export function rowOf(cells: (Cell | null)[], height: number | null = null): Row {
  return { cells, height }
}
