import type { PublishedMeasure, Scale } from '../../codebook/codebook.ts'

/** How a number is written: with a decimal, as an answer (whole where it is), in per cent, whole, or as money. */
export type NumberKind = 'mean' | 'answer' | 'share' | 'score' | 'rank' | 'count' | Money

/** An amount of a currency, by its ISO 4217 code. */
export type Money = `money ${string}`

/** The currency of an amount. Null: the number is none. */
export function currencyOf(kind: NumberKind): string | null {
  return kind.startsWith('money ') ? kind.slice('money '.length) : null
}

/**
 * Decimals of a value as readers see it. A quantile is one of the answers: where these are whole, so is it. Of money,
 * small amounts have the decimals of their currency, large ones none.
 */
export function decimalsOf(kind: NumberKind, value: number): number {
  const currency = currencyOf(kind)
  if (currency !== null) return Math.abs(value) < smallMoney ? minorDigits(currency) : 0
  return kind === 'answer' && Number.isInteger(value) ? 0 : decimals[kind as Exclude<NumberKind, Money>]
}

/** From here on nobody reads the pence. */
const smallMoney = 100

function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

const decimals: Readonly<Record<Exclude<NumberKind, Money>, number>> = {
  mean: 1,
  answer: 1,
  share: 0,
  score: 0,
  rank: 0,
  count: 0
}

/** The least and the most that something can be. */
export type Ends = { min: number; max: number }

/** What a value is in, how it is written, and what it can be, where that does not hang on its scale. */
export type ValueKind = {
  unit: 'points' | 'proportion' | 'rank' | 'count'
  number: NumberKind
  ends: Ends | null
}

/** What the values of statistics are. */
export const valueKinds = {
  mean: { unit: 'points', number: 'mean', ends: null },
  answer: { unit: 'points', number: 'answer', ends: null },
  share: { unit: 'proportion', number: 'share', ends: { min: 0, max: 1 } },
  score: { unit: 'points', number: 'score', ends: { min: -100, max: 100 } },
  rank: { unit: 'rank', number: 'rank', ends: null },
  'mean rank': { unit: 'rank', number: 'mean', ends: null },
  'mean count': { unit: 'count', number: 'mean', ends: null },
  count: { unit: 'count', number: 'count', ends: null },
  rate: { unit: 'proportion', number: 'share', ends: null }
} as const satisfies Record<string, ValueKind>

export type ValueName = keyof typeof valueKinds

/** What the values of published statistics are. */
export const publishedValues: Readonly<Record<PublishedMeasure['statistic'], ValueKind>> = {
  mean: valueKinds.mean,
  share: valueKinds.share,
  nps: valueKinds.score,
  rank: valueKinds.rank
}

/** What a scale's answers can be. */
export function endsOfScale(scale: Scale | null | undefined): Ends | null {
  return scale ? { min: scale.min, max: scale.max } : null
}
