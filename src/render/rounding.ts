import type { Comparison, Estimate } from '../estimate/answer.ts'
import { decimalsOf, isPercent, type NumberKind } from '../estimate/statistics/values.ts'

/**
 * Is a difference, as it is written, another than that of its two values as they are written? `writtenOf` gives what is
 * written of an estimate; null: it is not shown.
 */
export function roundsApart(
  { left, right, difference }: Comparison,
  writtenOf: (estimate: Estimate) => number | null = ({ value }) => value
): boolean {
  const [first, second] = [writtenOf(left), right && writtenOf(right)]
  if (difference === null || first === null || second === null) return false
  const places = Math.min(...[first, second, difference].map((value) => decimalsOf(left.number, value)))
  const last = (value: number) => inLastDigits(value, left.number, places)
  return last(first) - last(second) !== last(difference)
}

/** A number in units of the last digit that is written of it, halves away from zero as they are written. */
function inLastDigits(value: number, number: NumberKind, places: number): number {
  const scaled = Number((value * (isPercent(number) ? 100 : 1) * 10 ** places).toPrecision(12))
  return Math.sign(scaled) * Math.round(Math.abs(scaled))
}
