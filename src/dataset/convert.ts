import type { Column, ColumnSource } from '../codebook/codebook.ts'
import { literal } from '../engine/engine.ts'
import type { Text } from '../language/text.ts'
import { numberPattern } from '../yaml/shapes.ts'
import type { FileCells, FileTable } from './file-table.ts'
import { datePatterns, isNumberSql, numberOf } from './formats.ts'

/** A column of the table as SQL over a file. */
export type Conversion = {
  column: Column
  /** Its name in the converted table. */
  name: string
  value: string
  /** What the cells of the file may not hold. */
  checks: Check[]
  /** Why there is no value: the first of the codes whose condition holds. */
  missing: MissingCode[]
  /** Holds of most cells that are a value, of none that is missing or bad, and costs little; null: there is none. */
  plain: string | null
}

/** Cells that are neither a value nor missing. */
export type Check = {
  /** The column's name in the file. */
  fileColumn: string
  /** The trimmed text, or the part of it that is wrong. */
  text: string
  bad: string
}

/** A missing code, or a range of them, with the condition that a cell bears it. */
export type MissingCode = { code: string; label: Text; sql: string }

/** How a column's cells become values: spaces around a cell do not count, an empty cell is missing, nothing is guessed. */
export function conversionOf(
  column: Column,
  { option, column: fileColumn }: Pick<ColumnSource, 'option' | 'column'>,
  file: FileTable,
  name: string
): Conversion {
  if (column.parts) return partConversion(column, column.parts, option ?? '', file, name)
  const cells = cellsIn(file, fileColumn)
  const missing = missingCodes(cells, column)
  const text = textWithout(cells, missing)
  const converted = (value: string, bad: string): Conversion => ({
    column,
    name,
    value,
    checks: [{ fileColumn, text, bad }],
    missing,
    plain: null
  })
  const unlike = (good: string) => `${text} IS NOT NULL AND NOT coalesce(${good}, false)`
  switch (column.kind) {
    case 'identifier':
    case 'text':
      return converted(cells.text, 'false')
    case 'category':
    case 'wave': {
      const known = amongSql(
        text,
        column.values.map((value) => value.code)
      )
      // Rows with another text are refused, so that what is left is a code.
      return converted(text, unlike(known))
    }
    case 'multiple': {
      const { value, good } = mentionOf(text, column, file)
      return converted(value, unlike(good))
    }
    case 'date': {
      const patterns = datePatterns(column.written.dates ?? '').map(literal)
      const parsed = `try_strptime(${text}, [${patterns.join(', ')}])`
      return converted(parsed, unlike(`${parsed} IS NOT NULL`))
    }
    default:
      return numberConversion(column, fileColumn, cells, file, name)
  }
}

/** A value is a number where no check refuses its row: how it is written is checked, not looked at again. */
function numberConversion(
  column: Column,
  fileColumn: string,
  cells: FileCells,
  file: FileTable,
  name: string
): Conversion {
  const missing = missingCodes(cells, column)
  const text = textWithout(cells, missing)
  const parsed = cells.number === null ? numberOf(text, column) : numberWithout(cells.number, column)
  const scale = column.kind === 'ranking' ? { min: 1, max: column.values.length } : column.scale
  const plain = scale && cells.number === null ? digitSql(cells.text, column, scale) : null
  const quick = plain === null ? parsed : `CASE WHEN ${plain} THEN TRY_CAST(${cells.text} AS DOUBLE) ELSE ${parsed} END`
  const fits = scale
    ? `${parsed} BETWEEN ${scale.min} AND ${scale.max} AND ${parsed} = floor(${parsed})`
    : `isfinite(${parsed})`
  const good = cells.number === null ? `${isNumberSql(text, column)} AND ${fits}` : fits
  const given = cells.number === null ? text : parsed
  const bad = `${given} IS NOT NULL AND NOT coalesce(${good}, false)`
  return {
    column,
    name,
    value: column.kind === 'ranking' ? rankAmong(quick, column, file) : quick,
    checks: [{ fileColumn, text, bad: plain === null ? bad : `NOT (${plain}) AND ${bad}` }],
    missing,
    plain
  }
}

/** A digit within a scale, where no missing code is one: most cells of most scales. */
function digitSql(
  text: string,
  { missing, missingRanges }: Column,
  scale: { min: number; max: number }
): string | null {
  const low = Math.max(0, Math.ceil(scale.min))
  const high = Math.min(9, Math.floor(scale.max))
  const isMissing =
    missing.some(({ code }) => Number(code) >= low && Number(code) <= high) ||
    missingRanges.some((range) => range.low <= high && range.high >= low)
  return low > high || isMissing ? null : `strlen(${text}) = 1 AND ${text} BETWEEN '${low}' AND '${high}'`
}

/** A column whose rows of this file are all one: a wave that is a file, or one that its file lacks. */
export function constantOf(column: Column, value: string | number | null, name: string): Conversion {
  const type =
    column.kind === 'category' || column.kind === 'wave' || column.kind === 'identifier' || column.kind === 'text'
      ? 'VARCHAR'
      : column.kind === 'date'
        ? 'TIMESTAMP'
        : 'DOUBLE'
  const sql =
    value === null ? `CAST(NULL AS ${type})` : typeof value === 'number' ? `CAST(${value} AS DOUBLE)` : literal(value)
  return { column, name, value: sql, checks: [], missing: [], plain: null }
}

const nothing = { text: 'CAST(NULL AS VARCHAR)', number: null }

export function cellsIn(file: FileTable, fileColumn: string): FileCells {
  return file.columns.get(fileColumn) ?? nothing
}

