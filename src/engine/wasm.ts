import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Cell, type Chunk, columnsSql, type Engine, identifier, literal, type Row, settings } from './engine.ts'

/** DuckDB as WebAssembly in Node: slower to start (about 2 s), and runs where the native module does not. */
export async function wasmEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs')
  const duckdb = require(entry) as typeof import('@duckdb/duckdb-wasm/blocking')
  const module = (name: string) => ({ mainModule: join(dirname(entry), `duckdb-${name}.wasm`), mainWorker: '' })
  const database = await duckdb.createDuckDB(
    { mvp: module('mvp'), eh: module('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME
  )
  await database.instantiate()
  database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } })
  const connection = database.connect()
  for (const setting of settings.filter((each) => !each.includes('threads'))) connection.query(setting)
  let files = 0
  return {
    name: 'wasm',
    open: async (_path, bytes) => {
      const name = `file-${files++}`
      database.registerFileBuffer(name, bytes)
      return literal(name)
    },
    run: async (sql) => {
      connection.query(sql)
    },
    rows: async (sql) =>
      connection
        .query(sql)
        .toArray()
        .map((row: { toJSON(): Record<string, unknown> }): Row => {
          const cells = Object.entries(row.toJSON()).map(([name, value]) => [name, cell(value)])
          return Object.fromEntries(cells)
        }),
    fill: async (table, types, chunks) => {
      connection.query(`CREATE TABLE ${identifier(table)} (${columnsSql(types)})`)
      const kinds = types.map((type, index) => `c${index}: '${type === 'text' ? 'VARCHAR' : 'DOUBLE'}'`)
      const columns = `{r: 'BIGINT', ${kinds.join(', ')}}`
      let row = 0
      for await (const chunk of chunks) {
        const name = `file-${files++}`
        database.registerFileBuffer(name, new TextEncoder().encode(csvOf(chunk, row)))
        connection.query(
          `INSERT INTO ${identifier(table)} SELECT * FROM read_csv(${literal(name)}, auto_detect = false, header = false,
           delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = ${columns})`
        )
        database.dropFile(name)
        row += chunk[0]?.length ?? 0
      }
    },
    apart: null,
    close: async () => {
      connection.close()
      database.reset()
    }
  }
}

/** Texts in quotes and nulls without, so that an empty text stays one. */
function csvOf(chunk: Chunk, before: number): string {
  const lines = (chunk[0] ?? []).map((_, index) => {
    const cells = chunk.map((column) => {
      const value = column[index] ?? null
      return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : value === null ? '' : String(value)
    })
    return [before + index + 1, ...cells].join()
  })
  return `${lines.join('\n')}\n`
}

function cell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number(value)
  if (value === undefined || value === null) return null
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  throw new TypeError(`A query gave a ${typeof value}; cast it to a number or a text in SQL.`)
}
