import { closestMatch, listNames } from '../problem.ts'
import type { QueryFault } from './result.ts'
import type { QueryTable } from './tables.ts'

/** A part of a query as DuckDB's `json_serialize_sql` writes it. */
type Part = { [key: string]: unknown }

/** What a query can do beside its tables that gives the same each time. */
const rowMakers = ['range', 'generate_series', 'unnest']
/** Functions that tell of the machine. */
const telling = ['current_setting', 'getvariable', 'version']

/** The tables that a query names, and what is wrong with it. */
type Seen = { named: QueryTable[]; faults: QueryFault[] }

/**
 * Looks at a query before it runs: one SELECT over these tables alone, of which the same data give the same result.
 * `written` is what `json_serialize_sql` made of it, `changing` the functions that do not give the same each time.
 */
export function lookAt(
  sql: string,
  written: string,
  tables: readonly QueryTable[],
  changing: ReadonlySet<string>
): Seen {
  const root = JSON.parse(written) as Part
  const statements = (root['statements'] as Part[] | undefined) ?? []
  if (root['error']) return { named: [], faults: [refusal(sql, root)] }
  if (statements.length !== 1) return { named: [], faults: [notOneSelect] }
  const parts = partsIn(statements)
  const named = new Set(parts.flatMap((part) => (part['type'] === 'BASE_TABLE' ? [String(part['table_name'])] : [])))
  return {
    named: tables.filter(({ name }) => [...named].some((each) => same(each, name))),
    faults: faultsOf(sql, parts, tables, changing)
  }
}

function faultsOf(
  sql: string,
  parts: readonly Part[],
  tables: readonly QueryTable[],
  changing: ReadonlySet<string>
): QueryFault[] {
  // What `WITH` names stands as a key beside its query.
  const own = parts.flatMap((part) => ('key' in part && isPart(part['value']) ? [String(part['key'])] : []))
  const columns = new Set(tables.flatMap((table) => table.columns))
  const place = (part: Part) => wordAt(sql, part['query_location'])
  return parts.flatMap((part): QueryFault[] => {
    const table = String(part['table_name'] ?? '')
    const made = String(part['function_name'] ?? '')
    if (
      part['type'] === 'BASE_TABLE' &&
      !tables.some(({ name }) => same(name, table)) &&
      !own.some((each) => same(each, table))
    )
      return [unknownTable(table, tables, place(part))]
    if (part['type'] === 'TABLE_FUNCTION') {
      const name = String((part['function'] as Part)['function_name'])
      return rowMakers.includes(name) ? [] : [outside(name, tables, place(part))]
    }
    if (isPart(part['sample'])) return [sampled]
    const [bare, ...more] = (part['column_names'] as string[] | undefined) ?? []
    const called = made !== '' ? made : more.length === 0 && !columns.has(bare ?? '') ? (bare ?? '') : ''
    if (telling.includes(called) && made !== '') return [outside(called, tables, place(part))]
    return changing.has(called.toLowerCase()) ? [unsteady(called, place(part))] : []
  })
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null
}

/** Every part of a query, from the outside in. */
function partsIn(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsIn)
  return isPart(value) ? [value, ...Object.values(value).flatMap(partsIn)] : []
}

/** The word at a byte of a text, which DuckDB counts from 0. */
function wordAt(sql: string, byte: unknown): QueryFault['at'] {
  const from = Buffer.from(sql).subarray(0, Number(byte)).toString().length
  const word = /^("[^"]*"|'[^']*'|[\p{L}\p{N}_]+|.)/u.exec(sql.slice(from))?.[0]
  return word === undefined ? null : { from, to: from + word.length }
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
