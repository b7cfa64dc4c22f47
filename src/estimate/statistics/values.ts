import type { PublishedMeasure, Scale } from '../../codebook/codebook.ts'

/**
 * How a number is written: with a decimal, as an answer (whole where it is), in per cent, whole, as money, as a multiple
 * ("25 times"), or in per cent with its sign.
 */
export type NumberKind = 'mean' | 'answer' | 'share' | 'score' | 'rank' | 'count' | 'times' | 'change' | Money

/** An amount of a currency, by its ISO 4217 code. */
export type Money = `money ${string}`

/** The currency of an amount. Null: the number is none. */
export function currencyOf(kind: NumberKind): string | null {
  return kind.startsWith('money ') ? kind.slice('money '.length) : null
}

/** Is a number written in per cent, of a value that is a proportion? */
export function isPercent(kind: NumberKind): boolean {
  return kind === 'share' || kind === 'change'
}

/**
 * Decimals of a value as readers see it. A quantile is one of the answers: where these are whole, so is it. So is what others
 * published as a multiple or a relative difference. Of money, small amounts have the decimals of their currency, large ones none.
 */
export function decimalsOf(kind: NumberKind, value: number): number {
  const currency = currencyOf(kind)
  if (currency !== null) return Math.abs(value) < smallMoney ? minorDigits(currency) : 0
  const written = isPercent(kind) ? Number((value * 100).toPrecision(12)) : value
  return wholeWhereItIs.has(kind) && Number.isInteger(written) ? 0 : decimals[kind as Exclude<NumberKind, Money>]
}

const wholeWhereItIs: ReadonlySet<NumberKind> = new Set<NumberKind>(['answer', 'times', 'change'])

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
  count: 0,
  times: 1,
  change: 1
}

/** The least and the most that something can be. */
export type Ends = { min: number; max: number }

/** What a value is in, how it is written, and what it can be, where that does not hang on its scale. */
export type ValueKind = {
  unit: 'points' | 'proportion' | 'rank' | 'count' | 'ratio'
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
  rate: { unit: 'proportion', number: 'share', ends: null },
  times: { unit: 'ratio', number: 'times', ends: { min: 0, max: Number.POSITIVE_INFINITY } },
  change: { unit: 'proportion', number: 'change', ends: { min: -1, max: Number.POSITIVE_INFINITY } }
} as const satisfies Record<string, ValueKind>

export type ValueName = keyof typeof valueKinds

/** What the values of published statistics are. */
export const publishedValues: Readonly<Record<PublishedMeasure['statistic'], ValueKind>> = {
  mean: valueKinds.mean,
  share: valueKinds.share,
  nps: valueKinds.score,
  rank: valueKinds.rank,
  ratio: valueKinds.times,
  change: valueKinds.change
}

/** What a scale's answers can be. */
export function endsOfScale(scale: Scale | null | undefined): Ends | null {
  return scale ? { min: scale.min, max: scale.max } : null
}
