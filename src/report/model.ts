import type { PhrasingContent, Root } from 'mdast'
import type { Answerable, Asked } from '../estimate/answer-all.ts'
import type {
  AssociationQuestion,
  ComparisonQuestion,
  Domain,
  EstimateQuestion,
  FitQuestion,
  RankingQuestion
} from '../estimate/question.ts'
import type { Text } from '../language/text.ts'
import type { Place } from '../problem.ts'
import type { Locate } from './location.ts'
import type { NamedMeasure } from './parts.ts'

/** The site file, complete. */
export type SiteFile = { title: Text; language: string; publisher: string | null; summary: Text | null }

/** One narrative in one language, read and checked: every directive knows its questions. */
export type Report = {
  id: string
  path: string
  language: string
  title: string
  summary: string | null
  /** YYYY-MM-DD, or null. */
  date: string | null
  topic: string | null
  datasets: string[]
  /** The prose; nodes that are our directives carry `data.directive`. */
  tree: Root
  figures: Figure[]
  asked: Asked[]
  locate: Locate
}

/** The datasets that a narrative can speak of, by name. */
export type Library = Map<string, Answerable>

/** What a directive in a narrative came to. */
export type Resolved =
  | { kind: 'value'; question: EstimateQuestion; place: Place }
  | { kind: 'change'; question: ComparisonQuestion; place: Place }
  | { kind: 'name'; text: Text }
  | { kind: 'figure'; figure: Figure }

/** What the rows of a figure are compared with. */
export type Versus =
  | { kind: 'overall' | 'rest' | 'best' }
  | { kind: 'domain'; domain: Domain }
  | { kind: 'target'; value: number; text: string }
  | { kind: 'published'; named: NamedMeasure }

export type SortOrder = 'value' | '-value' | 'change' | '-change' | 'code'

/** A chart or table: what it asks, row by row. Rows are in the codebook's order; `sort` puts them in order when answers are known. */
export type Figure = {
  kind: 'chart' | 'table'
  id: string
  /** The name of the family of tests that it marks: unique over reports and languages. */
  family: string
  number: number
  headline: PhrasingContent[]
  form: 'bar' | 'dumbbell' | null
  /** Each with the waves that it spans, in order; one null where it has none. */
  measures: { dataset: string; measure: string; category: string | null; waves: (string | null)[] }[]
  by: { dataset: string; dimension: string } | null
  /** Whom all of it is of: what is held at one value. */
  domain: Domain
  rows: FigureRow[]
  sort: SortOrder
  /** The published measure set beside ours, or null. */
  beside: { dataset: string; measure: string } | null
  /** What each row is compared with, beside its own earlier wave; null: nothing. */
  versus: Versus | null
  /** Which ranks the rows of each measure can have, where the figure shows them; else empty. */
  rankings: RankingQuestion[]
  /** Whether answers differ between the rows at all, of a table of all answers to one item; else null. */
  association: AssociationQuestion | null
  /** How well the regression fits whose coefficients the figure shows; else null. */
  fit: FitQuestion | null
  /** What the rows are set against as a row of its own: each measure in the figure's whole domain, one a wave; empty where nothing is. */
  benchmark: EstimateQuestion[][]
  /** What was published beside them, one a wave; null where nothing was. */
  benchmarkReferences: (EstimateQuestion | null)[]
  note: string | null
  place: Place
}

export type FigureRow = {
  code: string
  label: Text
  /** The row is a part of a measure, which language words may name. */
  part: { dataset: string; measure: string; category: string } | null
  highlight: boolean
  /** For each measure (of a chart by a dimension: the one) and each wave in turn. */
  cells: EstimateQuestion[][]
  /** For each measure, its change from the first wave to the last, or its difference from what `versus` names; null where there is none. */
  comparisons: (ComparisonQuestion | null)[]
  /** What was published beside each wave; null where nothing was. */
  references: (EstimateQuestion | null)[]
}

declare module 'mdast' {
  interface Data {
    directive?: Resolved
  }
}
