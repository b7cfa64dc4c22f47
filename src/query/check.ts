import { listNames } from '../problem.ts'
import type { QueryColumn, QueryFault } from './result.ts'
import type { QueryTable } from './tables.ts'

/** A column as DuckDB describes it. */
type Described = { name: string; type: string }

/** What can be written on a page of a column of this type; null: nothing can. */
export function typeOf(type: string): QueryColumn['type'] | null {
  if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type)) return 'count'
  if (/^(FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type)) return 'number'
  return /^(VARCHAR|DATE|TIME.*|BOOLEAN|ENUM\(.*\))$/.test(type) ? 'text' : null
}

/** What keeps a result from being written. */
export function columnFaults(columns: readonly Described[]): QueryFault[] {
  const twice = columns.find(({ name }, index) => columns.findIndex((each) => each.name === name) < index)
  return [
    ...columns
      .filter(({ type }) => typeOf(type) === null)
      .map(({ name, type }) => ({
        rule: 'query-column',
        message: `The column \`${name}\` holds ${type}, which no table can show`,
        expected: 'numbers, texts or dates',
        remedy: 'Cast it, or take a part of it.',
        at: null
      })),
    ...(twice
      ? [
          {
            rule: 'query-column',
            message: `Two columns of the result are called \`${twice.name}\``,
            remedy: 'Name one of them otherwise, with `AS`.',
            at: null
          }
        ]
      : [])
  ]
}

/** Of the answers of people a result says how many are behind each row, which only counting tells. */
export function surveyFaults(used: readonly QueryTable[], columns: readonly Described[]): QueryFault[] {
  const surveys = used.flatMap(({ dataset }) => (dataset.kind === 'survey' ? [dataset.codebook] : []))
  if (surveys.length === 0) return []
  const protecting = surveys.find(({ disclosure }) => disclosure.minimum > 0)
  if (protecting)
    return [
      {
        rule: 'query-disclosure',
        message: `\`${protecting.name}\` protects those who answered, and what a query tells of them cannot be checked for that`,
        expected: 'datasets without `disclosure`',
        remedy: 'Ask with the directives, whose answers are checked together.',
        at: null
      }
    ]
  const n = columns.find(({ name }) => name === 'n')
  if (n && /^(BIGINT|HUGEINT)$/.test(n.type)) return []
  return [
    {
      rule: 'query-base',
      message: n
        ? 'The column `n` is no count of answers'
        : `Nothing says how many answers of \`${surveys[0]?.name}\` are behind each row`,
      expected: 'a column `n`, like `count(*) AS n` or `count(ease) AS n`',
      remedy: 'Add it; rows of which it is below the base rule of the codebook are hidden.',
      at: null
    }
  ]
}

/** What keeps rows from being written. `counted`: they are of the answers of people. */
export function rowFaults(
  rows: readonly (readonly (string | number | null)[])[],
  columns: readonly QueryColumn[],
  counted: boolean,
  most: number
): QueryFault[] {
  const fault = (message: string, remedy: string): QueryFault[] => [{ rule: 'query-rows', message, remedy, at: null }]
  if (rows.length === 0) return fault('This query gives no rows', 'Look at its conditions.')
  if (rows.length > most)
    return fault(`This query gives more than ${most} rows`, 'Put rows together with `GROUP BY`, or set a `LIMIT`.')
  const n = columns.findIndex(({ name }) => name === 'n')
  if (counted && rows.some((row) => typeof row[n] !== 'number'))
    return fault('In a row of this query `n` is empty', 'Count the answers of every row, also those of a join.')
  return []
}

/** What DuckDB says of a query that it can read and not run. What stands in cells is never repeated. */
export function refused(error: unknown, sql: string): QueryFault {
  const text = error instanceof Error ? error.message : String(error)
  const [kind = ''] = text.split(':')
  const named = /"([^"]+)"|name (\w+)/.exec(text)
  const word = named?.[1] ?? named?.[2] ?? ''
  const from = word === '' ? -1 : sql.toLowerCase().indexOf(word.toLowerCase())
  const candidates = [...(text.split('Candidate bindings:')[1] ?? '').matchAll(/"([^"]+)"/g)].map(
    (match) => match[1] ?? ''
  )
  const near = /Did you mean "([^"]+)"/.exec(text)?.[1]
  const known = /^(Binder|Catalog|Parser) Error/.test(text)
  const said = (text.split('\n')[0] ?? '').replace(/^\w+ Error: /, '').replace(/[.!]$/, '')
  return {
    rule: 'query-refused',
    message: known
      ? `DuckDB cannot run this query: ${said}`
      : `DuckDB stops in the middle of this query (${kind}), at what stands in the data`,
    ...(near === undefined ? {} : { closest: near }),
    ...(candidates.length === 0 ? {} : { expected: `a column, like ${listNames(candidates)}` }),
    remedy: known ? 'Mend it at this place.' : 'Look which values it does not fit; `TRY_CAST` gives NULL for them.',
    at: from < 0 ? null : { from, to: from + word.length }
  }
}

export const tookTooLong = (seconds: number): QueryFault => ({
  rule: 'query-long',
  message: `This query has not ended after ${seconds} seconds`,
  remedy: 'Look for tables that are joined without a condition.',
  at: null
})

export const needsNative: QueryFault = {
  rule: 'query-native',
  message: 'Queries of an author cannot be run here, where DuckDB runs as WebAssembly',
  remedy: "Build on a machine on which DuckDB's native module loads.",
  at: null
}
