import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { type Engine, identifier, literal } from '../../engine/engine.ts'
import type { Place, Problems } from '../../problem.ts'
import type { TextTable } from '../text-table.ts'

/**
 * Reads a delimited text file (RFC 4180 quoting, UTF-8, one header row) into a table of text. Nothing is guessed:
 * DuckDB is told every option, and csv-parse says where a record stands when something has to be shown.
 */
export async function readDelimited(
  delimiter: ',' | '\t',
  path: string,
  absolute: string,
  bytes: Uint8Array,
  engine: Engine,
  table: string,
  problems: Problems
): Promise<TextTable | null> {
  if (!isUtf8(bytes)) {
    problems.error({
      rule: 'file-encoding',
      place: { path, line: lineOfBadUtf8(bytes), column: 1 },
      message: 'This file is not UTF-8 from this line on',
      remedy: 'Save it as UTF-8 ("CSV UTF-8" in a spreadsheet).'
    })
    return null
  }
  const columns = readHeader(delimiter, path, bytes, problems)
  if (columns === null) return null
  const names = columns.map((_, index) => `c${index}`)
  const struct = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')
  const file = await engine.open(absolute, bytes)
  const options = `auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = true, strict_mode = true, parallel = false, columns = {${struct}}`
  let found: FoundRecord[] | undefined
  const records = () => {
    found ??= findRecords(delimiter, bytes)
    return found
  }
  try {
    await engine.run(
      `CREATE TABLE ${identifier(table)} AS SELECT row_number() OVER () AS r, * FROM read_csv(${file}, ${options})`
    )
  } catch (error) {
    reportRagged(path, columns.length, records(), error, problems)
    return null
  }
  const [count] = await engine.rows(`SELECT count(*) AS n FROM ${identifier(table)}`)
  return {
    path,
    table,
    columns: new Map(columns.map((column, index) => [column, `c${index}`])),
    rows: Number(count?.['n']),
    place: (row, column) => placeIn(path, records()[row], column === undefined ? 0 : columns.indexOf(column), delimiter)
  }
}

function readHeader(delimiter: string, path: string, bytes: Uint8Array, problems: Problems): string[] | null {
  const [header] = parse(Buffer.from(bytes), { delimiter, bom: true, to: 1, relax_column_count: true }) as string[][]
  const place = { path, line: 1, column: 1 }
  if (header === undefined || header.every((name) => name.trim() === '')) {
    problems.error({
      rule: 'file-empty',
      place,
      message: 'This file has no header row',
      expected: 'a first row with the names of the columns',
      remedy: 'Add one, or take the file out of `files`.'
    })
    return null
  }
  const names = header.map((name) => name.trim())
  const double = names.filter((name, index) => name !== '' && names.indexOf(name) !== index)
  for (const name of new Set(double)) {
    problems.error({
      rule: 'file-header',
      place,
      message: `Two columns of this file have the same name, \`${name}\``,
      remedy: 'Rename one of them in the file.'
    })
  }
  return double.length > 0 ? null : names
}

type FoundRecord = { line: number; fields: number; raw: string }

/** Every record, the header first: the line on which it begins, its number of fields, its text. Blank lines are no records. */
function findRecords(delimiter: string, bytes: Uint8Array): FoundRecord[] {
  const found: FoundRecord[] = []
  parse(Buffer.from(bytes), {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    raw: true,
    on_record: (each: unknown, context) => {
      const { raw, record } = each as { raw: string; record: string[] }
      const text = raw.replace(/^[\r\n]+|[\r\n]+$/g, '')
      found.push({ line: context.lines - (text.match(/\r\n|\n|\r/g)?.length ?? 0), fields: record.length, raw: text })
      return null
    }
  })
  return found
}

/** Where a field of a record begins, by lines and characters. */
function placeIn(path: string, record: FoundRecord | undefined, field: number, delimiter: string): Place {
  let line = record?.line ?? 1
  let column = 1
  let quoted = false
  let fields = 0
  for (const character of record?.raw ?? '') {
    if (fields >= field) break
    if (character === '"') quoted = !quoted
    if (character === delimiter && !quoted) fields++
    column++
    if (character !== '\n') continue
    line++
    column = 1
  }
  return { path, line, column }
}

function reportRagged(path: string, columns: number, records: FoundRecord[], error: unknown, problems: Problems): void {
  const ragged = records.slice(1).filter((record) => record.fields !== columns)
  for (const record of ragged.slice(0, 20)) {
    problems.error({
      rule: 'file-row',
      place: { path, line: record.line, column: 1 },
      message: `This row has ${record.fields} cells, and the header names ${columns} columns`,
      remedy: 'A cell with the delimiter or a line break in it needs quotes around it; a quote in it is doubled.'
    })
  }
  if (ragged.length > 20) {
    problems.error({
      rule: 'file-row',
      place: { path, line: ragged[20]?.line ?? 1, column: 1 },
      message: `${ragged.length - 20} more rows from here on have a wrong number of cells`,
      remedy: 'Mend them in the same way.'
    })
  }
  if (ragged.length === 0) {
    const line = /Line:\s*(\d+)/.exec(String(error))?.[1]
    problems.error({
      rule: 'file-row',
      place: { path, line: line === undefined ? 1 : Number(line), column: 1 },
      message: 'This row cannot be read as delimited text',
      remedy: 'Look for a quote that is not closed or not doubled.'
    })
  }
}

function lineOfBadUtf8(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue
    if (!isUtf8(bytes.subarray(start, at))) return line
    line++
    start = at + 1
  }
  return 1
}
