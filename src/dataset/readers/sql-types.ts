import { type KnownColumn, unknownColumn } from '../../codebook/known.ts'
import type { FileCells } from '../file-table.ts'

/** What cells of one of DuckDB's types are. Made from the type's name as DESCRIBE writes it. */
export type SqlType = {
  known: Pick<KnownColumn, 'type' | 'dates'>
  /** Can it hold whole numbers that a DOUBLE cannot? */
  wide: boolean
  /** Is it a text, which can be empty and have spaces around it? */
  spaces: boolean
  cells(column: string): FileCells
}

/**
 * Numbers are numbers, with whole ones exact as texts whatever their size; dates and times ISO texts, those of a time
 * zone in UTC. What is neither a number, a date nor a text (lists, structures, bytes) is a text as DuckDB writes it,
 * so that a codebook that wants a number or a code of it is told of every cell.
 */
export function sqlType(type: string): SqlType {
  if (/^U?(TINYINT|SMALLINT|INTEGER)$/.test(type)) return number(false, whole)
  if (/^U?(BIGINT|HUGEINT)$/.test(type)) return number(true, whole)
  if (type === 'DOUBLE') return number(false, (column) => ({ text: plain(column), number: column }))
  if (type === 'FLOAT') return number(false, (column) => ({ text: plain(column), number: shortest(column) }))
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type)
  if (decimal) return decimalType(Number(decimal[1]), Number(decimal[2]))
  if (type === 'DATE') return text('YYYY-MM-DD', varchar)
  if (/^TIMESTAMP(_S|_MS|_NS)?$/.test(type)) return text('YYYY-MM-DD hh:mm:ss', varchar)
  if (type === 'TIMESTAMP WITH TIME ZONE') {
    return text('YYYY-MM-DD hh:mm:ss', (column) => varchar(`make_timestamp(epoch_us(${column}))`))
  }
  if (type === 'VARCHAR' || type === 'JSON') return { ...text(null, trimmed), spaces: true }
  return text(null, (column) => trimmed(varchar(column)))
}

export function knownSqlColumn(name: string, type: SqlType): KnownColumn {
  return { ...unknownColumn(name, type.known.type), dates: type.known.dates }
}

function number(wide: boolean, cells: SqlType['cells']): SqlType {
  return { known: { type: 'number', dates: null }, wide, spaces: false, cells }
}

function text(dates: string | null, cells: (column: string) => string): SqlType {
  return {
    known: { type: 'text', dates },
    wide: false,
    spaces: false,
    cells: (column) => ({ text: cells(column), number: null })
  }
}

function trimmed(sql: string): string {
  return `nullif(trim(${sql}), '')`
}

function varchar(sql: string): string {
  return `CAST(${sql} AS VARCHAR)`
}

function whole(column: string): FileCells {
  return { text: varchar(column), number: `CAST(${column} AS DOUBLE)` }
}

/** A FLOAT as the number of its own digits: 99.9, not 99.9000015 as the DOUBLE nearest to it. */
export function shortest(column: string): string {
  return `CAST(${varchar(column)} AS DOUBLE)`
}

/** A number as it is written, without `.0`. */
function plain(column: string): string {
  const isWhole = `${column} = floor(${column}) AND abs(${column}) < 1e15`
  return `CASE WHEN ${isWhole} THEN ${varchar(`CAST(${column} AS BIGINT)`)} ELSE ${varchar(column)} END`
}

/** Past 15 digits only the way by the text gives the nearest DOUBLE. */
function decimalType(width: number, scale: number): SqlType {
  return number(width > 15, (column) => ({
    text: scale === 0 ? varchar(column) : `rtrim(rtrim(${varchar(column)}, '0'), '.')`,
    number: `CAST(${width > 15 ? varchar(column) : column} AS DOUBLE)`
  }))
}
