import type { ColumnType, LockedFile } from './engine.ts'

export class NotOneSelect extends Error {}

/**
 * Opens a DuckDB file in an instance of its own, read-only, without access to files, network and extensions, and with
 * these settings locked: a query or a view in it may come from anywhere. Throws where the file cannot be opened.
 */
export async function openLocked(path: string): Promise<LockedFile> {
  const { DuckDBInstance, StatementType } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    threads: '1',
    enable_external_access: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false'
  })
  const connection = await instance.connect()
  // Times with a zone would be those of the machine's.
  await connection.run("SET TimeZone = 'UTC'")
  await connection.run('SET lock_configuration = true')
  return {
    describe: async (query) => {
      const statements = await connection.extractStatements(query)
      if (statements.count !== 1) throw new NotOneSelect()
      const prepared = await statements.prepare(0)
      if (prepared.statementType !== StatementType.SELECT) throw new NotOneSelect()
      const columns = Array.from({ length: prepared.columnCount }, (_, index) => ({
        name: prepared.columnName(index),
        type: prepared.columnType(index).toString()
      }))
      prepared.destroySync()
      return columns
    },
    chunks: async function* (query, types) {
      const result = await connection.stream(query)
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        yield types.map((type, index) => chunk.getColumnValues(index).map((value) => plainCell(value, type)))
      }
    },
    interrupt: () => connection.interrupt(),
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    }
  }
}

function plainCell(value: unknown, type: ColumnType): string | number | null {
  if (value === null || typeof value === (type === 'text' ? 'string' : 'number')) return value as string | number | null
  throw new TypeError(`A query gave a ${typeof value} for a ${type}; cast it in SQL.`)
}
