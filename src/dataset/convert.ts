import type { Column } from '../codebook/codebook.ts'
import { literal } from '../engine/engine.ts'
import { numberPattern } from '../yaml/shapes.ts'
import type { FileCells, FileTable } from './file-table.ts'

/** A column of the file as SQL: its converted value, and whether a cell is neither a value nor missing. */
export type Conversion = {
  column: Column
  wave: string | null
  /** Its name in the converted table. */
  name: string
  /** The column's name in the file. */
  fileColumn: string
  /** The trimmed text, NULL where it is empty or a missing code. */
  text: string
  value: string
  bad: string
}

/** How a column's cells become values: spaces around a cell do not count, an empty cell is missing, nothing is guessed. */
export function conversionOf(
  column: Column,
  { wave, column: fileColumn }: Pick<Column['sources'][number], 'wave' | 'column'>,
  file: FileTable,
  name: string
): Conversion {
  const cells = file.columns.get(fileColumn) ?? nothing
  const base = { column, wave, name, fileColumn }
  const coded = isCode(column)
  const text = withoutMissing(cells, column, !coded)
  switch (column.kind) {
    case 'identifier':
    case 'text':
      return { ...base, text: cells.text, value: cells.text, bad: 'false' }
    case 'category':
    case 'wave': {
      const codes = column.values.map((value) => literal(value.code)).join(', ')
      const known = `${text} IN (${codes})`
      return {
        ...base,
        text,
        value: `CASE WHEN ${known} THEN ${text} END`,
        bad: `${text} IS NOT NULL AND NOT ${known}`
      }
    }
    case 'multiple':
      return { ...base, text, ...mentionOf(text, column) }
    case 'date': {
      const parsed = `try_strptime(${text}, [${patternsOf(column.written.dates ?? '')
        .map(literal)
        .join(', ')}])`
      return { ...base, text, value: parsed, bad: `${text} IS NOT NULL AND ${parsed} IS NULL` }
    }
    default: {
      const parsed =
        cells.number === null ? numberOf(text, column) : `CASE WHEN ${text} IS NOT NULL THEN ${cells.number} END`
      const scale = column.kind === 'ranking' ? { min: 1, max: column.values.length } : column.scale
      const good = scale
        ? `${parsed} BETWEEN ${scale.min} AND ${scale.max} AND ${parsed} = floor(${parsed})`
        : `isfinite(${parsed})`
      const value = `CASE WHEN coalesce(${good}, false) THEN ${parsed} END`
      const bad = `${text} IS NOT NULL AND NOT coalesce(${good}, false)`
      return { ...base, text, value: column.kind === 'ranking' ? rankAmong(value, column, file) : value, bad }
    }
  }
}

/** A column whose rows of this file are all one: a wave that is a file, or one that its file lacks. */
export function constantOf(column: Column, value: string | number | null, name: string): Conversion {
  const type =
    isCode(column) || column.kind === 'identifier' || column.kind === 'text'
      ? 'VARCHAR'
      : column.kind === 'date'
        ? 'TIMESTAMP'
        : 'DOUBLE'
  const sql =
    value === null ? `CAST(NULL AS ${type})` : typeof value === 'number' ? `CAST(${value} AS DOUBLE)` : literal(value)
  return { column, wave: null, name, fileColumn: '', text: sql, value: sql, bad: 'false' }
}

const nothing = { text: 'CAST(NULL AS VARCHAR)', number: null }

/** Are its cells codes, taken as texts? */
function isCode({ kind }: Column): boolean {
  return kind === 'category' || kind === 'wave' || kind === 'multiple'
}

