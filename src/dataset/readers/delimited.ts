import type { Problems } from '../../problem.ts'
import { explain, reportBytes } from './delimited/explain.ts'
import { headingKindOf, readHeader } from './delimited/header.ts'
import { loadText } from './delimited/load.ts'
import { textFile } from './delimited/options.ts'
import { type FileRecord, recordsOf } from './delimited/records.ts'
import type { TextFile } from './delimited/text-file.ts'
import type { FileSource, OpenFile, Reader } from './reader.ts'

/**
 * Delimited text (RFC 4180 quoting). Nothing is guessed: what stands between cells follows from the ending or is said,
 * the encoding is UTF-8, marked or said, every row has as many cells as the header, and DuckDB is told every option.
 * `delimiter` null: the codebook has to say it, and only a file that it names is read.
 */
export function delimited(format: string, endings: string[], delimiter: ',' | '\t' | null): Reader {
  return {
    format,
    endings,
    options: ['encoding', 'delimiter', 'skip', 'header'],
    ...(delimiter === null ? { named: true } : {}),
    open: (source, problems) => openDelimited(delimiter, source, problems)
  }
}

/** Rows that are looked at for what a header leaves open. */
const mostToLookAt = 1000

async function openDelimited(
  delimiter: ',' | '\t' | null,
  source: FileSource,
  problems: Problems
): Promise<OpenFile | null> {
  const { options, place } = source.file
  const kind = headingKindOf(options.header, place, problems)
  const found = textFile(delimiter, source, problems)
  if (!kind || !found) return null
  const records = firstRecords(found, kind.header === null ? 3 : mostToLookAt)
  if ((!records || records.some(isStrange)) && reportBytes(found, problems)) return null
  if (!records || records.slice(0, kind.rows).some(isUnsound)) {
    explain(found, records?.[0]?.cells.length ?? 0, problems)
    return null
  }
  const header = readHeader(found, kind, records, options.delimiter !== undefined, problems)
  if (!header) return null
  const file = withoutBlank(found, records)
  return { known: header.known, load: (table, failed) => loadText(file, header, source.engine, table, failed) }
}

/** The first records of a file. Null: its bytes are not of its encoding. */
function firstRecords(file: TextFile, most: number): FileRecord[] | null {
  const records: FileRecord[] = []
  try {
    for (const record of recordsOf(file)) {
      records.push(record)
      if (records.length === most) break
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return null
  }
  return records
}

/** Zero bytes, and what stands for bytes that are no text. */
function isStrange({ cells }: FileRecord): boolean {
  return cells.some(({ text }) => text.includes('\0') || text.includes('\ufffd'))
}

function isUnsound({ unclosed, spilled, spaced, endless }: FileRecord): boolean {
  return unclosed !== null || spilled !== null || spaced !== null || endless
}

/** In a file of one column a blank line is a row; those above its header are none. */
function withoutBlank(file: TextFile, [first]: readonly FileRecord[]): TextFile {
  return first?.cells.length === 1 && first.line > file.skip + 1 ? { ...file, skip: first.line - 1 } : file
}
