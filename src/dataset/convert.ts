import type { Column } from '../codebook/codebook.ts'
import { literal } from '../engine/engine.ts'
import { numberPattern } from '../yaml/shapes.ts'
import type { TextTable } from './text-table.ts'

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

const number = '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?'

/** How a column's cells become values: spaces around a cell do not count, an empty cell is missing, nothing is guessed. */
export function conversionOf(
  column: Column,
  { wave, column: fileColumn }: Pick<Column['sources'][number], 'wave' | 'column'>,
  file: TextTable,
  name: string
): Conversion {
  const raw = `nullif(trim(${file.columns.get(fileColumn)}), '')`
  const base = { column, wave, name, fileColumn }
  if (column.kind === 'identifier' || column.kind === 'text') return { ...base, text: raw, value: raw, bad: 'false' }
  if (column.kind === 'category' || column.kind === 'wave') {
    const text = withoutMissing(raw, column, false)
    const codes = column.values.map((value) => literal(value.code)).join(', ')
    const known = `${text} IN (${codes})`
    return { ...base, text, value: `CASE WHEN ${known} THEN ${text} END`, bad: `${text} IS NOT NULL AND NOT ${known}` }
  }
  if (column.kind === 'multiple') return { ...base, ...mentionOf(raw, column) }
  const text = withoutMissing(raw, column, true)
  const parsed = `TRY_CAST(CASE WHEN regexp_full_match(${text}, ${literal(number)}) THEN ${text} END AS DOUBLE)`
  const scale = column.kind === 'ranking' ? { min: 1, max: column.values.length } : column.scale
  const good = scale
    ? `${parsed} BETWEEN ${scale.min} AND ${scale.max} AND ${parsed} = floor(${parsed})`
    : `isfinite(${parsed})`
  const value = `CASE WHEN coalesce(${good}, false) THEN ${parsed} END`
  return {
    ...base,
    text,
    value: column.kind === 'ranking' ? rankAmong(value, column, file) : value,
    bad: `${text} IS NOT NULL AND NOT coalesce(${good}, false)`
  }
}

/** Of several answers: was this one named? */
function mentionOf(raw: string, column: Column): Pick<Conversion, 'text' | 'value' | 'bad'> {
  const text = withoutMissing(raw, column, false)
  const among = (codes: string[]) => `${text} IN (${codes.map(literal).join(', ')})`
  const { yes, no } = column.mentioned
  return {
    text,
    value: `CASE WHEN ${among(yes)} THEN 1.0 WHEN ${among(no)} THEN 0.0 END`,
    bad: `${text} IS NOT NULL AND NOT ${among([...yes, ...no])}`
  }
}

/** The rank of an option; 0 where others were ranked and this was not, nothing where none was. */
function rankAmong(rank: string, column: Column, file: TextTable): string {
  const cells = column.sources.map((source) => `nullif(trim(${file.columns.get(source.column) ?? 'NULL'}), '')`)
  return `CASE WHEN coalesce(${cells.map((cell) => withoutMissing(cell, column, true)).join(', ')}) IS NOT NULL THEN coalesce(${rank}, 0.0) END`
}

/** A missing code counts as text, and in a numeric column as the number that it is (`99` and `99.0`). */
function withoutMissing(raw: string, column: Column, numeric: boolean): string {
  if (column.missing.length === 0) return raw
  const codes = column.missing.map((missing) => literal(missing.code)).join(', ')
  const numbers = column.missing.map((missing) => missing.code).filter((code) => numberPattern.test(code))
  const same = numeric && numbers.length > 0 ? ` OR TRY_CAST(${raw} AS DOUBLE) IN (${numbers.join(', ')})` : ''
  return `CASE WHEN ${raw} IN (${codes})${same} THEN NULL ELSE ${raw} END`
}

export function selectList(conversions: Conversion[]): string {
  return conversions.map((each) => `${each.value} AS ${each.name}`).join(',\n  ')
}
