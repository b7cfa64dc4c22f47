import type { Column } from '../codebook/codebook.ts'
import { literal } from '../engine/engine.ts'
import { numberPattern } from '../yaml/shapes.ts'
import type { FileCells } from './file-table.ts'

/** The number of cells, and whether they hold one: of texts by the signs that the codebook names. Null: all are numbers. */
export function numbersIn(cells: FileCells, column: Column): { value: string; isNumber: string | null } {
  const { text, number, mixed } = cells
  if (number !== null) return { value: number, isNumber: null }
  const [value, isNumber] = [numberOf(text, column), isNumberSql(text, column)]
  if (mixed === undefined) return { value, isNumber }
  return {
    value: `CASE WHEN ${mixed} IS NOT NULL THEN ${mixed} ELSE ${value} END`,
    isNumber: `(${mixed} IS NOT NULL OR ${isNumber})`
  }
}

/** A text as a number, by the signs that the codebook names: of a text that `isNumberSql` holds of. */
export function numberOf(text: string, { written: { decimal, group } }: Pick<Column, 'written'>): string {
  const ungrouped = group === null ? text : `replace(${text}, ${literal(group)}, '')`
  const plain = decimal === '.' ? ungrouped : `replace(${ungrouped}, ${literal(decimal)}, '.')`
  return `TRY_CAST(${plain} AS DOUBLE)`
}

/** Is a text written as a number? The engine's own cast takes more: `1_000`, `inf`, `+-1`, a tab before it. */
export function isNumberSql(text: string, { written: { decimal, group } }: Pick<Column, 'written'>): string {
  return `regexp_full_match(${text}, ${literal(numbersBy(decimal, group))})`
}

function numbersBy(decimal: string, group: string | null): string {
  const grouped = group === null ? '' : `${escaped(group)}[0-9]{3}`
  const point = escaped(decimal)
  const whole = group === null ? '[0-9]+' : `([0-9]{1,3}(${grouped})*|[0-9]+)`
  return `[+-]?(${whole}(${point}[0-9]*)?|${point}[0-9]+)([eE][+-]?[0-9]+)?`
}

/**
 * The number that a missing code is, as SQL: written as in the file, or else as codebooks write numbers. Null: it is
 * none.
 */
export function numberIn(code: string, { written: { decimal, group } }: Column): string | null {
  const pattern = new RegExp(`^${numbersBy(decimal, group)}$`)
  if (!pattern.test(code)) return numberPattern.test(code) ? code : null
  return (group === null ? code : code.replaceAll(group, '')).replace(decimal, '.')
}

function escaped(sign: string): string {
  return /[\p{L}\p{N}\s]/u.test(sign) ? sign : `[${sign === '^' || sign === ']' || sign === '\\' ? `\\${sign}` : sign}]`
}

/** `DD.MM.YYYY hh:mm` as the engine writes it. */
export function datePattern(written: string): string {
  return written.replaceAll(/YYYY|YY|MM|DD|hh|mm|ss|M|D|h|%/g, (token) => dateTokens[token] ?? token)
}

/** Seconds may have a part behind a point: software writes it where there is one. */
export function datePatterns(written: string): string[] {
  const pattern = datePattern(written)
  return pattern.endsWith('%S') ? [pattern, `${pattern}.%f`] : [pattern]
}

/** The date that a text is by the column's pattern; NULL where it is none. */
export function parsedDate(text: string, { written: { dates } }: Pick<Column, 'written'>): string {
  return `try_strptime(${text}, [${datePatterns(dates ?? '')
    .map(literal)
    .join(', ')}])`
}

/**
 * Is a text written as a date of this pattern, digit for digit? The engine's own reading takes fewer digits and more
 * words: `24-03-05`, `infinity`.
 */
export function isDateSql(text: string, written: string): string {
  const pattern = written
    .split(/(YYYY|YY|MM|DD|hh|mm|ss|M|D|h)/)
    .map((part, index) => (index % 2 === 1 ? (dateDigits[part] ?? '[0-9]{2}') : [...part].map(escaped).join('')))
    .join('')
  const fraction = written.endsWith('ss') ? '([.][0-9]+)?' : ''
  return `regexp_full_match(${text}, ${literal(pattern + fraction)})`
}

const dateDigits: Record<string, string> = { YYYY: '[0-9]{4}', M: '[0-9]{1,2}', D: '[0-9]{1,2}', h: '[0-9]{1,2}' }

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
