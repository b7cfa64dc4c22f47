import { cellName, meet, type Range } from './excel-range.ts'
import type { SheetCell } from './excel-sheet.ts'

/** The rows of a sheet below a header. */
export type SheetTable = {
  /** By their numbers in the sheet, in order. */
  columns: Map<number, SheetColumn>
  /** The number of each row in its sheet. */
  rows: number[]
  header: number
  /** The first `mostFaults` of them, and how many more there are. */
  faults: SheetFault[]
  more: number
  /** Cells below no name: how many, the first of them, and the number of the last column of any. */
  nameless: { count: number; row: number; column: number; right: number }
  /** Rows that the sheet does not show: how many, and the first. */
  hidden: { count: number; row: number }
}

const mostFaults = 20

export type SheetColumn = {
  name: string
  /** Its number in the sheet. */
  at: number
  /** Texts, also of dates, in full; nulls. */
  cells: (string | number | null)[]
  numbers: number
  texts: number
  dates: number
  /** Has any of its dates a time? */
  times: boolean
}

/** What is wrong with a cell of the range, and its place. */
export type SheetFault = { row: number; column: number; message: string; remedy: string }

export function emptyTable(): SheetTable {
  return {
    columns: new Map(),
    rows: [],
    header: 0,
    faults: [],
    more: 0,
    nameless: { count: 0, row: 0, column: 0, right: 0 },
    hidden: { count: 0, row: 0 }
  }
}

/** Takes one row of the sheet. The first of the range is the header; one with nothing in it is none. */
export function addRow(
  table: SheetTable,
  range: Range | null,
  row: number,
  cells: Map<number, SheetCell>,
  hidden: boolean
): void {
  if (range && (row < range.top || row > range.bottom)) return
  const within = range ? new Map([...cells].filter(([at]) => at >= range.left && at <= range.right)) : cells
  if (within.size === 0) return
  if (table.header === 0) {
    if (range && row > range.top) {
      reportFault(table, {
        row: range.top,
        column: range.left,
        message: `Row ${range.top}, the first of the range, is empty`,
        remedy: 'Let the range begin with the row that names the columns.'
      })
    }
    addHeader(table, row, within)
    return
  }
  const index = table.rows.push(row) - 1
  if (hidden && table.hidden.count++ === 0) table.hidden.row = row
  for (const column of table.columns.values()) column.cells.push(null)
  for (const [at, cell] of within) addCell(table, index, row, at, cell)
}

/** Cells that are merged have one value for several: whose it is does not stand in the file. */
export function addMerged(table: SheetTable, merged: readonly Range[]): void {
  const numbers = [...table.columns.keys()]
  const [left, right] = [numbers[0], numbers.at(-1)]
  if (left === undefined || right === undefined) return
  const used = { top: table.header, left, bottom: table.rows.at(-1) ?? table.header, right }
  for (const range of merged.filter((each) => meet(each, used))) {
    reportFault(table, {
      row: range.top,
      column: range.left,
      message: `The cells ${cellName(range.top, range.left)} to ${cellName(range.bottom, range.right)} are merged`,
      remedy: 'Unmerge them and write the value into each cell that it is of, or leave them out by `range`.'
    })
  }
}

export function reportFault(table: SheetTable, fault: SheetFault): void {
  if (table.faults.length < mostFaults) table.faults.push(fault)
  else table.more++
}

function addHeader(table: SheetTable, row: number, cells: Map<number, SheetCell>): void {
  table.header = row
  for (const [at, cell] of cells) {
    if (typeof cell === 'object' && 'fault' in cell) addFault(table, row, at, cell)
    const name = typeof cell === 'object' ? ('date' in cell ? cell.date : '') : String(cell).trim()
    table.columns.set(at, { name, at, cells: [], numbers: 0, texts: 0, dates: 0, times: false })
  }
}

function addCell(table: SheetTable, index: number, row: number, at: number, cell: SheetCell): void {
  const column = table.columns.get(at)
  if (!column) {
    const { nameless } = table
    if (nameless.count++ === 0) Object.assign(nameless, { row, column: at })
    nameless.right = Math.max(nameless.right, at)
  } else if (typeof cell === 'number') {
    column.cells[index] = cell
    column.numbers++
  } else if (typeof cell === 'string') {
    column.cells[index] = cell
    column.texts++
  } else if ('date' in cell) {
    column.cells[index] = cell.date
    column.dates++
    column.times ||= !/^.{10}( 00:00:00)?$/.test(cell.date)
  } else addFault(table, row, at, cell)
}

function addFault(table: SheetTable, row: number, at: number, cell: Extract<SheetCell, { fault: string }>): void {
  const name = cellName(row, at)
  const messages = {
    error: `The cell ${name} holds an error, \`${cell.shown}\``,
    unsaved: `The cell ${name} holds a formula whose value is not in the file`,
    unread: `The cell ${name} holds what its format cannot show`,
    number: `The cell ${name} holds \`${cell.shown.slice(0, 40)}\` as a number, which is none that can be read`
  }
  const remedies = {
    error: 'Mend its formula, write the value in its place, or leave the cell empty.',
    unsaved: 'Open the file in a spreadsheet and save it there, which works the value out.',
    unread: 'Write the value anew, or give the cell another format.',
    number: 'Write the number anew, or as a text.'
  }
  reportFault(table, { row, column: at, message: messages[cell.fault], remedy: remedies[cell.fault] })
}
