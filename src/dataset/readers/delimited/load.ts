import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, identifier, isOpenable, literal } from '../../../engine/engine.ts'
import type { Place, Problems } from '../../../problem.ts'
import { type FileCells, type FileTable, textCells } from '../../file-table.ts'
import { explain } from './explain.ts'
import type { Header } from './header.ts'
import { isReallyUtf8 } from './options.ts'
import { recordsOf } from './records.ts'
import { reportMiscount, reportReallyUtf8, reportUnread } from './report.ts'
import { type Structure, stride, structureOf } from './structure.ts'
import { blocksOf, type TextFile } from './text-file.ts'

/** The longest row, in bytes, that is read at the first attempt. */
const usualLine = 2_000_000

/**
 * Loads the rows of a file below its header as texts. Null: see `problems`. The native engine reads in a thread of
 * its own while the structure is checked in this one; where that is not sound, what was read is thrown away.
 */
export async function loadText(
  file: TextFile,
  header: Header,
  engine: Engine,
  table: string,
  problems: Problems
): Promise<FileTable | null> {
  const names = header.known.columns.map(({ name }) => name)
  const read = (line: number) => readInto(table, file, header, line, engine)
  const reading = read(usualLine).then(
    () => null,
    (error: unknown) => ({ error })
  )
  const structure = await soundStructure(file, names.length)
  let failed = await reading
  if (!structure || isReallyUtf8(file)) {
    await engine.run(`DROP TABLE IF EXISTS ${identifier(table)}`)
    if (structure) reportReallyUtf8(file, problems)
    else explain(file, names.length, problems)
    return null
  }
  const place = (row: number, column?: string) =>
    placeIn(file, structure, header.rows + row - 1, column === undefined ? 0 : names.indexOf(column))
  const rows = structure.records - header.rows
  try {
    if (failed && structure.longest > usualLine / 2) {
      failed = null
      await read(2 * structure.longest)
    }
    if (failed) throw failed.error
    const counts = names.map((_, index) => `count(c${index})`).join(', ')
    const [found] = await engine.rows(
      `SELECT count(*) AS n, CAST(list_sum([${counts}]) AS DOUBLE) AS filled FROM ${identifier(table)}`
    )
    const filled = structure.filled - header.filled
    if (Number(found?.['n']) !== rows) reportMiscount(file.path, 'rows', rows, Number(found?.['n']), problems)
    else if (Number(found?.['filled'] ?? 0) !== filled)
      reportMiscount(file.path, 'cells that hold anything', filled, Number(found?.['filled']), problems)
    else if (!(await reportJoined(header.first, table, place, engine, problems)))
      return {
        path: file.path,
        table,
        columns: new Map(names.map((name, index) => [name, cellsOf(index, structure)])),
        rows,
        place
      }
  } catch (error) {
    reportUnread(file.path, error, problems)
  }
  await engine.run(`DROP TABLE IF EXISTS ${identifier(table)}`)
  return null
}

/**
 * Trimming each cell takes longer than reading it, so that it is done only where a cell has something to trim. A byte
 * order mark at the edge of a cell is as invisible as a space.
 */
function cellsOf(index: number, { marks, edged }: Structure): FileCells {
  const column = `c${index}`
  if (edged[index] === 0) return { text: column, number: null }
  return marks ? { text: `nullif(trim(trim(trim(${column}), '\ufeff')), '')`, number: null } : textCells(column)
}

async function soundStructure(file: TextFile, columns: number): Promise<Structure | null> {
  try {
    return await structureOf(file, columns)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * The engine reads the file itself where it is UTF-8 from its first byte to its last; else a copy. It takes the first
 * line end that it meets for that of all rows, also one in quotes: then a blank line in front of the copy says it.
 */
async function readInto(
  table: string,
  file: TextFile,
  { known, rows, end }: Header,
  line: number,
  engine: Engine
): Promise<void> {
  // Of one column the blank line is a row too.
  const above = rows + (end !== '' && known.columns.length === 1 ? 1 : 0)
  const struct = known.columns.map((_, index) => `c${index}: 'VARCHAR'`).join(', ')
  const options = [
    'auto_detect = false',
    'header = false',
    `delim = ${literal(String.fromCharCode(file.delimiter))}`,
    `quote = '"', escape = '"', comment = '', nullstr = '', allow_quoted_nulls = true`,
    'strict_mode = true, parallel = false',
    `max_line_size = ${line}, buffer_size = ${Math.max(4 * line, 16_000_000)}`,
    `columns = {${struct}}`
  ].join(', ')
  const read = (source: string) =>
    engine.run(
      `CREATE TABLE ${identifier(table)} AS SELECT * REPLACE (r - ${above} AS r)
       FROM (SELECT row_number() OVER () AS r, * FROM read_csv(${source}, ${options})) WHERE r > ${above}`
    )
  if (engine.name === 'wasm') {
    const bytes = wholeText(file, end)
    await read(await engine.open(file.absolute, bytes))
  } else if (file.encoding === 'utf-8' && file.skip === 0 && end === '' && isOpenable(file.absolute)) {
    await read(await engine.open(file.absolute, new Uint8Array(0)))
  } else {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
    try {
      const copy = join(folder, 'rows.csv')
      writeText(file, end, copy)
      await read(await engine.open(copy, new Uint8Array(0)))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** WebAssembly has 4 GB for all that it holds. */
const mostInMemory = 1 << 30

function wholeText(file: TextFile, end: string): Uint8Array {
  if (statSync(file.absolute).size > mostInMemory) throw new Error('out of memory')
  return Buffer.concat([Buffer.from(end), ...[...blocksOf(file)].map(({ bytes }) => bytes.slice())])
}

function writeText(file: TextFile, end: string, copy: string): void {
  const descriptor = openSync(copy, 'wx', 0o600)
  try {
    writeSync(descriptor, end)
    for (const { bytes } of blocksOf(file)) {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
    }
  } finally {
    closeSync(descriptor)
  }
}

/** As many columns as tell a header's row from any other. */
const mostToCompare = 500

/**
 * Files that were joined one behind the other: the header stands again, or a byte order mark begins a row. True:
 * reported.
 */
async function reportJoined(
  first: readonly string[],
  table: string,
  place: FileTable['place'],
  engine: Engine,
  problems: Problems
): Promise<boolean> {
  const again = first
    .slice(0, mostToCompare)
    .map((text, index) => (text === '' ? `c${index} IS NULL` : `c${index} = ${literal(text)}`))
  const conditions = [...(first.length > 1 ? [again.join(' AND ')] : []), "starts_with(c0, '\ufeff')"]
  const [found] = await engine.rows(
    `SELECT min(r) AS r FROM ${identifier(table)} WHERE ${conditions.map((each) => `(${each})`).join(' OR ')}`
  )
  if (typeof found?.['r'] !== 'number') return false
  problems.error({
    rule: 'file-joined',
    place: place(found['r']),
    message: 'Another file begins at this row: the header stands here again, or a byte order mark',
    expected: 'one header in a file',
    remedy: 'Take the row or the mark out; or put each file under `files` by itself.'
  })
  return true
}

/** Where a cell of a record begins, by lines and characters; record 0 is the header's first. */
function placeIn(file: TextFile, { starts }: Structure, record: number, cell: number): Place {
  const start = starts[Math.floor(record / stride)]
  let index = Math.floor(record / stride) * stride
  for (const { cells, line } of recordsOf(file, start)) {
    if (index++ < record) continue
    const at = cells[cell] ?? { line, column: 1 }
    return { path: file.path, line: at.line, column: at.column }
  }
  return { path: file.path, line: 1, column: 1 }
}
