import type { Column, Missing } from '../codebook/codebook.ts'
import { literal } from '../engine/engine.ts'
import type { FileCells } from './file-table.ts'
import { numberIn, numbersIn } from './formats.ts'

/** A missing code, or a range of them. */
type MissingLabel = Missing & { range: Column['missingRanges'][number] | null }

/** What stands for no answer in a column, in the order in which a cell is asked. */
export function missingLabels({ missing, missingRanges }: Column): MissingLabel[] {
  const ranges = missingRanges.map((range) => {
    const { low, high } = range
    if (high === Number.POSITIVE_INFINITY) return { code: `${low} or more`, label: { '': `≥ ${low}` }, range }
    if (low === Number.NEGATIVE_INFINITY) return { code: `${high} or less`, label: { '': `≤ ${high}` }, range }
    return { code: `${low} to ${high}`, label: { '': `${low} – ${high}` }, range }
  })
  return [...missing.map((each) => ({ ...each, range: null })), ...ranges]
}

/** The numbers that questionnaires write for no answer. */
export const usualMissing: readonly number[] = [
  ...[-1, -2, -8, -9, -88, -99, -999],
  ...[66, 77, 88, 96, 97, 98, 99, 888, 997, 998, 999, 8888, 9998, 9999, 99999, 999999]
]

/** A code that its number tells from all others: a part behind the point or more digits may be lost in a file's type. */
const wholeCode = /^[+-]?\d{1,15}$/

/**
 * The conditions that a cell bears each of the missing codes and ranges, in the order of `missingLabels`. A code counts
 * as text, and in a numeric column as the number that it is, by the signs of the codebook (`99`, `99.0`, and with
 * `decimal: ","` `99,0`); a range as numbers.
 */
export function missingCodes(cells: FileCells, column: Column): string[] {
  const numeric = column.kind === 'number' || column.kind === 'scale' || column.kind === 'ranking'
  const number = numbersIn(cells, column)
  // The pattern is looked at last: it costs most, and hardly a cell comes to it.
  const among = (condition: string) =>
    number.isNumber === null ? `${number.value} ${condition}` : `(${number.value} ${condition} AND ${number.isNumber})`
  return missingLabels(column).map(({ code, range }) => {
    if (range) return among(`BETWEEN ${ends(range.low)} AND ${ends(range.high)}`)
    const same = `${cells.text} = ${literal(code)}`
    const coded = numeric ? numberIn(code, column) : null
    if (coded === null) return same
    const equal = among(`= ${coded}`)
    return wholeCode.test(code) ? equal : `(${same} OR ${equal})`
  })
}

/** The text of cells, NULL where it is a missing code. */
export function textWithout(cells: FileCells, missing: readonly string[]): string {
  if (missing.length === 0) return cells.text
  return `CASE WHEN ${missing.join(' OR ')} THEN NULL ELSE ${cells.text} END`
}

/** A number, NULL where it is a missing code or in a range of them. */
export function numberWithout(number: string, column: Column): string {
  const { missing, missingRanges } = column
  const codes = missing.flatMap(({ code }) => numberIn(code, column) ?? [])
  const conditions = [
    ...(codes.length > 0 ? [`${number} IN (${codes.join(', ')})`] : []),
    ...missingRanges.map(({ low, high }) => `${number} BETWEEN ${ends(low)} AND ${ends(high)}`)
  ]
  return conditions.length === 0 ? number : `CASE WHEN ${conditions.join(' OR ')} THEN NULL ELSE ${number} END`
}

function ends(value: number): string {
  return Number.isFinite(value) ? String(value) : `'${value < 0 ? '-inf' : 'inf'}'::DOUBLE`
}
