import { readFileSync } from 'node:fs'
import { type DataType, RecordBatchReader } from 'apache-arrow'
import { unknownColumn } from '../../codebook/known.ts'
import { type Chunk, mostInChunk } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import { type ArrowCells, arrowType, isWide } from './arrow-types.ts'
import { checkNames, reportUnread } from './checks.ts'
import { type FilledColumn, fillTable } from './filled.ts'
import type { FileSource, OpenFile } from './reader.ts'

type ArrowColumn = FilledColumn & { dates: string | null; cells: ArrowCells }

/** Opens a file that begins and ends as Arrow does. Null: see `problems`. */
export function openBatches({ path, absolute, engine }: FileSource, problems: Problems): OpenFile | null {
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
