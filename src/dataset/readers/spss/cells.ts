import { isoOf } from './dates.ts'
import type { Texts } from './encoding.ts'
import type { Missing, Special } from './missing.ts'
import type { Variable } from './variables.ts'

/** Takes a variable's cell out of a row. */
export type TakeCell = (row: Uint8Array, view: DataView) => string | number | null

export function cellOf(
  { pieces, width, record, moment }: Variable,
  ranges: Missing['missingRanges'],
  { none }: Special,
  texts: Texts,
  little: boolean
): TakeCell {
  const at = record.element * 8
  if (width > 0) return (row) => texts.decode(joined(row, pieces)) || null
  const number: (view: DataView) => number | null = (view) => {
    const value = view.getFloat64(at, little)
    return value === none ? null : value
  }
  if (moment === null) return (_, view) => number(view)
  return (_, view) => {
    const value = number(view)
    return value === null || isAmong(value, ranges) ? null : isoOf(value, moment)
  }
}

/** A date becomes a text, and missing ranges are of numbers: so they are applied before. */
function isAmong(value: number, ranges: Missing['missingRanges']): boolean {
  return ranges.some(({ low, high }) => value >= low && value <= high)
}

function joined(row: Uint8Array, pieces: Variable['pieces']): Uint8Array {
  const [first = { at: 0, length: 0 }] = pieces
  if (pieces.length === 1) return row.subarray(first.at, first.at + first.length)
  return Buffer.concat(pieces.map(({ at, length }) => row.subarray(at, at + length)))
}
