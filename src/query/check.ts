import { listNames } from '../problem.ts'
import type { QueryColumn, QueryFault } from './result.ts'

/** A column as DuckDB describes it. */
type Described = { name: string; type: string }

/** What can be written on a page of a column of this type; null: nothing can. */
export function typeOf(type: string): QueryColumn['type'] | null {
  if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type)) return 'count'
  if (/^(FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type)) return 'number'
  if (type === 'DATE') return 'date'
  return /^(VARCHAR|TIME|TIMESTAMP(_\w+)?|BOOLEAN|ENUM\(.*\))$/.test(type) ? 'text' : null
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
        remedy: 'Take what sums it up, or a part of it.',
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

/** What keeps rows from being written. `counted`: they are of the answers of people. */
export function rowFaults(
  rows: readonly (readonly (string | number | null)[])[],
  columns: readonly QueryColumn[],
  counted: boolean,
  most: number
): QueryFault[] {
  const fault = (message: string, remedy: string): QueryFault[] => [{ rule: 'query-rows', message, remedy, at: null }]
  if (rows.length === 0) return fault('This query gives no rows', 'Look at its conditions.')
  if (rows.length > most) return fault(`This query gives more than ${most} rows`, 'Put rows together with `GROUP BY`.')
  const n = columns.findIndex(({ name }) => name.toLowerCase() === 'n')
  if (counted && rows.some((row) => typeof row[n] !== 'number'))
    return fault('In a row of this query `n` is empty', 'Count the answers of every row, also those of a join.')
  return []
}

/** What DuckDB says of a query that it can read and not run. What stands in cells is never repeated. */
export function refused(error: unknown, sql: string): QueryFault {
  const text = error instanceof Error ? error.message : String(error)
  if (/^(Binder|Catalog|Parser) Error/.test(text)) return notUnderstood(text, sql)
  const [kind = ''] = text.split(':')
  const memory = /Out of Memory|memory/i.test(kind)
  return {
    rule: 'query-refused',
    message: memory
      ? 'This query takes more memory than there is'
      : `DuckDB stops in the middle of this query (${kind}), at what stands in the data`,
    remedy: memory
      ? 'Look for tables that are joined without a condition.'
      : 'Look which values it does not fit; `TRY_CAST` gives NULL for them.',
    at: null
  }
}

/** Of a column, function or the like that there is not. */
function notUnderstood(text: string, sql: string): QueryFault {
  const named = /"([^"]+)"|name (\w+)/.exec(text)
  const word = named?.[1] ?? named?.[2] ?? ''
  const from = word === '' ? -1 : sql.toLowerCase().indexOf(word.toLowerCase())
  const near = /Did you mean "([^"]+)"/.exec(text)?.[1]
  const bindings = (text.split('Candidate bindings:')[1] ?? '').matchAll(/"([^"]+)"/g)
  const candidates = [...bindings].map((match) => match[1] ?? '')
  const said = (text.split('\n')[0] ?? '').replace(/^\w+ Error: /, '').replace(/[.!]$/, '')
  return {
    rule: 'query-refused',
    message: `DuckDB cannot run this query: ${said}`,
    ...(near === undefined ? {} : { closest: near }),
    ...(candidates.length === 0 ? {} : { expected: `a column, like ${listNames(candidates)}` }),
    remedy: 'Mend it at this place.',
    at: from < 0 ? null : { from, to: from + word.length }
  }
}

export function nameTwice(table: string, name: string): QueryFault {
  return {
    rule: 'query-names',
    message: `Two columns of \`${table}\` would be called \`${name}\` in a query`,
    expected: 'a name of its own for each; `final_weight` and `row_number` are there already',
    remedy: "Give one of them another name in the codebook, and name the file's column with `from:`.",
    at: null
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
