import type { PublishedMeasure, Scale } from '../../codebook/codebook.ts'

/** How a number is written: with a decimal, as an answer (whole where it is), in per cent, or whole. */
export type NumberKind = 'mean' | 'answer' | 'share' | 'score' | 'rank' | 'count'

/** Decimals of a value as readers see it. A quantile is one of the answers: where these are whole, so is it. */
export const decimals: Readonly<Record<NumberKind, number>> = {
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
  count: { unit: 'count', number: 'count', ends: null }
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
