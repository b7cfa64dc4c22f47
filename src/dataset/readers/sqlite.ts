import { constants, DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { unknownColumn } from '../../codebook/known.ts'
import { type Chunk, identifier } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { FileTable } from '../file-table.ts'
import { checkNames, checkOneSaid, chooseNamed, reportUnread } from './checks.ts'
import { chunksOfRows, type FilledColumn, fillTable } from './filled.ts'
import { isSqlite, marksOf, reportForeign } from './marks.ts'
import { reportNotSelect, reportQuery, withoutEnd } from './query.ts'
import type { FileSource, OpenFile, Reader } from './reader.ts'

/** A table, or one SELECT, of a SQLite file, by a connection that is allowed to read it and nothing else. */
export const sqlite: Reader = {
  format: 'a SQLite database',
  endings: ['.sqlite'],
  options: ['table', 'query'],
  open: openSqlite
}

async function openSqlite(source: FileSource, problems: Problems): Promise<OpenFile | null> {
  const { path, absolute, engine } = source
  const { first } = marksOf(absolute)
  if (!isSqlite(first)) {
    reportForeign(path, first, sqlite.format, problems)
    return null
  }
  if (!checkOneSaid(source.file, problems)) return null
  const found = await withDatabase(source, problems, (database) => columnsOf(database, source, problems))
  if (!found) return null
  return {
    known: {
      path,
      columns: found.columns.map(({ name, type }) => unknownColumn(name, type)),
      sets: [],
      weight: null
    },
    load: (table, later) =>
      withDatabase(source, later, async (database): Promise<FileTable | null> => {
        const statement = database.prepare(selectOf(found))
        const strange = new Set<number>()
        const loaded = await fillTable(engine, table, path, found.columns, chunksOf(statement, found.columns, strange))
        if (!reportLostLetters(database, found, loaded, strange, later)) return loaded
        await engine.run(`DROP TABLE ${identifier(table)}`)
        return null
      })
  }
}

/** What a query gives, under a name that no table of a file is likely to have: it would be taken for it. */
const rows = identifier('the rows that Plumbline reads')

type Found = { columns: FilledColumn[]; within: string }

async function columnsOf(database: DatabaseSync, source: FileSource, problems: Problems): Promise<Found | null> {
  const { path, file } = source
  const query = file.options.query ?? tableQuery(database, source, problems)
  if (query === null) return null
  const statement = database.prepare(query)
  if (query.slice(statement.sourceSQL.length).trim() !== '' || /^\s*explain\b/i.test(query)) {
    reportNotSelect(file, problems)
    return null
  }
  const names = statement.columns().map(({ name }) => name)
  if (!checkNames(path, names, problems, file)) return null
  const cells = names.map((_, index) => `c${index}`)
  const within = `WITH ${rows}(${cells.join(', ')}) AS (\n${withoutEnd(query)}\n)`
  const kinds = cells.map(
    (cell) => `coalesce(sum(typeof(${cell}) IN ('text', 'blob')), 0), count(${cell}),
      coalesce(sum(typeof(${cell}) = 'integer'
      AND ${cell} NOT BETWEEN -9007199254740991 AND 9007199254740991), 0)`
  )
  const [counts = []] = rowsOf(database.prepare(`${within} SELECT ${kinds.join(', ')} FROM ${rows}`))
  const columns = names.map((name, index) => {
    const [texts, all, wide] = counts.slice(3 * index, 3 * index + 3).map(Number)
    const type = texts === 0 && all !== 0 && wide === 0 ? ('number' as const) : ('text' as const)
    return { name, type, mixed: type === 'text' && all !== texts }
  })
  return { columns, within }
}

/** Cells are of a type each in SQLite. Of a text column, whole numbers are exact, bytes are written `X'00FF'`. */
function selectOf({ columns, within }: Found): string {
  const cells = columns.flatMap(({ type, mixed }, index) =>
    type === 'number'
      ? [`CAST(c${index} AS REAL)`]
      : [
          `CASE typeof(c${index}) WHEN 'integer' THEN CAST(c${index} AS TEXT)
           WHEN 'blob' THEN quote(c${index}) ELSE c${index} END`,
          ...(mixed ? [`CASE WHEN typeof(c${index}) IN ('integer', 'real') THEN CAST(c${index} AS REAL) END`] : [])
        ]
  )
  return `${within} SELECT ${cells.join(', ')} FROM ${rows}`
}

const listed = `SELECT name FROM sqlite_schema
  WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`

function tableQuery(database: DatabaseSync, { file, path }: FileSource, problems: Problems): string | null {
  const names = [...rowsOf(database.prepare(listed))].map(([name]) => String(name))
  const chosen = chooseNamed('table', file, path, names, names, problems)
  return chosen === null ? null : `SELECT * FROM ${identifier(chosen)}`
}

/** What stands for bytes that are no letter. */
const lost = '\ufffd'

/** Notes in `strange` the columns that have what may stand for a lost letter. */
function chunksOf(statement: StatementSync, columns: readonly FilledColumn[], strange: Set<number>): Generator<Chunk> {
  const types = columns.flatMap(({ type, mixed }, column) => [
    { type, column },
    ...(mixed ? [{ type: 'number' as const, column }] : [])
  ])
  const takes = types.map(({ type, column }, index) => (row: SQLOutputValue[]) => {
    const value = row[index] ?? null
    if (type === 'number' || value === null) return value as number | null
    const text = String(value)
    if (text.includes(lost)) strange.add(column)
    return text
  })
  return chunksOfRows(rowsOf(statement), takes)
}

/** Texts with bytes that are no letters: two of them could become one. A sign that the text itself has is none. */
function reportLostLetters(
  database: DatabaseSync,
  { columns, within }: Found,
  { place }: FileTable,
  strange: ReadonlySet<number>,
  problems: Problems
): boolean {
  const before = problems.errors.length
  for (const index of strange) {
    const own = `length(c${index}) - length(replace(c${index}, char(0xfffd), ''))`
    const query = `${within} SELECT CASE WHEN typeof(c${index}) = 'text' THEN c${index} END, ${own} FROM ${rows}`
    let row = 0
    for (const [text, signs] of rowsOf(database.prepare(query))) {
      row++
      if (typeof text !== 'string' || text.split(lost).length - 1 <= Number(signs)) continue
      problems.error({
        rule: 'file-encoding',
        place: place(row, columns[index]?.name),
        message: 'This text has bytes in it that are no letters of its encoding',
        expected: 'UTF-8, as the database says of its texts',
        remedy: 'Write the text anew, from where it came; other rows of this column may have such bytes too.'
      })
      break
    }
  }
  return problems.errors.length > before
}

/** Rows as lists: the types of Node do not follow `setReturnArrays`. */
function rowsOf(statement: StatementSync): Iterable<SQLOutputValue[]> {
  statement.setReturnArrays(true)
  return statement.iterate() as unknown as Iterable<SQLOutputValue[]>
}

const readings: readonly number[] = [
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE
]

/** Opens a file for as long as `use` takes. What it does besides reading is refused where it is prepared. */
async function withDatabase<T>(
  { path, absolute, file }: FileSource,
  problems: Problems,
  use: (database: DatabaseSync) => Promise<T | null>
): Promise<T | null> {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(absolute, { readOnly: true, allowExtension: false })
    database.exec('PRAGMA trusted_schema = OFF')
    database.setAuthorizer((action, _, name) =>
      readings.includes(action) && name !== 'load_extension' ? constants.SQLITE_OK : constants.SQLITE_DENY
    )
    return await use(database)
  } catch (error) {
    const damaged = /malformed|not a database|disk I\/O|unable to open|locked/i.exec(String(error))
    if (!damaged) reportQuery(path, file, error, problems)
    else if (damaged[0] === 'locked')
      reportUnread(path, 'Another program is writing to this database', 'Close it there.', problems)
    else reportUnread(path, 'This SQLite database is damaged', 'Copy it again from where it was made.', problems)
    return null
  } finally {
    database?.close()
  }
}
