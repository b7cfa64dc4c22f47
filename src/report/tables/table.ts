import type { Asked } from '../../estimate/answer-all.ts'
import type { Domain, EstimateQuestion, RankingQuestion } from '../../estimate/question.ts'

/** The tables of a report, the same in all its languages, with all that they ask. */
export type Tables = { list: Table[]; asked: Asked[] }

export type Table = Crosstab | PublishedTable

/** What was published, figure by figure. */
export type PublishedTable = { kind: 'published'; id: string; dataset: string; figures: EstimateQuestion[] }

/** A question of a survey by a banner of groups; everybody is the first column. */
export type Crosstab = {
  kind: 'survey'
  id: string
  dataset: string
  /** The measures that it is of; of all of them but an index and the like, the column is the same. */
  measures: string[]
  /** The wave of all its columns but those that are waves; null: it was asked once. */
  wave: string | null
  groups: BannerGroup[]
  rows: CrosstabRow[]
}

/** Columns that are compared with one another: waves, or values of a dimension of which none holds another. */
export type BannerGroup = {
  /** Null: waves. */
  dimension: string | null
  /** The net whose values these are; null: those that are in none. */
  net: string | null
  /** How many waves before the first of them are left out. */
  left: number
  columns: { code: string; domain: Domain; wave: string | null }[]
}

export type CrosstabRow = {
  /** The share of one answer; the share of several together; or a mean, a score, a quantile or the like. */
  kind: 'answer' | 'net' | 'statistic'
  measure: string
  category: string | null
  total: EstimateQuestion
  /** By group and column. */
  cells: EstimateQuestion[][]
  /** By group, tests over all pairs of its columns; null where there are none. */
  tests: (RankingQuestion | null)[]
}
