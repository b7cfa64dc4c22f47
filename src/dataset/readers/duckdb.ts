import type { DataFile } from '../../codebook/codebook.ts'
import { unknownColumn } from '../../codebook/known.ts'
import { identifier, type LockedFile } from '../../engine/engine.ts'
import { NotOneSelect, openLocked } from '../../engine/locked.ts'
import type { Problems } from '../../problem.ts'
import type { FileTable } from '../file-table.ts'
import { checkNames, checkOneSaid, chooseNamed, reportNeedsNative, reportUnread } from './checks.ts'
import { type FilledColumn, fillTable } from './filled.ts'
import { isDuckdb, marksOf, reportForeign } from './marks.ts'
import { reportNotSelect, reportQuery, withoutEnd } from './query.ts'
import type { FileSource, OpenFile, Reader } from './reader.ts'
import { type SqlType, sqlType } from './sql-types.ts'

/** A table, or one SELECT, of a DuckDB file, in an instance of its own that can do nothing else. */
export const duckdb: Reader = {
  format: 'a DuckDB database',
  endings: ['.duckdb'],
  options: ['table', 'query'],
  open: openDuckdb
}

async function openDuckdb(source: FileSource, problems: Problems): Promise<OpenFile | null> {
  const { path, absolute, engine } = source
  const { first } = marksOf(absolute)
  if (!isDuckdb(first)) {
    reportForeign(path, first, duckdb.format, problems)
    return null
  }
  if (!checkOneSaid(source.file, problems)) return null
  if (engine.name !== 'native') {
    reportNeedsNative(path, 'A DuckDB database', problems)
    return null
  }
  const found = await withFile(path, absolute, problems, (file) => columnsOf(file, source, problems))
  if (!found) return null
  const { columns, query } = found
  return {
    known: {
      path,
      columns: columns.map(({ name, type, dates }) => ({ ...unknownColumn(name, type), dates })),
      sets: [],
      weight: null
    },
    load: (table, later) =>
      withFile(path, absolute, later, (file) => loadQuery(file, source, { columns, query }, table, later))
  }
}

type Found = { columns: (FilledColumn & { dates: string | null })[]; query: string }

async function columnsOf(
  file: LockedFile,
  { path, file: named }: FileSource,
  problems: Problems
): Promise<Found | null> {
  const query = named.options.query ?? (await tableQuery(file, named, path, problems))
  if (query === null) return null
  try {
    const described = await file.describe(query)
    const names = described.map(({ name }) => name)
    if (!checkNames(path, names, problems, named)) return null
    const types = described.map(({ type }) => sqlType(type))
    const within = `(\n${withoutEnd(query)}\n) AS t(${names.map((_, index) => `c${index}`).join(', ')})`
    const tooWide = await wideColumns(file, types, within)
    const columns = types.map(({ known }, index) => ({
      name: names[index] ?? '',
      type: tooWide.includes(index) ? ('text' as const) : known.type,
      dates: known.dates
    }))
    const cells = columns.map(({ type }, index) => {
      const { text, number } = (types[index] as SqlType).cells(`c${index}`)
      return type === 'number' ? number : text
    })
    return { columns, query: `SELECT ${cells.join(', ')} FROM ${within}` }
  } catch (error) {
    if (error instanceof NotOneSelect) reportNotSelect(named, problems)
    else reportQuery(path, named, error, problems)
    return null
  }
}

/** Columns with whole numbers that no DOUBLE is: these come as texts, exact. */
async function wideColumns(file: LockedFile, types: readonly SqlType[], within: string): Promise<number[]> {
  const wide = types.flatMap(({ wide }, index) => (wide ? [index] : []))
  if (wide.length === 0) return []
  const checks = wide.map((index) => `CAST(coalesce(max(abs(CAST(c${index} AS DOUBLE))), 0) AS DOUBLE)`)
  const query = `SELECT ${checks.join(', ')} FROM ${within}`
  for await (const row of file.chunks(
    query,
    wide.map(() => 'number' as const)
  )) {
    return wide.filter((_, position) => Number(row[position]?.[0]) >= 2 ** 53)
  }
  return []
}

const listed = `SELECT table_schema || '.' || table_name AS full_name, table_name, table_schema
  FROM information_schema.tables
  WHERE table_catalog = current_database() ORDER BY full_name`

/** The tables and views of a file by name; those of other schemas than `main` with their schema before it. */
async function tableQuery(file: LockedFile, named: DataFile, path: string, problems: Problems): Promise<string | null> {
  const tables = new Map<string, string>()
  for await (const [, names = [], schemas = []] of file.chunks(listed, ['text', 'text', 'text'])) {
    names.forEach((name, index) => {
      const schema = String(schemas[index])
      const full = `${identifier(schema)}.${identifier(String(name))}`
      tables.set(schema === 'main' ? String(name) : `${schema}.${name}`, full)
    })
  }
  const chosen = chooseNamed('table', named, path, [...tables.keys()], [...tables.keys()], problems)
  return chosen === null ? null : `SELECT * FROM ${tables.get(chosen)}`
}

async function loadQuery(
  file: LockedFile,
  { path, engine, file: named }: FileSource,
  { columns, query }: Found,
  table: string,
  problems: Problems
): Promise<FileTable | null> {
  const types = columns.map(({ type }) => type)
  try {
    return await fillTable(engine, table, path, columns, file.chunks(query, types))
  } catch (error) {
    reportQuery(path, named, error, problems)
    return null
  }
}

/** Opens a file for as long as `use` takes, so that nobody who writes to it has to wait for a build. */
async function withFile<T>(
  path: string,
  absolute: string,
  problems: Problems,
  use: (file: LockedFile) => Promise<T | null>
): Promise<T | null> {
  let file: LockedFile
  try {
    file = await openLocked(absolute)
  } catch (error) {
    const locked = /lock/i.test(String(error))
    reportUnread(
      path,
      locked
        ? 'Another program has this database open'
        : 'This DuckDB database cannot be opened: it is damaged, or made by a newer DuckDB',
      locked ? 'Close it there.' : 'Copy it again, or export the table as Parquet.',
      problems
    )
    return null
  }
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}
