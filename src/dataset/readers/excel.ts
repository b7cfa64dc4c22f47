import { readFileSync } from 'node:fs'
import { unknownColumn } from '../../codebook/known.ts'
import { type Chunk, mostInChunk } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { FileTable } from '../file-table.ts'
import { chooseNamed, reportUnread } from './checks.ts'
import { cellName, parseRange, type Range } from './excel-range.ts'
import { warnOfRows } from './excel-rows.ts'
import { readSheet } from './excel-sheet.ts'
import { addMerged, addRow, emptyTable, reportFault, type SheetColumn, type SheetTable } from './excel-table.ts'
import { bound, readWorkbook } from './excel-workbook.ts'
import { fillTable } from './filled.ts'
import { isOldExcel, isZip, marksOf, reportForeign } from './marks.ts'
import type { FileSource, OpenFile, Reader } from './reader.ts'
import { XmlFault } from './xml.ts'
import { ZipFault } from './zip.ts'

/** A sheet of an Excel workbook (Office Open XML): values as they are stored, formulas and macros never run. */
export const excel: Reader = {
  format: 'an Excel workbook',
  endings: ['.xlsx'],
  options: ['sheet', 'range'],
  open: openExcel
}

async function openExcel(source: FileSource, problems: Problems): Promise<OpenFile | null> {
  const { path, file, engine } = source
  const range = file.options.range === undefined ? null : parseRange(file.options.range)
  if (file.options.range !== undefined && !range) {
    problems.error({
      rule: 'file-range',
      place: file.place,
      message: `\`${file.options.range}\` is not a range of cells`,
      expected: 'its first and its last cell, like `A3:F200`',
      remedy: 'Mend it under `range`.'
    })
    return null
  }
  const table = await readTable(source, range, problems)
  if (!table || !checkTable(path, table, problems)) return null
  warnOfRows(path, table, problems)
  const columns = [...table.columns.values()].map((column) => ({
    ...column,
    type: typeOf(column),
    mixed: isMixed(column)
  }))
  return {
    known: {
      path,
      columns: columns.map((column) => ({ ...unknownColumn(column.name, column.type), dates: datesOf(column) })),
      sets: [],
      weight: null
    },
    load: (name) => fillTable(engine, name, path, columns, chunksOf(table), placeIn(path, table))
  }
}

async function readTable(source: FileSource, range: Range | null, problems: Problems): Promise<SheetTable | null> {
  const { path, absolute, file } = source
  if (!hasMark(path, absolute, problems)) return null
  try {
    const workbook = await readWorkbook(readFileSync(absolute))
    const names = workbook.sheets.map(({ name }) => name)
    const visible = workbook.sheets.filter((sheet) => sheet.visible).map(({ name }) => name)
    const chosen = chooseNamed('sheet', file, path, names, visible, problems)
    const sheet = workbook.sheets.find(({ name }) => name === chosen)
    if (!sheet) return null
    bound([sheet.part])
    const table = emptyTable()
    addMerged(table, await readSheet(sheet, workbook, (...row) => addRow(table, range, ...row)))
    return table
  } catch (error) {
    if (!(error instanceof ZipFault) && !(error instanceof XmlFault)) throw error
    const what = error instanceof ZipFault ? error.message : `its XML is damaged (${error.message})`
    reportUnread(path, `This Excel workbook cannot be read: ${what}`, 'Save it again as .xlsx, or as CSV.', problems)
    return null
  }
}

