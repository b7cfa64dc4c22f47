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
  wave: string | null,
  fileColumn: string,
  file: TextTable,
  name: string
): Conversion {
  const raw = `nullif(trim(${file.columns.get(fileColumn)}), '')`
  const base = { column, wave, name, fileColumn }
  if (column.kind === 'identifier' || column.kind === 'text') return { ...base, text: raw, value: raw, bad: 'false' }
  if (column.kind === 'category') {
    const text = withoutMissing(raw, column, false)
    const codes = column.values.map((value) => literal(value.code)).join(', ')
    const known = `${text} IN (${codes})`
    return { ...base, text, value: `CASE WHEN ${known} THEN ${text} END`, bad: `${text} IS NOT NULL AND NOT ${known}` }
  }
  const text = withoutMissing(raw, column, true)
  const parsed = `TRY_CAST(CASE WHEN regexp_full_match(${text}, ${literal(number)}) THEN ${text} END AS DOUBLE)`
  const good = column.scale
    ? `${parsed} BETWEEN ${column.scale.min} AND ${column.scale.max} AND ${parsed} = floor(${parsed})`
    : `isfinite(${parsed})`
  return {
    ...base,
    text,
    value: `CASE WHEN coalesce(${good}, false) THEN ${parsed} END`,
    bad: `${text} IS NOT NULL AND NOT coalesce(${good}, false)`
  }
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
