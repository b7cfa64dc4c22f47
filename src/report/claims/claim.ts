import type { Column } from '../../codebook/codebook.ts'
import type { ComparisonQuestion, Domain, EstimateQuestion, RankingQuestion } from '../../estimate/question.ts'
import type { ClaimEnd, ClaimForm } from '../../language/claims.ts'
import type { Place } from '../../problem.ts'
import type { NamedMeasure } from '../parts.ts'
import type { Target } from '../targets/target.ts'
import type { Versus } from '../versus.ts'

/** How many values of a dimension have to bear a statement out: a number is exactly so many. */
export type Among = 'all' | 'none' | 'most' | number

/** From which end places are counted. */
export type End = ClaimEnd['end']

/** A statement that the build checks: what it says of the data, and the questions whose answers bear it out or not. */
export type Claim = {
  is: ClaimForm
  /** The author's words, plain; of a condition, none. */
  words: string
  place: Place
  /** The tests of one passage are a family. */
  family: string
  measure: NamedMeasure
  by: Column | null
  /** The values of `by` that it keeps to; null: all that are no nets. */
  values: string[] | null
  among: Among | null
  /** Is it said of those alone that are shown? */
  shownOnly: boolean
  /** What it is set against, as it is named; null: its own earlier wave, others of its kind, or half. */
  other: Other | null
  n: number | null
  from: ClaimEnd | null
  /** How near is near, in the unit of the measure. */
  within: number | null
  /** Whether the author means it as statistically clear. */
  sure: boolean
  /** Whether its author says in other words that it compares waves over a break, where it does. */
  breakTold: boolean
  /** What has to be so of the one that it speaks of, or of each value of `by`. */
  members: Statement[]
}

/** What a claim names to be compared with. */
export type Other = Versus | { kind: 'each' }

/**
 * A place in an order: counted from an end, the subject stands no further to the front than `first` and no further
 * behind than `last`. `peers` has the subject among them; `ranking` is their test, which published figures have none of.
 */
export type PlaceStatement = {
  kind: 'place'
  subject: EstimateQuestion
  peers: EstimateQuestion[]
  ranking: RankingQuestion | null
  from: End
  first: number
  last: number
}

/** Differences that all have to be as they are said to be. */
export type TestsStatement = { kind: 'tests'; subject: EstimateQuestion; tests: Test[] }

/** How a target stands. */
export type StandingStatement = { kind: 'standing'; subject: EstimateQuestion; target: Target; wants: TargetClaim }

export type TargetClaim = 'reached' | 'on-track' | 'behind' | 'missed'

export type Statement = PlaceStatement | TestsStatement | StandingStatement

/** What a difference is said to be: above 0, below it, not below, not above, not 0, clearly not 0, or not to be told from 0. */
export type Wants = 'more' | 'less' | 'not less' | 'not more' | 'different' | 'clearly different' | 'same'

export type Test = { question: ComparisonQuestion; wants: Wants; family: string | null }

/** A passage that stands on the page only where this is so. */
export type Condition = { claim: Claim; not: boolean; clear: boolean }

/** What a form is given to work out what has to be so. */
export type Given = {
  named: NamedMeasure
  column: Column | null
  /** Whom all of it is of, without the value of `by`. */
  whole: Domain
  /** The estimates that the subject is one of: by the values of `by`, or several measures. */
  peers: EstimateQuestion[]
  /** The wave that a change is from. */
  earlier: string | null
}
