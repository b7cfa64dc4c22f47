import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cell, columnsSql, type Engine, identifier, literal, type Row, settings } from './engine.ts'
import { openLocked } from './locked.ts'

/** DuckDB as a native module of Node. Throws where it cannot be loaded on this machine. */
export async function nativeEngine(): Promise<Engine> {
  const { BIGINT, DOUBLE, DuckDBDataChunk, DuckDBInstance, VARCHAR } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false'
  })
  const connection = await instance.connect()
  for (const setting of settings) await connection.run(setting)
  return {
    name: 'native',
    open: async (path) => literal(withoutPattern(path)),
    run: async (sql) => {
      await connection.run(sql)
    },
    rows: async (sql) => {
      const reader = await connection.runAndReadAll(sql)
      const names = reader.deduplicatedColumnNames()
      const rowOf = (values: readonly unknown[]) => {
        const row: Row = {}
        for (const [index, name] of names.entries()) row[name] = cell(values[index])
        return row
      }
      return reader.getRowsJS().map(rowOf)
    },
    fill: async (table, types, chunks) => {
      await connection.run(`CREATE TABLE ${identifier(table)} (${columnsSql(types)})`)
      const appender = await connection.createAppender(table)
      const logical = [BIGINT, ...types.map((type) => (type === 'text' ? VARCHAR : DOUBLE))]
      let row = 0
      // An appender that is left open puts its rows into the next table of the same name.
      try {
        for await (const columns of chunks) {
          const size = columns[0]?.length ?? 0
          if (size === 0) continue
          const numbers = Array.from({ length: size }, (_, index) => BigInt(row + index + 1))
          const chunk = DuckDBDataChunk.create(logical, size)
          chunk.setColumns([numbers, ...columns])
          appender.appendDataChunk(chunk)
          row += size
        }
      } finally {
        appender.closeSync()
      }
    },
    apart: async (tables) => {
      const folder = await mkdtemp(join(tmpdir(), 'plumbline-'))
      const forget = () => rm(folder, { recursive: true, force: true })
      try {
        const path = join(folder, 'apart.duckdb')
        await connection.run(`ATTACH ${literal(path)} AS apart`)
        for (const [name, select] of tables) await connection.run(`CREATE TABLE apart.${identifier(name)} AS ${select}`)
        await connection.run('DETACH apart')
        const file = await openLocked(path)
        // Where the system lets an open file be removed, nothing is left of it whatever happens next.
        await forget().catch(() => {})
        const close = async () => {
          await file.close()
          await forget()
        }
        return { ...file, close }
      } catch (error) {
        await connection.run('DETACH DATABASE IF EXISTS apart')
        await forget()
        throw error
      }
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    }
  }
}

/** DuckDB reads a path as a pattern; in brackets each of its signs means itself. See `isOpenable`. */
function withoutPattern(path: string): string {
  return path.replaceAll(/[[*?]/g, (sign) => `[${sign}]`)
}

function cell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number(value)
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value
  throw new TypeError(`A query gave a ${typeof value}; cast it to a number or a text in SQL.`)
}
