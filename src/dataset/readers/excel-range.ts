/** Cells from one corner to another, both among them; rows and columns count from 1. */
export type Range = { top: number; left: number; bottom: number; right: number }

/** `A3:F200`; null: it is none. */
export function parseRange(written: string): Range | null {
  const [first, last, ...others] = written.trim().split(':')
  const from = parseCell(first ?? '')
  const to = parseCell(last ?? first ?? '')
  if (!from || !to || others.length > 0 || from.row > to.row || from.column > to.column) return null
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

/** `F200`, with `$` or without. */
export function parseCell(written: string): { row: number; column: number } | null {
  const [, letters, row] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(written) ?? []
  if (letters === undefined) return null
  const column = [...letters.toUpperCase()].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row), column }
}

/** `F200` */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

export function meet(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
}
