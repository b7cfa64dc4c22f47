import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { unknownColumn } from '../../codebook/known.ts'
import { type Engine, identifier, literal } from '../../engine/engine.ts'
import type { Place, Problems } from '../../problem.ts'
import { type FileTable, textCells } from '../file-table.ts'
import type { FileSource, OpenFile, Reader } from './reader.ts'
import { type FileRecord, recordsOf } from './records.ts'

/**
 * Delimited text (RFC 4180 quoting, UTF-8, one header row). Nothing is guessed: every row has as many cells as the header,
 * and DuckDB is told every option.
 */
export function delimited(format: string, endings: string[], delimiter: ',' | '\t'): Reader {
  return { format, endings, options: [], open: (source, problems) => openDelimited(delimiter, source, problems) }
}

async function openDelimited(
  delimiter: ',' | '\t',
  { path, absolute, engine }: FileSource,
  problems: Problems
): Promise<OpenFile | null> {
  const bytes = readFileSync(absolute)
  const before = problems.errors.length
  if (!isUtf8(bytes)) reportEncoding(path, bytes, problems)
  const file = { path, bytes, delimiter: delimiter.charCodeAt(0) }
  const columns = problems.errors.length > before ? [] : readHeader(file, problems)
  if (problems.errors.length > before) return null
  return {
    known: { path, columns: columns.map((name) => unknownColumn(name)), sets: [], weight: null },
    load: (table, found) => loadDelimited(file, columns, absolute, engine, table, found)
  }
}

async function loadDelimited(
  file: DelimitedFile,
  columns: string[],
  absolute: string,
  engine: Engine,
  table: string,
  problems: Problems
): Promise<FileTable | null> {
  const { path, bytes } = file
  const before = problems.errors.length
  const rows = checkRows(file, columns.length, problems)
  if (problems.errors.length > before) return null
  const struct = columns.map((_, index) => `c${index}: 'VARCHAR'`).join(', ')
  const options = `auto_detect = false, header = true, delim = ${literal(String.fromCharCode(file.delimiter))}, quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = true, strict_mode = true, parallel = false, columns = {${struct}}`
  const source = `read_csv(${await engine.open(absolute, bytes)}, ${options})`
  try {
    await engine.run(`CREATE TABLE ${identifier(table)} AS SELECT row_number() OVER () AS r, * FROM ${source}`)
  } catch (error) {
    reportUnread(path, error, problems)
    return null
  }
  const [count] = await engine.rows(`SELECT count(*) AS n FROM ${identifier(table)}`)
  if (Number(count?.['n']) !== rows) {
    reportMiscount(path, rows, Number(count?.['n']), problems)
    return null
  }
  return {
    path,
    table,
    columns: new Map(columns.map((column, index) => [column, textCells(`c${index}`)])),
    rows,
    place: (row, column) => placeIn(file, row, column === undefined ? 0 : columns.indexOf(column))
  }
}

type DelimitedFile = { path: string; bytes: Uint8Array; delimiter: number }

const signs: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }

function readHeader(file: DelimitedFile, problems: Problems): string[] {
  const { path, bytes } = file
  const [header] = recordsOf(bytes, file.delimiter)
  const names = header ? header.fields.map((_, index) => fieldText(bytes, header, index)) : []
  if (names.every((name) => name === '')) {
    problems.error({
      rule: 'file-empty',
      place: { path, line: 1, column: 1 },
      message: 'This file has no header row',
      expected: 'a first row with the names of the columns',
      remedy: 'Add one, or take the file out of `files`.'
    })
  }
  const other = names.length === 1 ? [...(names[0] ?? '')].find((sign) => ';,\t'.includes(sign)) : undefined
  if (other !== undefined) {
    problems.error({
      rule: 'file-delimiter',
      place: { path, line: 1, column: 1 },
      message: `The cells of this file stand between ${signs[other]}, and its name says ${signs[String.fromCharCode(file.delimiter)]}`,
      expected: 'commas in a `.csv` file, tabs in a `.tsv` file',
      remedy: 'Save it again with those, or rename it.'
    })
  }
  for (const name of new Set(names.filter((each, index) => each !== '' && names.indexOf(each) !== index))) {
    problems.error({
      rule: 'file-header',
      place: placeIn(file, 0, names.lastIndexOf(name)),
      message: `Two columns of this file have the same name, \`${name}\``,
      remedy: 'Rename one of them in the file.'
    })
  }
  return names
}

