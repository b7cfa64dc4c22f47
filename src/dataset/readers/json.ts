import { unknownColumn } from '../../codebook/known.ts'
import type { Chunk } from '../../engine/engine.ts'
import type { Place, Problems } from '../../problem.ts'
import { checkNames } from './checks.ts'
import { chunksOfRows, type FilledColumn, fillTable } from './filled.ts'
import { type JsonRecord, placeInRecord, recordsOfLines, recordsOfList } from './json-records.ts'
import type { JsonCell } from './json-scan.ts'
import type { FileSource, OpenFile, Reader } from './reader.ts'

type Records = (absolute: string) => Generator<JsonRecord>

/** A list of flat objects: `[{"a": 1}, …]`. */
export const json: Reader = {
  format: 'JSON',
  endings: ['.json'],
  options: [],
  open: (source, problems) => openJson(recordsOfList, source, problems)
}

/** A flat object on each line. */
export const jsonLines: Reader = {
  format: 'JSON Lines',
  endings: ['.jsonl', '.ndjson'],
  options: [],
  open: (source, problems) => openJson(recordsOfLines, source, problems)
}

/** The rows are read twice, for what the columns hold and for the cells, so that only a part of them is ever held. */
async function openJson(
  records: Records,
  { path, absolute, engine }: FileSource,
  problems: Problems
): Promise<OpenFile | null> {
  const columns = columnsOf(path, records(absolute), problems)
  if (!columns) return null
  const names = columns.map(({ name }) => name)
  if (!checkNames(path, names, problems)) return null
  return {
    known: { path, columns: columns.map(({ name, type }) => unknownColumn(name, type)), sets: [], weight: null },
    load: (table) =>
      fillTable(engine, table, path, columns, chunksOf(records(absolute), columns), (row, column) =>
        placeOf(path, records(absolute), row, column)
      )
  }
}

const mostFaults = 20

/**
 * The columns in the order in which they come first. One is of numbers if each of its cells is a number that a DOUBLE
 * holds; else its numbers are texts, as they are written.
 */
function columnsOf(path: string, records: Iterable<JsonRecord>, problems: Problems): FilledColumn[] | null {
  const found = new Map<string, { numbers: boolean; text: boolean }>()
  let faults = 0
  for (const record of records) {
    if (!record.cells) {
      if (++faults > mostFaults) break
      reportFault(path, record, problems)
      continue
    }
    for (const [name, { text, number }] of record.cells) {
      const column = found.get(name) ?? { numbers: false, text: false }
      found.set(name, column)
      if (text === null) continue
      column.numbers ||= number
      column.text ||= !number || !isDouble(text)
    }
  }
  if (faults > 0) return null
  return [...found].map(([name, { numbers, text }]) => ({
    name,
    type: numbers && !text ? 'number' : 'text',
    mixed: numbers && text
  }))
}

/** Numbers past 2^53 are not all of them doubles, nor with `.0` behind them; most such are identifiers. */
function isDouble(written: string): boolean {
  return Math.abs(Number(written)) <= Number.MAX_SAFE_INTEGER
}

function chunksOf(records: Iterable<JsonRecord>, columns: readonly FilledColumn[]): Generator<Chunk> {
  const takes = columns.flatMap(({ name, type, mixed }) => {
    const takeText = ({ cells }: JsonRecord) => asText(cells?.get(name))
    const takeNumber = ({ cells }: JsonRecord) => asNumber(cells?.get(name))
    return type === 'number' ? [takeNumber] : [takeText, ...(mixed ? [takeNumber] : [])]
  })
  return chunksOfRows(records, takes)
}

function asText(cell: JsonCell | undefined): string | null {
  return cell?.text ?? null
}

function asNumber(cell: JsonCell | undefined): number | null {
  return cell === undefined || cell.text === null || !cell.number ? null : Number(cell.text)
}

function placeOf(path: string, records: Iterable<JsonRecord>, row: number, column: string | undefined): Place {
  let index = 0
  for (const record of records) {
    if (++index < row) continue
    const start = record.text.lastIndexOf('{', Math.min(...[...(record.cells?.values() ?? [])].map(({ at }) => at)))
    const cell = column === undefined ? undefined : record.cells?.get(column)
    return placeInRecord(path, record, cell?.at ?? Math.max(0, start))
  }
  return { path, line: 1, column: 1 }
}

function reportFault(path: string, record: JsonRecord & { cells: null }, problems: Problems): void {
  problems.error({
    rule: 'file-json',
    place: placeInRecord(path, record, record.at),
    message: record.fault.message,
    expected: record.fault.expected,
    remedy: 'Mend the file, or export the data again.'
  })
}
