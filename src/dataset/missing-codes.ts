import type { Column } from '../codebook/codebook.ts'
import { literal } from '../engine/engine.ts'
import type { Text } from '../language/text.ts'
import { numberPattern } from '../yaml/shapes.ts'
import type { FileCells } from './file-table.ts'

/** A missing code, or a range of them, with the condition that a cell bears it. */
export type MissingCode = { code: string; label: Text; sql: string }

/** The numbers that questionnaires write for no answer. */
export const usualMissing: readonly number[] = [
  ...[-1, -2, -8, -9, -88, -99, -999],
  ...[66, 77, 88, 96, 97, 98, 99, 888, 997, 998, 999, 8888, 9998, 9999, 99999, 999999]
]

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
export function numberWithout(number: string, { missing, missingRanges }: Column): string {
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
