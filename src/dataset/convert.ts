import type { Column, ColumnSource } from '../codebook/codebook.ts'
import { fileCodeOf } from '../codebook/values.ts'
import { literal } from '../engine/engine.ts'
import { partConversion } from './cell-parts.ts'
import type { Conversion } from './conversion.ts'
import { cellsIn, type FileCells, type FileTable } from './file-table.ts'
import { isDateSql, numberIn, numbersIn, parsedDate } from './formats.ts'
import { missingCodes, numberWithout, textWithout } from './missing-codes.ts'
import { periodSql } from './periods.ts'

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
  const dated = (value: (date: string) => string): Conversion => {
    const parsed = parsedDate(text, column)
    return converted(value(parsed), unlike(`${isDateSql(text, column.written.dates ?? '')} AND year(${parsed}) > 0`))
  }
  switch (column.kind) {
    case 'identifier':
    case 'text':
      return converted(cells.text, 'false')
    case 'wave':
    case 'category': {
      if (column.by.length > 0) return dated((date) => periodSql(date, column))
      const known = amongSql(
        text,
        column.values.map(({ code }) => fileCodeOf(column, code))
      )
      // Rows with another text are refused, so that what is left is a code.
      return converted(renamedSql(text, column), unlike(known))
    }
    case 'multiple': {
      const { value, good } = mentionOf(text, column, file)
      return converted(value, unlike(good))
    }
    case 'date':
      return dated((date) => date)
    case 'number':
    case 'scale':
    case 'ranking':
      return numberConversion(column, fileColumn, cells, file, name)
  }
}

/** Codes for what the file writes instead of them. */
function renamedSql(text: string, { fileCodes }: Column): string {
  if (fileCodes.size === 0) return text
  const cases = [...fileCodes].map(([code, written]) => `WHEN ${literal(written)} THEN ${literal(code)}`)
  return `CASE ${text} ${cases.join(' ')} ELSE ${text} END`
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
  const { parsed, isNumber } = parsedNumber(cells, text, column)
  const scale = column.kind === 'ranking' ? { min: 1, max: column.values.length } : column.scale
  const plain = scale && cells.number === null ? digitSql(cells.text, column, scale) : null
  const quick = plain === null ? parsed : `CASE WHEN ${plain} THEN TRY_CAST(${cells.text} AS DOUBLE) ELSE ${parsed} END`
  const fits = scale
    ? `${parsed} BETWEEN ${scale.min} AND ${scale.max} AND ${parsed} = floor(${parsed})`
    : `isfinite(${parsed})`
  const good = isNumber === null ? fits : `${isNumber} AND ${fits}`
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

/** The number of cells that are not missing, by the text that they are then. */
function parsedNumber(cells: FileCells, text: string, column: Column): { parsed: string; isNumber: string | null } {
  if (cells.number !== null) return { parsed: numberWithout(cells.number, column), isNumber: null }
  const { value, isNumber } = numbersIn({ ...cells, text }, column)
  return { parsed: cells.mixed === undefined ? value : `CASE WHEN ${text} IS NOT NULL THEN ${value} END`, isNumber }
}

/** A digit within a scale, where no missing code is one: most cells of most scales. */
function digitSql(text: string, column: Column, scale: { min: number; max: number }): string | null {
  const { missing, missingRanges } = column
  const low = Math.max(0, Math.ceil(scale.min))
  const high = Math.min(9, Math.floor(scale.max))
  const isMissing =
    missing.some(({ code }) => Number(numberIn(code, column)) >= low && Number(numberIn(code, column)) <= high) ||
    missingRanges.some((range) => range.low <= high && range.high >= low)
  return low > high || isMissing ? null : `strlen(${text}) = 1 AND ${text} BETWEEN '${low}' AND '${high}'`
}

/** A column whose rows of this file are all one: a wave that is a file, or one that its file lacks. */
export function constantOf(column: Column, value: string | number | null, name: string): Conversion {
  const sql =
    value === null
      ? `CAST(NULL AS ${cellTypes[column.kind]})`
      : typeof value === 'number'
        ? `CAST(${value} AS DOUBLE)`
        : literal(value)
  return { column, name, value: sql, checks: [], missing: [], plain: null }
}

/** The types of converted cells. */
const cellTypes: Record<Column['kind'], 'VARCHAR' | 'DOUBLE' | 'TIMESTAMP'> = {
  category: 'VARCHAR',
  wave: 'VARCHAR',
  identifier: 'VARCHAR',
  text: 'VARCHAR',
  scale: 'DOUBLE',
  number: 'DOUBLE',
  multiple: 'DOUBLE',
  ranking: 'DOUBLE',
  date: 'TIMESTAMP'
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

export function selectList(conversions: Conversion[]): string {
  return conversions.map((each) => `${each.value} AS ${each.name}`).join(',\n  ')
}

export function amongSql(text: string, codes: readonly string[]): string {
  return codes.length === 0 ? 'false' : `${text} IN (${codes.map(literal).join(', ')})`
}
