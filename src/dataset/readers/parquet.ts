import { type Engine, identifier, isOpenable } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { FileTable } from '../file-table.ts'
import { checkNames, reportNeedsNative, reportUnread } from './checks.ts'
import { rowPlace } from './filled.ts'
import { isParquet, marksOf, reportForeign } from './marks.ts'
import type { FileSource, OpenFile, Reader } from './reader.ts'
import { knownSqlColumn, type SqlType, shortest, sqlType } from './sql-types.ts'

/** Parquet, by the native engine: cells stay of the file's types in the table, and are cast where they are used. */
export const parquet: Reader = { format: 'Parquet', endings: ['.parquet'], options: [], open: openParquet }

/** `float`: of 32 bits in the file. These become the numbers of their own digits once, where they are loaded. */
type ParquetColumn = { name: string; type: SqlType; float: boolean }

async function openParquet({ path, absolute, engine }: FileSource, problems: Problems): Promise<OpenFile | null> {
  if (!hasMarks(path, absolute, problems)) return null
  if (engine.name !== 'native') {
    reportNeedsNative(path, 'Parquet', problems)
    return null
  }
  if (!isOpenable(absolute)) {
    const what = 'This file has a backslash and one of `*`, `?` and `[` in its path, which DuckDB cannot open'
    reportUnread(path, what, 'Rename the file or its folder.', problems)
    return null
  }
  const name = await engine.open(absolute, new Uint8Array())
  const columns = await columnsOf(name, engine).catch(() => reportDamaged(path, problems))
  if (
    !columns ||
    !checkNames(
      path,
      columns.map((column) => column.name),
      problems
    )
  )
    return null
  return {
    known: {
      path,
      columns: columns.map((column) => knownSqlColumn(column.name, column.type)),
      sets: [],
      weight: null
    },
    load: (table, found) => loadParquet(path, name, columns, engine, table, found)
  }
}

/** A folder like `year=2024` in the path is no column: the table is what stands in the file. */
const source = (name: string) => `read_parquet(${name}, hive_partitioning = false)`

/**
 * The columns under the names in the file: DuckDB gives other ones to those that differ in capitals only, so that these
 * are taken by their order.
 */
async function columnsOf(name: string, engine: Engine): Promise<ParquetColumn[]> {
  const described = await engine.rows(`DESCRIBE SELECT * FROM ${source(name)}`)
  const schema = await engine.rows(`SELECT name, num_children FROM parquet_schema(${name})`)
  const names: string[] = []
  const childrenOf = (index: number) => Number(schema[index]?.['num_children'] ?? 0)
  const skip = (index: number): number => {
    let next = index + 1
    for (let child = 0; child < childrenOf(index); child++) next = skip(next)
    return next
  }
  for (let index = 1; index < schema.length; index = skip(index)) names.push(String(schema[index]?.['name']))
  if (names.length !== described.length) throw new Error(`${names.length} columns, ${described.length} described`)
  return names.map((each, index) => {
    const type = String(described[index]?.['column_type'])
    return { name: each, type: sqlType(type === 'FLOAT' ? 'DOUBLE' : type), float: type === 'FLOAT' }
  })
}

/** Texts are looked through for spaces once: to trim those of every cell again where it is used costs far more. */
async function loadParquet(
  path: string,
  name: string,
  columns: ParquetColumn[],
  engine: Engine,
  table: string,
  problems: Problems
): Promise<FileTable | null> {
  const cells = columns.map((_, index) => `c${index}`)
  const floats = columns.flatMap(({ float }, index) => (float ? [`${shortest(`c${index}`)} AS c${index}`] : []))
  const all = floats.length === 0 ? '*' : `* REPLACE (${floats.join(', ')})`
  try {
    await engine.run(
      `CREATE TABLE ${identifier(table)} AS
       SELECT row_number() OVER () AS r, ${all} FROM ${source(name)} AS t(${cells.join(', ')})`
    )
  } catch {
    return reportDamaged(path, problems)
  }
  const spaced = columns.map(({ type }, index) => (type.spaces ? spacedSql(`c${index}`) : 'false'))
  const found = spaced.map((sql, index) => `${sql} AS s${index}`).join(', ')
  const [count] = await engine.rows(`SELECT count(*) AS n, ${found} FROM ${identifier(table)}`)
  return {
    path,
    table,
    columns: new Map(
      columns.map(({ name: each, type }, index) => {
        const bare = type.spaces && count?.[`s${index}`] !== true
        return [each, bare ? { text: `c${index}`, number: null } : type.cells(`c${index}`)]
      })
    ),
    rows: Number(count?.['n']),
    place: rowPlace(
      path,
      columns.map((column) => column.name)
    )
  }
}

/** Other spaces than the plain one are no ASCII, which is told faster than trimming each cell. */
function spacedSql(cell: string): string {
  const plain = `${cell} LIKE ' %' OR ${cell} LIKE '% ' OR ${cell} = ''`
  return `bool_or(CASE WHEN strlen(${cell}) > length(${cell}) THEN ${cell} <> trim(${cell}) ELSE ${plain} END)`
}

function hasMarks(path: string, absolute: string, problems: Problems): boolean {
  const { first, last } = marksOf(absolute)
  const begins = isParquet(first)
  if (begins && last.endsWith('PAR1')) return true
  if (last.endsWith('PARE'))
    reportUnread(path, 'This Parquet file is encrypted', 'Save it without encryption.', problems)
  else if (begins)
    reportUnread(
      path,
      'This Parquet file is cut off: its end is missing',
      'Copy it again from where it was made.',
      problems
    )
  else reportForeign(path, first, parquet.format, problems)
  return false
}

function reportDamaged(path: string, problems: Problems): null {
  reportUnread(path, 'This Parquet file is damaged', 'Copy it again from where it was made.', problems)
  return null
}
