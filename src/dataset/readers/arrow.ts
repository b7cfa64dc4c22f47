import { readFileSync } from 'node:fs'
import { type DataType, RecordBatchReader } from 'apache-arrow'
import { unknownColumn } from '../../codebook/known.ts'
import type { Chunk } from '../../engine/engine.ts'
import { mostInChunk } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import { type ArrowCells, arrowType, isWide } from './arrow-types.ts'
import { type FilledColumn, fillTable } from './filled.ts'
import type { FileSource, OpenFile, Reader } from './reader.ts'
import { checkNames, marksOf, reportUnread } from './unread.ts'

/** Arrow's interprocess format: as a file (Feather 2), and as a stream. */
export const arrow: Reader = {
  format: 'Arrow',
  endings: ['.arrow', '.feather'],
  options: [],
  open: openArrow
}

type ArrowColumn = FilledColumn & { dates: string | null; cells: ArrowCells }

async function openArrow({ path, absolute, engine }: FileSource, problems: Problems): Promise<OpenFile | null> {
  if (!hasMarks(path, absolute, problems)) return null
  const bytes = readFileSync(absolute)
  const columns = readColumns(path, bytes, problems)
  if (!columns) return null
  return {
    known: {
      path,
      columns: columns.map(({ name, type, dates }) => ({ ...unknownColumn(name, type), dates })),
      sets: [],
      weight: null
    },
    load: (table) => fillTable(engine, table, path, columns, chunksOf(bytes, columns))
  }
}

/** Reads all batches once, so that a damaged one is told of before any is used. */
function readColumns(path: string, bytes: Uint8Array, problems: Problems): ArrowColumn[] | null {
  try {
    const reader = RecordBatchReader.from(bytes).open()
    const { fields } = reader.schema
    const types = fields.map((field) => arrowType(field.type as DataType))
    const wide = fields.map(() => false)
    for (const batch of reader) {
      types.forEach((type, index) => {
        const vector = batch.getChildAt(index)
        if (vector && type.wide) wide[index] ||= isWide(vector)
      })
    }
    const names = fields.map(({ name }) => name)
    if (!checkNames(path, names, problems)) return null
    return types.map((type, index) => {
      const name = names[index] ?? ''
      if (wide[index]) return { name, type: 'text', dates: null, cells: type.texts }
      return { name, type: type.type, dates: type.dates, cells: type.cells }
    })
  } catch (error) {
    const compressed = /compression/i.test(String(error))
    reportUnread(
      path,
      compressed ? 'This Arrow file is compressed' : 'This Arrow file is damaged',
      compressed
        ? 'Save it without compression (`compression="uncompressed"` in Python and R), or as Parquet.'
        : 'Copy it again from where it was made.',
      problems
    )
    return null
  }
}

function* chunksOf(bytes: Uint8Array, columns: readonly ArrowColumn[]): Generator<Chunk> {
  for (const batch of RecordBatchReader.from(bytes)) {
    const readers = columns.map(({ cells }, index) => {
      const vector = batch.getChildAt(index)
      if (!vector) throw new Error(`Column ${index} is not in a batch.`)
      return cells(vector)
    })
    for (let from = 0; from < batch.numRows; from += mostInChunk) {
      const size = Math.min(mostInChunk, batch.numRows - from)
      yield readers.map((cell) => Array.from({ length: size }, (_, index) => cell(from + index)))
    }
  }
}

/**
 * A file has its mark at both ends. A stream has one at its end only, and it is asked for, though the format lets
 * writers leave it out: without it one that is cut off between two batches looks whole.
 */
function hasMarks(path: string, absolute: string, problems: Problems): boolean {
  const { first, last } = marksOf(absolute)
  const file = first.startsWith('ARROW1')
  const stream = first.startsWith('\xff\xff\xff\xff')
  if (file ? last.endsWith('ARROW1') : stream && last === '\xff\xff\xff\xff\0\0\0\0') return true
  const [what, remedy] = first.startsWith('FEA1')
    ? ['This file is of the first version of Feather', 'Save it as Feather 2 or as Parquet.']
    : file || stream
      ? ['This Arrow file is cut off: its end is missing', 'Copy it again from where it was made.']
      : ['This file is not Arrow, as its name says', 'Give it the ending of its format, or save the data as Arrow.']
  reportUnread(path, what, remedy, problems)
  return false
}
