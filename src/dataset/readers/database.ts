import { duckdb } from './duckdb.ts'
import { isDuckdb, isSqlite, marksOf, reportForeign } from './marks.ts'
import type { Reader } from './reader.ts'
import { sqlite } from './sqlite.ts'

/** A file that is called a database: which one's is told by its first bytes. */
export const database: Reader = {
  format: 'a database',
  endings: ['.db'],
  options: ['table', 'query'],
  open: async (source, problems) => {
    const { first } = marksOf(source.absolute)
    if (isSqlite(first)) return sqlite.open(source, problems)
    if (isDuckdb(first)) return duckdb.open(source, problems)
    reportForeign(source.path, first, 'a database of SQLite or DuckDB', problems)
    return null
  }
}
