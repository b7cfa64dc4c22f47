import { duckdb, isDuckdb } from './duckdb.ts'
import type { Reader } from './reader.ts'
import { isSqlite, sqlite } from './sqlite.ts'
import { reportUnread } from './unread.ts'

/** A file that is called a database: which one's is told by its first bytes. */
export const database: Reader = {
  format: 'a database',
  endings: ['.db'],
  options: ['table', 'query'],
  open: async (source, problems) => {
    if (isSqlite(source.absolute)) return sqlite.open(source, problems)
    if (isDuckdb(source.absolute)) return duckdb.open(source, problems)
    reportUnread(
      source.path,
      'This file is neither a SQLite nor a DuckDB database',
      'Export the data as one of them, or as CSV.',
      problems
    )
    return null
  }
}
