import type { Column } from '../codebook/codebook.ts'
import { withoutEnd } from '../dataset/readers/query.ts'
import { type Engine, identifier, type LockedFile, literal } from '../engine/engine.ts'
import { columnFaults, needsNative, refused, rowFaults, surveyFaults, tookTooLong, typeOf } from './check.ts'
import { lookAt } from './look.ts'
import type { Cells, QueryColumn, QueryFault, QueryResult, QueryRow } from './result.ts'
import { type Queried, type QueryTable, queryTable } from './tables.ts'

const most = { rows: 1000, seconds: 60 }

/**
 * Runs queries of an author over datasets, in a DuckDB of their own that holds what they may see and can do nothing
 * else. The same data give the same results.
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
    const changing = new Set((await rowsOf(apart, changingFunctions, ['text'])).map(([name]) => String(name)))
    const results: QueryResult[] = []
    for (const sql of sqls) results.push(await runQuery(withoutEnd(sql), tables, changing, apart))
    return results
  } finally {
    await apart.close()
  }
}

const changingFunctions = `SELECT DISTINCT function_name FROM duckdb_functions()
  WHERE stability <> 'CONSISTENT' AND function_type IN ('scalar', 'aggregate')
  UNION SELECT * FROM (VALUES ('current_timestamp'), ('current_time'), ('localtime'), ('localtimestamp'))`

async function runQuery(
  sql: string,
  tables: readonly QueryTable[],
  changing: ReadonlySet<string>,
  apart: LockedFile
): Promise<QueryResult> {
  const [[written] = []] = await rowsOf(apart, `SELECT json_serialize_sql(${literal(sql)})`, ['text'])
  const { named, faults } = lookAt(sql, String(written), tables, changing)
  if (faults.length > 0) return failed(faults)
  try {
    const described = await apart.describe(sql)
    const wrong = [...columnFaults(described), ...surveyFaults(named, described)]
    if (wrong.length > 0) return failed(wrong)
    const columns = described.map(({ name, type }) => ({ name, type: typeOf(type) ?? 'text' }))
    const rows = await within(apart, () => rowsOf(apart, castSql(sql, columns), columns.map(cellType)))
    if (rows === null) return failed([tookTooLong(most.seconds)])
    const bases = basesOf(named)
    const bad = rowFaults(rows, columns, bases !== null, most.rows)
    if (bad.length > 0) return failed(bad)
    const datasets = named.map(({ dataset }) => dataset.name)
    return { columns, rows: rows.map((cells) => protect(cells, columns, named, bases)), datasets, bases, faults: [] }
  } catch (error) {
    return failed([refused(error, sql)])
  }
}

function failed(faults: QueryFault[]): QueryResult {
  return { columns: [], rows: [], datasets: [], bases: null, faults }
}

function cellType({ type }: QueryColumn): 'text' | 'number' {
  return type === 'text' ? 'text' : 'number'
}

/** The result in its order, each cell a text or a number, and a row more than may be. */
function castSql(sql: string, columns: readonly QueryColumn[]): string {
  const names = columns.map((_, index) => `c${index}`)
  const cells = columns.map(({ type }, index) => `CAST(c${index} AS ${type === 'text' ? 'VARCHAR' : 'DOUBLE'})`)
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

/** Its codes say which group a row is of. */
function isNaming({ kind }: Column): boolean {
  return kind === 'category' || kind === 'wave'
}

/** The strictest of each. */
function basesOf(named: readonly QueryTable[]): QueryResult['bases'] {
  const all = named.flatMap(({ dataset }) => (dataset.kind === 'survey' ? [dataset.codebook.bases] : []))
  if (all.length === 0) return null
  return {
    suppress: Math.max(...all.map(({ suppress }) => suppress)),
    caution: Math.max(...all.map(({ caution }) => caution))
  }
}

function protect(
  cells: Cells,
  columns: readonly QueryColumn[],
  named: readonly QueryTable[],
  bases: QueryResult['bases']
): QueryRow {
  const n = bases === null ? null : Number(cells[columns.findIndex(({ name }) => name === 'n')])
  if (bases === null || n === null || n >= bases.caution) return { cells, standing: 'ok' }
  if (n >= bases.suppress) return { cells, standing: 'caution' }
  const label = columns.findIndex(({ type }) => type === 'text')
  const names = named.flatMap(({ dataset }) => [...dataset.codebook.columns.values()].filter(isNaming))
  const kept = (index: number) => index === label || names.some(({ name }) => name === columns[index]?.name)
  return { cells: cells.map((cell, index) => (kept(index) ? cell : null)), standing: 'hidden' }
}
