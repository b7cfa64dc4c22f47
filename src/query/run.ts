import { type Engine, identifier, type LockedFile, literal } from '../engine/engine.ts'
import { namingColumns, surveyFaults, surveysOf, unweightedIn } from './bases.ts'
import { columnFaults, nameTwice, needsNative, refused, rowFaults, tookTooLong, typeOf } from './check.ts'
import { type Beyond, lookAt } from './look.ts'
import type { Cells, QueryColumn, QueryFault, QueryResult, QueryRow } from './result.ts'
import { type Queried, type QueryTable, queryTable } from './tables.ts'

const most = { rows: 1000, seconds: 60 }

/**
 * Runs queries of an author over datasets, in a DuckDB of their own that holds what they may see and can do nothing
 * else. The same data give the same results, but for one that takes longer than a minute.
 */
export async function runQueries(
  sqls: readonly string[],
  datasets: readonly Queried[],
  engine: Engine
): Promise<QueryResult[]> {
  if (engine.apart === null) return sqls.map(() => failed([needsNative]))
  const tables = datasets.flatMap((each) => queryTable(each) ?? [])
  const apart = await engine.apart(new Map(tables.map(({ name, select }) => [name, select])))
  try {
    const beyond = await beyondTables(apart)
    const results: QueryResult[] = []
    for (const sql of sqls) results.push(await runQuery(withoutEnd(sql), tables, beyond, apart))
    return results
  } finally {
    await apart.close()
  }
}

const changingFunctions = `SELECT DISTINCT lower(function_name) FROM duckdb_functions()
  WHERE (stability <> 'CONSISTENT' AND function_type IN ('scalar', 'aggregate'))
     OR (function_type LIKE '%macro' AND (schema_name <> 'main' OR macro_definition LIKE '%current_%'))
  UNION SELECT * FROM (VALUES ('current_timestamp'), ('current_time'), ('localtime'), ('localtimestamp'))`
const ownViews = 'SELECT DISTINCT lower(view_name) FROM duckdb_views() WHERE internal'

async function beyondTables(apart: LockedFile): Promise<Beyond> {
  const names = async (sql: string) => new Set((await rowsOf(apart, sql, ['text'])).map(([name]) => String(name)))
  return { changing: await names(changingFunctions), views: await names(ownViews) }
}

async function runQuery(
  sql: string,
  tables: readonly QueryTable[],
  beyond: Beyond,
  apart: LockedFile
): Promise<QueryResult> {
  const [[written] = []] = await rowsOf(apart, `SELECT json_serialize_sql(${literal(sql)})`, ['text'])
  const { node, named, faults } = lookAt(sql, String(written), tables, beyond)
  if (node === null || faults.length > 0) return failed(faults)
  const unclear = named.flatMap(({ dataset, twice }) => (twice === null ? [] : [nameTwice(dataset.name, twice)]))
  if (unclear.length > 0) return failed(unclear)
  try {
    const described = await apart.describe(sql)
    const wrong = [...columnFaults(described), ...surveyFaults(sql, node, named)]
    if (wrong.length > 0) return failed(wrong)
    const columns = described.map(({ name, type }) => ({ name, type: typeOf(type) ?? 'text' }))
    const rows = await within(apart, () => rowsOf(apart, castSql(sql, columns), columns.map(cellType)))
    if (rows === null) return failed([tookTooLong(most.seconds)])
    const bases = basesOf(named)
    const bad = rowFaults(rows, columns, bases !== null, most.rows)
    if (bad.length > 0) return failed(bad)
    const naming = namingColumns(node, named)
    return {
      columns,
      rows: rows.map((cells) => protect(cells, columns, naming, bases)),
      datasets: named.map(({ dataset }) => dataset.name),
      bases,
      unweighted: unweightedIn(node, named),
      faults: []
    }
  } catch (error) {
    return failed([refused(error, sql)])
  }
}

/** A query without the semicolon at its end, and what is said behind that. */
function withoutEnd(sql: string): string {
  return sql.replace(/;\s*(--[^\n]*\s*)*$/, '')
}

function failed(faults: QueryFault[]): QueryResult {
  return { columns: [], rows: [], datasets: [], bases: null, unweighted: [], faults }
}

function cellType({ type }: QueryColumn): 'text' | 'number' {
  return type === 'text' || type === 'date' ? 'text' : 'number'
}

/** The result in its order, each cell a text or a number, and a row more than may be. */
function castSql(sql: string, columns: readonly QueryColumn[]): string {
  const names = columns.map((_, index) => `c${index}`)
  const cells = columns.map(
    (column, index) => `CAST(c${index} AS ${cellType(column) === 'text' ? 'VARCHAR' : 'DOUBLE'})`
  )
  return `SELECT ${cells.join(', ')} FROM (\n${sql}\n) AS t(${names.map(identifier).join(', ')}) LIMIT ${most.rows + 1}`
}

async function rowsOf(apart: LockedFile, sql: string, types: ('text' | 'number')[]): Promise<Cells[]> {
  const rows: Cells[] = []
  for await (const chunk of apart.chunks(sql, types))
    for (const index of (chunk[0] ?? []).keys()) rows.push(chunk.map((column) => finite(column[index] ?? null)))
  return rows
}

function finite(cell: string | number | null): string | number | null {
  return typeof cell === 'number' && !Number.isFinite(cell) ? null : cell
}

/** What is worked out in time; null: it took too long, and was stopped. */
async function within<Result>(apart: LockedFile, work: () => Promise<Result>): Promise<Result | null> {
  let late = false
  const timer = setTimeout(() => {
    late = true
    apart.interrupt()
  }, most.seconds * 1000)
  try {
    return await work()
  } catch (error) {
    if (late) return null
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** The strictest of each; null where nothing is of the answers of people. */
function basesOf(named: readonly QueryTable[]): QueryResult['bases'] {
  const all = surveysOf(named).map(({ bases }) => bases)
  if (all.length === 0) return null
  return {
    suppress: Math.max(...all.map(({ suppress }) => suppress)),
    caution: Math.max(...all.map(({ caution }) => caution))
  }
}

function protect(
  cells: Cells,
  columns: readonly QueryColumn[],
  naming: ReadonlySet<number>,
  bases: QueryResult['bases']
): QueryRow {
  const n = Number(cells[columns.findIndex(({ name }) => name.toLowerCase() === 'n')])
  if (bases === null || n >= bases.caution) return { cells, standing: 'ok' }
  if (n >= bases.suppress) return { cells, standing: 'caution' }
  return { cells: cells.map((cell, index) => (naming.has(index) ? cell : null)), standing: 'suppressed' }
}