function checkTable(path: string, table: SheetTable, problems: Problems): boolean {
  const columns = [...table.columns.values()]
  const names = columns.map(({ name }) => name)
  for (const [index, { name, at }] of columns.entries()) {
    if (names.indexOf(name) === index) continue
    const message = `Two columns of this sheet have the same name, \`${name}\``
    reportFault(table, { row: table.header, column: at, message, remedy: 'Rename one of them in the file.' })
  }
  const { nameless } = table
  if (nameless.count > 0) {
    const left = Math.min(nameless.column, ...columns.map(({ at }) => at))
    const right = Math.max(nameless.right, ...columns.map(({ at }) => at))
    const range = `${cellName(nameless.row, left)}:${cellName(table.rows.at(-1) ?? nameless.row, right)}`
    reportFault(table, {
      row: nameless.row,
      column: nameless.column,
      message: `${nameless.count} ${nameless.count === 1 ? 'cell has a value' : 'cells have values'} in columns without a name in row ${table.header}, this one first`,
      remedy: `Name the columns there; or, if the table begins further down, say where: \`range: ${range}\`.`
    })
  }
  for (const { row, column, message, remedy } of table.faults) {
    problems.error({
      rule: 'file-cell',
      place: { path, line: row, column, cell: `cell ${cellName(row, column)}` },
      message,
      remedy
    })
  }
  if (table.more > 0) {
    problems.error({
      rule: 'file-cell',
      place: { path, line: 1, column: 1 },
      message: `${table.more} more cells of this sheet cannot be read`,
      remedy: 'Mend the ones that are named first: they may have one cause.'
    })
  }
  if (columns.length > 0) return table.faults.length === 0
  problems.error({
    rule: 'file-empty',
    place: { path, line: 1, column: 1 },
    message: 'There is nothing in this sheet, or in this range of it',
    expected: 'a first row with the names of the columns',
    remedy: 'Name another `sheet` or `range`, or take the file out of `files`.'
  })
  return false
}

function typeOf({ numbers, texts, dates }: SheetColumn): 'text' | 'number' {
  return numbers > 0 && texts === 0 && dates === 0 ? 'number' : 'text'
}

function isMixed(column: SheetColumn): boolean {
  return column.numbers > 0 && typeOf(column) === 'text'
}

/** A column of dates, though some of its cells are texts: these are missing codes, or wrong. */
function datesOf({ numbers, dates, times }: SheetColumn): string | null {
  if (dates === 0 || numbers > 0) return null
  return times ? 'YYYY-MM-DD hh:mm:ss' : 'YYYY-MM-DD'
}

function* chunksOf({ columns, rows }: SheetTable): Generator<Chunk> {
  const readers = [...columns.values()].flatMap((column) => [
    cellReader(column),
    ...(isMixed(column) ? [(index: number) => numberAlone(column.cells[index] ?? null)] : [])
  ])
  for (let from = 0; from < rows.length; from += mostInChunk) {
    const size = Math.min(mostInChunk, rows.length - from)
    yield readers.map((cell) => Array.from({ length: size }, (_, index) => cell(from + index)))
  }
}

function numberAlone(cell: SheetColumn['cells'][number]): number | null {
  return typeof cell === 'number' ? cell : null
}

const date = /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d(\.\d+)?)?$/

/** Of one column the dates are all with their time, or all without. */
function cellReader(column: SheetColumn): (index: number) => string | number | null {
  const { cells, dates, times } = column
  if (typeOf(column) === 'number') return (index) => cells[index] ?? null
  return (index) => {
    const cell = cells[index] ?? null
    if (cell === null || dates === 0 || !date.test(String(cell))) return cell === null ? null : String(cell)
    return times ? String(cell).padEnd(19, ' 00:00:00') : String(cell).slice(0, 10)
  }
}

function placeIn(path: string, { columns, rows, header }: SheetTable): FileTable['place'] {
  const all = [...columns.values()]
  return (row, name) => {
    const line = rows[row - 1] ?? header
    const column = (all.find((each) => each.name === name) ?? all[0])?.at ?? 1
    return { path, line, column, cell: `cell ${cellName(line, column)}` }
  }
}

function hasMark(path: string, absolute: string, problems: Problems): boolean {
  const { first } = marksOf(absolute)
  if (isZip(first)) return true
  if (isOldExcel(first))
    reportUnread(
      path,
      'This is a workbook with a password, or one of Excel before 2007',
      'Save it without a password as .xlsx, or as CSV.',
      problems
    )
  else reportForeign(path, first, excel.format, problems)
  return false
}
