import { closestMatch, listNames } from '../problem.ts'
import { columnNamed, functionOf, isPart, type Part, partsIn, sameName, wordAt } from './ast.ts'
import type { QueryFault } from './result.ts'
import type { QueryTable } from './tables.ts'

/** What DuckDB has beside our tables: functions that do not give the same each time, and views of its own. */
export type Beyond = { changing: ReadonlySet<string>; views: ReadonlySet<string> }

/** A query as it was read: null where it cannot be run. The tables that it names, and what is wrong with it. */
type Seen = { node: Part | null; named: QueryTable[]; faults: QueryFault[] }

/** What a query can do beside its tables that gives the same each time. */
const rowMakers = ['range', 'generate_series', 'unnest']
/** Functions that tell of the machine. */
const telling = ['current_setting', 'getvariable', 'version']

/**
 * Looks at a query before it runs: one SELECT over these tables alone, of which the same data give the same result.
 * `written` is what `json_serialize_sql` made of it.
 */
export function lookAt(sql: string, written: string, tables: readonly QueryTable[], beyond: Beyond): Seen {
  const root = JSON.parse(written) as Part
  const statements = (root['statements'] as Part[] | undefined) ?? []
  const failed = (fault: QueryFault) => ({ node: null, named: [], faults: [fault] })
  if (root['error']) return failed(refusal(sql, root))
  const node = statements[0]?.['node']
  if (statements.length !== 1 || !isPart(node)) return failed(notOneSelect)
  const parts = partsIn(node)
  const names = parts.flatMap((part) => (part['type'] === 'BASE_TABLE' ? [String(part['table_name'])] : []))
  const named = tables.filter(({ name }) => names.some((each) => sameName(each, name)))
  const faults = parts.flatMap((part) => faultsOf(part, sql, ownTables(parts), tables, beyond))
  if (faults.length === 0 && named.length === 0) return failed(namesNothing(tables))
  return { node, named, faults }
}

/** What `WITH` names, which stands as a key beside its query. */
function ownTables(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => ('key' in part && isPart(part['value']) ? [String(part['key'])] : []))
}

function faultsOf(
  part: Part,
  sql: string,
  own: readonly string[],
  tables: readonly QueryTable[],
  { changing, views }: Beyond
): QueryFault[] {
  const place = wordAt(sql, part['query_location'])
  const shadowing = own.find((name) => name === part['key'] && views.has(name.toLowerCase()))
  if (shadowing !== undefined) return [outside(shadowing, tables, null)]
  if (part['type'] === 'BASE_TABLE') {
    const name = String(part['table_name'])
    const elsewhere = !['', 'main'].includes(String(part['schema_name'])) || part['catalog_name'] !== ''
    const known = tables.some((table) => sameName(table.name, name)) || own.some((each) => sameName(each, name))
    return known && !elsewhere ? sampleFaults(part) : [unknownTable(name, tables, place)]
  }
  if (part['type'] === 'TABLE_FUNCTION') {
    const name = functionOf(part['function'] as Part)
    return rowMakers.includes(name) ? [] : [outside(name, tables, place)]
  }
  const called = functionOf(part)
  if (telling.includes(called)) return [outside(called, tables, place)]
  const bare = (part['column_names'] as string[] | undefined)?.length === 1 ? (columnNamed(part) ?? '') : ''
  const isColumn = tables.some(({ columns }) => columns.some((name) => sameName(name, bare)))
  const word = called || (isColumn ? '' : bare.toLowerCase())
  // With one date, `age` counts up to today.
  const counting = called === 'age' && (part['children'] as Part[] | undefined)?.length === 1
  return [...(changing.has(word) || counting ? [unsteady(word, place)] : []), ...sampleFaults(part)]
}

function sampleFaults(part: Part): QueryFault[] {
  return isPart(part['sample']) ? [sampled] : []
}

const oneSelect = 'one SELECT, which reads the tables of the report’s datasets and nothing else'

const notOneSelect: QueryFault = {
  rule: 'query-select',
  message: 'This is not one SELECT',
  expected: oneSelect,
  remedy: 'Write it as one; what is worked out first can stand in `WITH … AS (SELECT …)`.',
  at: null
}

/** What DuckDB does not read as a SELECT. */
function refusal(sql: string, root: Part): QueryFault {
  if (root['error_type'] !== 'parser') return notOneSelect
  return {
    rule: 'query-syntax',
    message: `DuckDB cannot read this query: ${String(root['error_message'])}`,
    remedy: 'Mend it at this place.',
    at: wordAt(sql, root['position'])
  }
}

function namesNothing(tables: readonly QueryTable[]): QueryFault {
  return {
    rule: 'query-nothing',
    message: 'This query reads no data: its numbers would be typed ones',
    expected: `a table, ${listNames(tables.map(({ name }) => name))}`,
    remedy: 'Read them from a dataset with its source.',
    at: null
  }
}

function unknownTable(name: string, tables: readonly QueryTable[], at: QueryFault['at']): QueryFault {
  const names = tables.map((table) => table.name)
  const closest = closestMatch(name, names)
  return {
    rule: 'query-table',
    message: `There is no table \`${name}\` for this query`,
    expected: `${listNames(names)}, the datasets of this report with underscores for hyphens`,
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name one of these; another dataset has to be among the `datasets` of the front matter.',
    at
  }
}

function outside(name: string, tables: readonly QueryTable[], at: QueryFault['at']): QueryFault {
  return {
    rule: 'query-outside',
    message: `\`${name}\` reads what is not data of this report`,
    expected: listNames(tables.map((table) => table.name)),
    remedy: 'Take it out: a query reads the datasets of its report and nothing else.',
    at
  }
}

function unsteady(name: string, at: QueryFault['at']): QueryFault {
  return {
    rule: 'query-unsteady',
    message: `\`${name}\` does not give the same each time, and a report does`,
    expected: 'functions of the data alone',
    remedy: 'Write a date out, and take chance out.',
    at
  }
}

const sampled: QueryFault = {
  rule: 'query-unsteady',
  message: 'A sample drawn by chance does not give the same each time, and a report does',
  remedy: 'Take `SAMPLE` out.',
  at: null
}