function fieldText(bytes: Uint8Array, record: FileRecord, index: number): string {
  const end = index + 1 < record.fields.length ? (record.fields[index + 1] ?? 0) - 1 : record.to
  const text = new TextDecoder().decode(bytes.subarray(record.fields[index], end))
  return (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text).trim()
}

const mostRows = 20

/** Counts the data rows; one with another number of cells than the header is a problem. */
function checkRows(file: DelimitedFile, columns: number, problems: Problems): number {
  let rows = -1
  let ragged = 0
  let end: FileRecord['end'] = ''
  for (const record of recordsOf(file.bytes, file.delimiter)) {
    rows++
    if (end === '') end = record.end
    if (record.end !== '' && record.end !== end) {
      reportLineEnds(file, record, end, problems)
      return rows
    }
    if (record.fields.length === columns && !record.unclosed) continue
    ragged++
    if (ragged > mostRows) continue
    problems.error({
      rule: 'file-row',
      place: { path: file.path, line: record.line, column: 1 },
      message: record.unclosed
        ? 'A quote is opened in this row and not closed to the end of the file'
        : `This row has ${record.fields.length} cells, and the header names ${columns} columns`,
      remedy: 'A cell with the delimiter or a line break in it needs quotes around it; a quote in it is doubled.'
    })
  }
  if (ragged > mostRows) {
    problems.error({
      rule: 'file-row',
      place: { path: file.path, line: 1, column: 1 },
      message: `${ragged - mostRows} more rows of this file have another number of cells than the header`,
      remedy: 'Mend the ones that are named first: they may have one cause.'
    })
  }
  return rows
}

function reportLineEnds(file: DelimitedFile, record: FileRecord, first: string, problems: Problems): void {
  problems.error({
    rule: 'file-lines',
    place: { path: file.path, line: record.line, column: 1 },
    message: `This line ends in ${record.end}, and those before it in ${first}`,
    expected: 'one kind of line end in the whole file',
    remedy: 'Open the file in an editor and save it with one kind of line ends.'
  })
}

/** Where a field of a row begins, by lines and characters; row 0 is the header. */
function placeIn(file: DelimitedFile, row: number, field: number): Place {
  let index = 0
  for (const record of recordsOf(file.bytes, file.delimiter)) {
    if (index++ < row) continue
    const before = new TextDecoder().decode(file.bytes.subarray(record.from, record.fields[field] ?? record.from))
    const lines = before.split('\n')
    return { path: file.path, line: record.line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 }
  }
  return { path: file.path, line: 1, column: 1 }
}

/** Reached where the structure is sound and DuckDB still refuses, as with a quote inside a cell that has none around it. */
function reportUnread(path: string, error: unknown, problems: Problems): void {
  const line = /Line:\s*(\d+)/.exec(String(error))?.[1]
  problems.error({
    rule: 'file-row',
    place: { path, line: line === undefined ? 1 : Number(line), column: 1 },
    message: 'This row cannot be read as delimited text',
    remedy: 'Look for a quote inside a cell: the cell needs quotes around it, and the quote is doubled.'
  })
}

/** Two readings of one file have to come to the same number of rows; else a row was lost or invented. */
function reportMiscount(path: string, rows: number, read: number, problems: Problems): void {
  problems.error({
    rule: 'file-count',
    place: { path, line: 1, column: 1 },
    message: `This file has ${rows} rows by its lines, and ${read} as it is read`,
    remedy: 'Look for quotes inside cells and for unusual line ends, and save the file again.'
  })
}

function reportEncoding(path: string, bytes: Uint8Array, problems: Problems): void {
  let line = 1
  let start = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x0a) continue
    if (!isUtf8(bytes.subarray(start, at))) break
    line++
    start = at + 1
  }
  problems.error({
    rule: 'file-encoding',
    place: { path, line, column: 1 },
    message: 'This line is not UTF-8',
    remedy: 'Save the file as UTF-8 ("CSV UTF-8" in a spreadsheet).'
  })
}
