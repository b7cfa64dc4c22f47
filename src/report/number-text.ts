import type { NumberKind } from '../estimate/statistics/values.ts'
import type { Numbers } from '../language/numbers.ts'

/** A number as readers see it: one decimal for means, none for shares, scores, totals and published ranks; or `digits`. */
export function numberText(numbers: Numbers, kind: NumberKind, value: number, digits: number | null = null): string {
  if (kind === 'share') return numbers.percent(value, digits ?? decimals[kind])
  return numbers.decimal(value, digits ?? decimalsOf(kind, value))
}

/** The difference of two values, with its sign; of shares in points. */
export function differenceText(
  numbers: Numbers,
  kind: NumberKind,
  value: number,
  digits: number | null = null
): string {
  return numbers.signed(kind === 'share' ? value * 100 : value, digits ?? decimalsOf(kind, value))
}

/** A quantile is one of the answers: where these are whole, so is it, and so is the difference of two. */
function decimalsOf(kind: NumberKind, value: number): number {
  return kind === 'answer' && Number.isInteger(value) ? 0 : decimals[kind]
}

const decimals: Record<NumberKind, number> = { mean: 1, answer: 1, share: 0, score: 0, rank: 0, count: 0 }