/** Of several answers with a column each: was this one named? */
function mentionOf(text: string, column: Column, file: FileTable): { value: string; good: string } {
  const { yes, no } = column.mentioned
  const named = amongSql(text, yes)
  if (no !== 'empty') {
    const value = `CASE WHEN ${named} THEN 1.0 WHEN ${amongSql(text, no)} THEN 0.0 END`
    return { value, good: amongSql(text, [...yes, ...no]) }
  }
  const all = column.sources.map((source) => amongSql(plainText(column, source, file), yes))
  return {
    value: `CASE WHEN ${named} THEN 1.0 WHEN ${text} IS NULL AND (${all.join(' OR ')}) THEN 0.0 END`,
    good: named
  }
}

/** The rank of an option; 0 where others were ranked and this was not, nothing where none was. */
function rankAmong(rank: string, column: Column, file: FileTable): string {
  const cells = column.sources.map((source) => plainText(column, source, file))
  return `CASE WHEN coalesce(${cells.join(', ')}) IS NOT NULL THEN coalesce(${rank}, 0.0) END`
}

function plainText(column: Column, source: ColumnSource, file: FileTable): string {
  const cells = cellsIn(file, source.column)
  return textWithout(cells, missingCodes(cells, column))
}

export function amongSql(text: string, codes: readonly string[]): string {
  return codes.length === 0 ? 'false' : `${text} IN (${codes.map(literal).join(', ')})`
}

/** A code that its number tells from all others: a part behind the point or more digits may be lost in a file's type. */
const wholeCode = /^[+-]?\d{1,15}$/

/** A missing code counts as text, and in a numeric column as the number that it is (`99` and `99.0`); a range as numbers. */
export function missingCodes(cells: FileCells, column: Column): MissingCode[] {
  const numeric = column.kind === 'number' || column.kind === 'scale' || column.kind === 'ranking'
  const value = cells.number ?? `TRY_CAST(${cells.text} AS DOUBLE)`
  const codes = column.missing.map(({ code, label }) => {
    const same = `${cells.text} = ${literal(code)}`
    const equal = `${value} = ${code}`
    if (!numeric || !numberPattern.test(code)) return { code, label, sql: same }
    return { code, label, sql: wholeCode.test(code) ? equal : `(${same} OR ${equal})` }
  })
  const ranges = column.missingRanges.map(({ low, high }) => ({
    code: `${low} to ${high}`,
    label: { '': `${low} – ${high}` },
    sql: `${value} BETWEEN ${ends(low)} AND ${ends(high)}`
  }))
  return [...codes, ...ranges]
}

/** The text of cells, NULL where it is a missing code. */
export function textWithout(cells: FileCells, missing: readonly MissingCode[]): string {
  if (missing.length === 0) return cells.text
  return `CASE WHEN ${missing.map(({ sql }) => sql).join(' OR ')} THEN NULL ELSE ${cells.text} END`
}

/** A number, NULL where it is a missing code or in a range of them. */
function numberWithout(number: string, { missing, missingRanges }: Column): string {
  const codes = missing.map(({ code }) => code).filter((code) => numberPattern.test(code))
  const conditions = [
    ...(codes.length > 0 ? [`${number} IN (${codes.join(', ')})`] : []),
    ...missingRanges.map(({ low, high }) => `${number} BETWEEN ${ends(low)} AND ${ends(high)}`)
  ]
  return conditions.length === 0 ? number : `CASE WHEN ${conditions.join(' OR ')} THEN NULL ELSE ${number} END`
}

function ends(value: number): string {
  return Number.isFinite(value) ? String(value) : `'${value < 0 ? '-inf' : 'inf'}'::DOUBLE`
}

export function selectList(conversions: Conversion[]): string {
  return conversions.map((each) => `${each.value} AS ${each.name}`).join(',\n  ')
}

/** An option among the parts of one cell or several: 1 where it is there, 0 where others are, NULL where none is. */
function partConversion(
  column: Column,
  { columns, delimiter, texts }: NonNullable<Column['parts']>,
  option: string,
  file: FileTable,
  name: string
): Conversion {
  const none = Array.isArray(column.mentioned.no) ? column.mentioned.no : []
  const known = `[${[...texts.values(), ...none].map(literal).join(', ')}]`
  const all = columns.map((fileColumn) => {
    const cells = cellsIn(file, fileColumn)
    const missing = missingCodes(cells, column)
    const parts = partsSql(textWithout(cells, missing), delimiter)
    return { fileColumn, parts, missing }
  })
  const parts = all.length === 1 ? all[0]?.parts : `list_concat(${all.map(({ parts }) => parts).join(', ')})`
  const first = column.sources[0]?.option === option
  return {
    column,
    name,
    value: `CASE WHEN len(${parts}) > 0 THEN CAST(list_contains(${parts}, ${literal(texts.get(option) ?? '')}) AS DOUBLE) END`,
    checks: (first ? all : []).map(({ fileColumn, parts }) => ({
      fileColumn,
      text: `list_filter(${parts}, lambda x: NOT list_contains(${known}, x))[1]`,
      bad: `NOT list_has_all(${known}, ${parts})`
    })),
    missing: (all[0]?.missing ?? []).map((code, index) => ({
      ...code,
      sql: all.map(({ missing }) => missing[index]?.sql).join(' OR ')
    })),
    plain: null
  }
}

/** The parts of a cell, without the spaces around them; none of an empty one. */
function partsSql(text: string, delimiter: string | null): string {
  const split = delimiter === null ? `[${text}]` : `string_split(coalesce(${text}, ''), ${literal(delimiter)})`
  return `list_filter(list_transform(${split}, lambda x: trim(x)), lambda x: x <> '')`
}
