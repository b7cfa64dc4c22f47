import { type Chunk, type ColumnType, type Engine, mostInChunk } from '../../engine/engine.ts'
import { type FileCells, type FileTable, numberCells, textCells } from '../file-table.ts'

/** A column that a reader hands over cell by cell: its name, and whether every cell is a number. */
export type FilledColumn = {
  name: string
  type: ColumnType
  /** Of texts: cells that the file holds as numbers are among them, and follow as numbers in a column of their own. */
  mixed?: boolean
}

/** Fills a new table with a file's rows. */
export async function fillTable(
  engine: Engine,
  table: string,
  path: string,
  columns: readonly FilledColumn[],
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  place: FileTable['place'] = rowPlace(
    path,
    columns.map(({ name }) => name)
  )
): Promise<FileTable> {
  let rows = 0
  async function* counted() {
    for await (const chunk of chunks) {
      rows += chunk[0]?.length ?? 0
      yield chunk
    }
  }
  await engine.fill(
    table,
    columns.flatMap(({ type, mixed }): ColumnType[] => (mixed ? ['text', 'number'] : [type])),
    counted()
  )
  const cells = new Map<string, FileCells>()
  let at = 0
  for (const { name, type, mixed } of columns) {
    const column = `c${at++}`
    if (mixed) cells.set(name, { ...textCells(column), mixed: `c${at++}` })
    else cells.set(name, type === 'text' ? textCells(column) : numberCells(column))
  }
  return { path, table, columns: cells, rows, place }
}

type Cell = string | number | null

/** Rows as chunks, by what each column takes of a row. */
export function* chunksOfRows<Row>(rows: Iterable<Row>, takes: readonly ((row: Row) => Cell)[]): Generator<Chunk> {
  const empty = () => takes.map((): Cell[] => [])
  let chunk = empty()
  for (const row of rows) {
    for (const [index, take] of takes.entries()) chunk[index]?.push(take(row))
    if (chunk[0]?.length !== mostInChunk) continue
    yield chunk
    chunk = empty()
  }
  yield chunk
}

/** A place in a file that has no lines: the number of the row stands for the line, and the column's for the sign. */
export function rowPlace(path: string, names: readonly string[]): FileTable['place'] {
  return (row, column) => ({
    path,
    line: Math.max(1, row),
    column: column === undefined ? 1 : Math.max(1, names.indexOf(column) + 1),
    cell: `${row < 1 ? 'the heading' : `row ${row}`}${column === undefined ? '' : `, column \`${column}\``}`
  })
}
