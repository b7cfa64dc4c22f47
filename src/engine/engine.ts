/** What a cell of a query's answer can be. Counts arrive as numbers. */
export type Cell = string | number | boolean | null
export type Row = Record<string, Cell>

/**
 * DuckDB, wherever it runs. One thread, so that sums run in one order and the same rows give the same bytes;
 * no extension is ever fetched. SQL stays within what DuckDB 1.4 (WebAssembly) and 1.5 (native) both accept.
 */
export type Engine = {
  name: EngineName
  /** Makes a file's bytes readable; gives the name to use in SQL, quoted. */
  open(path: string, bytes: Uint8Array): Promise<string>
  run(sql: string): Promise<void>
  rows(sql: string): Promise<Row[]>
  /** Makes a table `r` (rows from 1), `c0`, `c1`, … of columns of these types, from chunks of columns. */
  fill(table: string, types: readonly ColumnType[], chunks: Iterable<Chunk> | AsyncIterable<Chunk>): Promise<void>
  /** Copies what SELECTs give into tables of a database apart, which can do nothing else. Null: there is no such here. */
  apart: ((tables: ReadonlyMap<string, string>) => Promise<LockedFile>) | null
  close(): Promise<void>
}

/** A DuckDB file on its own: it can be read, and nothing else can be read or written from within it. */
export type LockedFile = {
  /** The names and types of what one SELECT gives. Throws `NotOneSelect` of anything else, and what DuckDB throws. */
  describe(query: string): Promise<{ name: string; type: string }[]>
  /** A SELECT's rows as texts and numbers, part by part. */
  chunks(query: string, types: readonly ColumnType[]): AsyncGenerator<Chunk>
  /** Stops what is running: it throws. */
  interrupt(): void
  close(): Promise<void>
}

export type ColumnType = 'text' | 'number'
/** Some rows, column by column: of at most `mostInChunk` rows. */
export type Chunk = readonly (readonly (string | number | null)[])[]
export const mostInChunk = 2048

/** The columns of a table that is filled, as SQL. */
export function columnsSql(types: readonly ColumnType[]): string {
  const columns = types.map((type, index) => `c${index} ${type === 'text' ? 'VARCHAR' : 'DOUBLE'}`)
  return ['r BIGINT', ...columns].join(', ')
}

export type EngineName = 'native' | 'wasm'

/** The settings of every engine, as SQL. */
export const settings = [
  'SET threads = 1',
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false'
]

/** Among signs of a pattern, as which DuckDB reads paths, there is no way to write a backslash. */
export function isOpenable(path: string): boolean {
  return !(path.includes('\\') && /[[*?]/.test(path))
}

/** A name as SQL writes it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text as SQL writes it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
