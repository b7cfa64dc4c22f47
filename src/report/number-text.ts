import { currencyOf, decimalsOf, isPercent, type NumberKind } from '../estimate/statistics/values.ts'
import type { Numbers } from '../language/numbers.ts'

/**
 * A number as readers see it: one decimal for means, none for shares, scores, totals and published ranks; money in its
 * currency; what was published as a multiple or a relative difference in the words or with the sign of one; or `digits`.
 */
export function numberText(numbers: Numbers, kind: NumberKind, value: number, digits: number | null = null): string {
  const places = digits ?? decimalsOf(kind, value)
  const currency = currencyOf(kind)
  if (currency !== null) return numbers.money(value, currency, places)
  if (kind === 'times') return numbers.times(value, places)
  if (kind === 'change') return numbers.signedPercent(value, places)
  return kind === 'share' ? numbers.percent(value, places) : numbers.decimal(value, places)
}

/** The difference of two values, with its sign; of shares in points. */
export function differenceText(
  numbers: Numbers,
  kind: NumberKind,
  value: number,
  digits: number | null = null
): string {
  const places = digits ?? decimalsOf(kind, value)
  const currency = currencyOf(kind)
  if (currency !== null) return numbers.money(value, currency, places, 'exceptZero')
  return numbers.signed(isPercent(kind) ? value * 100 : value, places)
}

/** A value in a chart, where room is scarce: of money thousands and millions with three digits, a multiple with a sign. */
export function shortText(numbers: Numbers, kind: NumberKind, value: number): string {
  if (kind === 'times') return timesSign(numbers, value, decimalsOf(kind, value))
  const currency = currencyOf(kind)
  const long = currency === null || Math.abs(value) < large
  return long ? numberText(numbers, kind, value) : numbers.shortMoney(value, currency, 3)
}

/** A difference in a chart. */
export function shortDifferenceText(numbers: Numbers, kind: NumberKind, value: number): string {
  const currency = currencyOf(kind)
  const long = currency === null || Math.abs(value) < large
  return long ? differenceText(numbers, kind, value) : numbers.shortMoney(value, currency, 3, 'exceptZero')
}

/** A number on an axis, where it is round, with the decimals that say where it stands. */
export function tickText(numbers: Numbers, kind: NumberKind, value: number, decimals: number): string {
  if (kind === 'times') return timesSign(numbers, value, decimals)
  const currency = currencyOf(kind)
  const long = currency === null || Math.abs(value) < large
  return long ? numberText(numbers, kind, value, decimals) : numbers.shortMoney(value, currency, 6)
}

function timesSign(numbers: Numbers, value: number, digits: number): string {
  return `${numbers.decimal(value, digits)}×`
}

/** From here on money is written in thousands. */
const large = 1000