/** A text as a number, by the signs that the codebook names; NULL where it is none. */
function numberOf(text: string, { written: { decimal, group } }: Column): string {
  const grouped = group === null ? '' : `${escaped(group)}[0-9]{3}`
  const point = escaped(decimal)
  const whole = group === null ? '[0-9]+' : `([0-9]{1,3}(${grouped})*|[0-9]+)`
  const pattern = `[+-]?(${whole}(${point}[0-9]*)?|${point}[0-9]+)([eE][+-]?[0-9]+)?`
  const ungrouped = group === null ? text : `replace(${text}, ${literal(group)}, '')`
  const plain = decimal === '.' ? ungrouped : `replace(${ungrouped}, ${literal(decimal)}, '.')`
  return `TRY_CAST(CASE WHEN regexp_full_match(${text}, ${literal(pattern)}) THEN ${plain} END AS DOUBLE)`
}

function escaped(sign: string): string {
  return /[\p{L}\p{N}\s]/u.test(sign) ? sign : `[${sign === '^' || sign === ']' || sign === '\\' ? `\\${sign}` : sign}]`
}

/** Seconds may have a part behind a point: software writes it where there is one. */
function patternsOf(written: string): string[] {
  const pattern = datePattern(written)
  return pattern.endsWith('%S') ? [pattern, `${pattern}.%f`] : [pattern]
}

/** `DD.MM.YYYY hh:mm` as the engine writes it. */
export function datePattern(written: string): string {
  return written.replaceAll(/YYYY|YY|MM|DD|hh|mm|ss|M|D|h|%/g, (token) => dateTokens[token] ?? token)
}

const dateTokens: Record<string, string> = {
  YYYY: '%Y',
  YY: '%y',
  MM: '%m',
  M: '%-m',
  DD: '%d',
  D: '%-d',
  hh: '%H',
  h: '%-H',
  mm: '%M',
  ss: '%S',
  '%': '%%'
}

/** Of several answers: was this one named? */
function mentionOf(text: string, column: Column): Pick<Conversion, 'value' | 'bad'> {
  const among = (codes: string[]) => `${text} IN (${codes.map(literal).join(', ')})`
  const { yes, no } = column.mentioned
  return {
    value: `CASE WHEN ${among(yes)} THEN 1.0 WHEN ${among(no)} THEN 0.0 END`,
    bad: `${text} IS NOT NULL AND NOT ${among([...yes, ...no])}`
  }
}

/** The rank of an option; 0 where others were ranked and this was not, nothing where none was. */
function rankAmong(rank: string, column: Column, file: FileTable): string {
  const cells = column.sources.map((source) => withoutMissing(file.columns.get(source.column) ?? nothing, column, true))
  return `CASE WHEN coalesce(${cells.join(', ')}) IS NOT NULL THEN coalesce(${rank}, 0.0) END`
}

/** A missing code counts as text, and in a numeric column as the number that it is (`99` and `99.0`); a range as numbers. */
function withoutMissing(cells: FileCells, column: Column, numeric: boolean): string {
  const { missing, missingRanges } = column
  if (missing.length === 0 && missingRanges.length === 0) return cells.text
  const codes = missing.map((each) => literal(each.code)).join(', ')
  const numbers = missing.map((each) => each.code).filter((code) => numberPattern.test(code))
  const value = cells.number ?? `TRY_CAST(${cells.text} AS DOUBLE)`
  const conditions = [
    ...(missing.length > 0 ? [`${cells.text} IN (${codes})`] : []),
    ...(numeric && numbers.length > 0 ? [`${value} IN (${numbers.join(', ')})`] : []),
    ...missingRanges.map(({ low, high }) => `${value} BETWEEN ${ends(low)} AND ${ends(high)}`)
  ]
  return `CASE WHEN ${conditions.join(' OR ')} THEN NULL ELSE ${cells.text} END`
}

function ends(value: number): string {
  return Number.isFinite(value) ? String(value) : `'${value < 0 ? '-inf' : 'inf'}'::DOUBLE`
}

export function selectList(conversions: Conversion[]): string {
  return conversions.map((each) => `${each.value} AS ${each.name}`).join(',\n  ')
}
