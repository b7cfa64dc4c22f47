import type { StatisticName } from '../codebook/measures/measure-of.ts'
import type { Presentation } from '../stats/presentation.ts'
import type { Domain } from './question.ts'
import type { NumberKind } from './statistics/values.ts'

export type Standing = 'ok' | 'caution' | 'suppressed'

/** Why a value is not there; null where it is. */
export type Absence =
  | 'base'
  | 'effective base'
  | 'one cluster'
  | 'undefined'
  | 'no cost'
  | `presentation ${NonNullable<Presentation['reason']>}`
  | 'disclosure'
  | 'not asked'
  /** A period before the data begin or behind their end. */
  | 'no data'
  | 'nobody answered'
  | 'not published'
  | null

/**
 * Why a value is to be read with care: few answers; NCHS's standard would have a statistician look at it first; or what
 * it leaves to 100% is not precise enough to be shown by that standard.
 */
export type Caution = 'base' | 'review' | 'complement'

/** How an interval was made. */
export type IntervalMethod =
  | 't'
  | 'logit'
  | 'wilson'
  | 'korn-graubard'
  | 'korn-graubard-nchs'
  | 'exact'
  | 'woodruff'
  | 'woodruff logit'
  | 'jackknife'
  | 'replicates'
  | 'delta'
  | 'published'
  | 'published standard error'
  | 'simple random sample'

/**
 * The answer to a question, language-neutral and unrounded. `value`, `se`, `low`, `high` are in `unit`; a share is a
 * proportion, 0 to 1. A suppressed answer has nulls in place of every number that could tell it.
 */
export type Estimate = {
  dataset: string
  measure: string
  statistic: StatisticName | 'rank' | 'change'
  /** `points`, `proportion`, `rank`, `count`, `ratio`, or the unit that the codebook names. */
  unit: string
  /** How its value is written. */
  number: NumberKind
  category: string | null
  domain: Domain
  /** Who of the domain is left out: of "the rest", the domain that it is the rest of. */
  except: Domain
  wave: string | null
  value: number | null
  se: number | null
  level: number
  low: number | null
  high: number | null
  df: number | null
  /** Answers behind it; of several measures, behind the one that has fewest. */
  n: number | null
  /** Kish's effective number of answers. */
  nEff: number | null
  /** Effective number by the design effect, n / deff. */
  nEffDesign: number | null
  deff: number | null
  standing: Standing
  absence: Absence
  /** What is said with it where it is shown. A complement does not change its standing. */
  caution: Caution | null
  /** For a published figure, the key of its source. */
  source: string | null
  /** How the value came about: estimated from a sample, counted from all there is, or published by others. */
  basis: 'estimated' | 'counted' | 'published'
  /** How the interval was made; null: there is none. */
  interval: IntervalMethod | null
}

/** Two estimates, or an estimate and a target, and their difference, left minus so many times right. Shares differ by a proportion (0.1 is ten points). */
export type Comparison = {
  left: Estimate
  /** Null: a target. */
  right: Estimate | null
  target: number | null
  /** How many times right is taken; nearly always once. */
  times: number
  difference: number | null
  se: number | null
  level: number
  low: number | null
  high: number | null
  df: number | null
  p: number | null
  /** Adjusted over the family by `adjustment`. */
  pAdjusted: number | null
  adjustment: 'holm' | 'bh' | 'by' | null
  method: string
  on: 'each' | 'both'
  /** The figure whose marked tests are one family; null: a comparison that stands alone in prose. */
  family: string | null
  standing: Standing
  /** Left as a part more or less than right, 0.1 is 10% more, with its interval. Null: nobody asked, or right is not above 0. */
  relative: Relative | null
}

export type Relative = { value: number; se: number | null; low: number | null; high: number | null }

/**
 * The ranks that each of several domains cannot be told apart from, by tests over all pairs. Null: it is hidden.
 * `adjusted`: for each pair, by their positions, p by Holm over all of them; null: there was no test.
 */
export type Ranking = {
  ranges: ({ best: number; worst: number } | null)[]
  pairs: number
  level: number
  adjusted: { a: number; b: number; p: number | null }[]
}

/**
 * How well a regression fits: the share of the outcome's variance that its coefficients explain, and Wald's F on df1 and
 * df2 that all of them are zero. Nulls where it cannot be told.
 */
export type Fit = {
  explained: number | null
  statistic: number | null
  df1: number | null
  df2: number | null
  p: number | null
}

/**
 * Rao and Scott's test of whether answers differ between groups: F on df1 and df2. Nulls where it cannot be taken: an
 * answer that nobody gave, or a group without answers.
 */
export type Association = { statistic: number | null; df1: number | null; df2: number | null; p: number | null }

/**
 * Estimates of one thing at several waves, and their covariances, for those that are shown; null where nothing tells
 * these. `df` are those of differences.
 */
export type Estimates = { estimates: Estimate[]; covariance: number[][] | null; df: number }

/** What people wrote; `few`: nothing is shown, since so few of them wrote that they are protected. */
export type Quotes = { texts: string[]; absence: 'few' | null }
