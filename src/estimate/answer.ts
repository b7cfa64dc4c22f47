import type { Domain } from './question.ts'

export type Standing = 'ok' | 'caution' | 'suppressed'

/** Why a value is not there; null where it is. */
export type Absence = 'base' | 'one cluster' | 'disclosure' | 'not asked' | 'nobody answered' | 'not published' | null

/**
 * The answer to a question, language-neutral and unrounded. `value`, `se`, `low`, `high` are in `unit`; a share is a
 * proportion, 0 to 1. A suppressed answer has nulls in place of every number that could tell it.
 */
export type Estimate = {
  dataset: string
  measure: string
  statistic: 'mean' | 'share' | 'nps' | 'rank'
  unit: 'points' | 'proportion' | 'rank'
  category: string | null
  domain: Domain
  wave: string | null
  value: number | null
  se: number | null
  level: number
  low: number | null
  high: number | null
  df: number | null
  /** Answers behind it. */
  n: number | null
  /** Kish's effective number of answers. */
  nEff: number | null
  deff: number | null
  standing: Standing
  absence: Absence
  /** For a published figure, the key of its source. */
  source: string | null
  /** How the interval was made, or why there is none: `t`, `logit`, `exact`, `published`, `simple random sample`, null. */
  interval: 't' | 'logit' | 'exact' | 'published' | 'published standard error' | 'simple random sample' | null
}

/** Two estimates and their difference, left minus right. Shares differ by a proportion (0.1 is ten points). */
export type Comparison = {
  left: Estimate
  right: Estimate
  difference: number | null
  se: number | null
  level: number
  low: number | null
  high: number | null
  df: number | null
  p: number | null
  /** Holm's, over the family. */
  pAdjusted: number | null
  method: string
  on: 'each' | 'both'
  /** The figure whose marked tests are one family; null: a comparison that stands alone in prose. */
  family: string | null
  standing: Standing
}
