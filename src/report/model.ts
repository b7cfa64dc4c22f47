import type { PhrasingContent, Root } from 'mdast'
import type { Answerable, Asked } from '../estimate/answer-all.ts'
import type {
  AssociationQuestion,
  AuthorQuery,
  ComparisonQuestion,
  Domain,
  EstimateQuestion,
  FitQuestion,
  QuotesQuestion,
  RankingQuestion
} from '../estimate/question.ts'
import type { Case, End, Gender } from '../language/language.ts'
import type { Text } from '../language/text.ts'
import type { Place } from '../problem.ts'
import type { Claim, Condition } from './claims/claim.ts'
import type { Edition } from './edition.ts'
import type { FormName } from './figure/forms/forms.ts'
import type { PageLink } from './narrative/links.ts'
import type { Locate } from './narrative/location.ts'
import type { Hold } from './release.ts'
import type { Tables } from './tables/table.ts'
import type { Target } from './targets/target.ts'
import type { Typed } from './typed.ts'
import type { Versus } from './versus.ts'

export type { Versus } from './versus.ts'

/** The site file, complete. */
export type SiteFile = {
  title: Text
  /** The language of narratives that do not name theirs. */
  language: string
  /** All languages of the site, that one first. */
  languages: string[]
  /** Where the site will be, ending with "/": "https://example.org/benchmarks/"; null where nobody said. */
  address: string | null
  publisher: string | null
  summary: Text | null
  /** Whom key findings can be for: departments, by short names. */
  audiences: ReadonlyMap<string, Text>
  /** Under which terms texts and figures may be used; null: nobody said. */
  license: License | null
  /** Whom to write to. */
  contact: Contact | null
}

/** `id` is its name in SPDX's list, where it has one. */
export type License = { id: string | null; name: Text; url: string | null }

export type Contact = { name: Text | null; email: string | null; url: string | null }

/** One page of a report in one language, read and checked: every directive knows its questions. */
export type Page = {
  /** The report's folder. */
  report: string
  /** Its address within the report, without slashes; '' for the report's first page. */
  slug: string
  kind: 'first' | 'chapter' | 'value'
  /** Where it stands among the chapters of its report. */
  order: number
  /** Its narrative. */
  path: string
  language: string
  title: string
  summary: string | null
  /** YYYY-MM-DD, or null. */
  date: string | null
  topic: string | null
  /** What is told of its report as a publication. */
  edition: Edition
  /** Null: it is for the public. */
  hold: Hold | null
  /** How many words there are to read in it, figures' headlines among them. */
  words: number
  datasets: string[]
  /** What all of it is about, of a page that there is one of for each value of a dimension. */
  bound: Bound | null
  /** The prose; nodes that are our directives carry `data.directive`. */
  tree: Root
  /** Those of measures, and those of what queries give: see `figuresOn`. */
  figures: Figure[]
  queryFigures: QueryFigure[]
  /** The queries of its author. */
  queries: NamedQuery[]
  asked: Asked[]
  /** Numbers that stand in sentences, with their places. */
  prose: Shown[]
  /** Its directives, as a translation is compared with it. */
  uses: Use[]
  /** Its blocks, as they are written: what a translation follows. */
  blocks: Block[]
  /** The ids of its headings and figures: what a link can lead to. */
  anchors: string[]
  links: PageLink[]
  /** Files that it shows or offers, by their paths from the project's root. */
  carried: string[]
  /** What people wrote that it shows. */
  quoted: { question: QuotesQuestion; place: Place }[]
  /** Figures that its sentences name. */
  namedFigures: FigureReference[]
  /** Datasets that a method statement of the page describes. */
  described: string[]
  /** The sources that it cites, in the order of their numbers, and the terms that it explains. */
  cited: CitedSource[]
  terms: Term[]
  /** Numbers that no directive writes. */
  typed: Typed[]
  /** What it states of the data, conditions of passages among them, in their order. */
  claims: Stated[]
  /** Of a report's first page: the tables of the whole report; null: there are none. */
  tables: Tables | null
  locate: Locate
}

/** One use of a directive: what it asks, in one text for the same in any language. */
export type Use = { asks: string; place: Place }

/** A paragraph, heading or the like of a narrative, known by what is in it. */
export type Block = { hash: string; words: string; place: Place }

/** What can be cited: a book, a page, somebody's report. */
export type CitedSource = {
  key: string
  title: Text
  author: string | null
  publisher: Text | null
  date: string | null
  url: string | null
  /** How often the page cites it. */
  times: number
}

/** A word of the glossary. */
export type Term = { key: string; term: Text; definition: Text }

/** What all reports of a site can refer to, by key. */
export type References = {
  sources: ReadonlyMap<string, Reference>
  terms: ReadonlyMap<string, Term>
  audiences: ReadonlyMap<string, Text>
}

/** Whom some key findings are for. */
export type Audience = { key: string; label: Text }

export type Reference = Omit<CitedSource, 'times'>

/** A dimension held at one value. */
export type Bound = { dataset: string; dimension: string; code: string }

/** A number in a sentence. */
export type Shown = {
  question: EstimateQuestion | ComparisonQuestion | RankingQuestion
  /** What of an estimate is shown. */
  part: 'value' | 'base'
  place: Place
  /** The conditions of the passages that it stands in. */
  within: Condition[]
}

/** What can stand in brackets behind a number. */
export type Support = 'interval' | 'base' | 'p'

/** How a number in a sentence is written. */
export type Writing = {
  show: readonly Support[]
  /** Decimals. Null: those of its kind. */
  digits: number | null
  ending: Case | null
  /** Null: a number is written, not words. */
  words: { gender: Gender | null } | null
  /** Of a difference: it is told in per cent of what it is from. */
  percent: boolean
}

/**
 * What stands with a value in a sentence: the unit that the codebook names, the ends of its scale, or the word that says
 * which way a relative difference goes.
 */
export type ValueUnit = { kind: 'named'; text: Text } | { kind: 'scale'; min: number; max: number } | { kind: 'more' }

/** A number as most stand in sentences. */
export const plainWriting: Writing = { show: [], digits: null, ending: null, words: null, percent: false }

/** A figure that a sentence names: of its own page (slug null), or of another page of the report. */
export type FigureReference = { slug: string | null; id: string; place: Place }

/** A statement in the narrative; `within` are the conditions of the passages that it stands in. */
export type Stated = { kind: 'claim' | 'condition'; claim: Claim; within: Condition[] }

/** The datasets that a narrative can speak of, by name. */
export type Library = Map<string, Answerable>

/** What a directive in a narrative came to. */
export type Resolved =
  | { kind: 'value'; question: EstimateQuestion; writing: Writing; unit: ValueUnit | null }
  | { kind: 'change'; question: ComparisonQuestion; writing: Writing; breakTold: boolean }
  | { kind: 'name'; text: Text }
  | { kind: 'figure'; figure: Figure }
  | { kind: 'query-figure'; figure: QueryFigure }
  | { kind: 'note' | 'details' | 'tabs' }
  | { kind: 'tab'; group: string; open: boolean }
  | { kind: 'ref'; slug: string | null; id: string }
  | { kind: 'quotes'; question: QuotesQuestion }
  | { kind: 'evidence'; questions: EstimateQuestion[] }
  | { kind: 'method'; datasets: string[] }
  | { kind: 'target'; target: Target; part: TargetPart }
  | { kind: 'keyfindings'; strips: (Strip | null)[]; audience: Audience | null }
  | { kind: 'pages'; dimension: string; values: ReadonlyMap<string, EstimateQuestion> }
  | { kind: 'gap'; question: ComparisonQuestion; versus: Versus; writing: Writing }
  | { kind: 'rank'; rank: Rank; writing: Writing }
  | { kind: 'base'; question: EstimateQuestion; writing: Writing }
  | { kind: 'term'; term: Term }
  | { kind: 'cite'; source: CitedSource; number: number; time: number }
  | { kind: 'num' }
  | { kind: 'claim'; claim: Claim }
  | { kind: 'when'; condition: Condition }

/** What of a target a sentence says. */
export const targetParts = ['standing', 'now', 'from', 'path', 'to', 'due', 'forecast', 'course'] as const
export type TargetPart = (typeof targetParts)[number]

/** What is drawn beside a key finding: a value, and that of everybody where it is of a part of them. */
export type Strip = { question: EstimateQuestion; benchmark: EstimateQuestion | null }

/** The place of one value among those of a dimension, counted from one end. */
export type Rank = {
  at: EstimateQuestion
  among: EstimateQuestion[]
  end: End
  /** Which places it can have; null: it was published, and nothing tells. `bestIs` is the end that is its rank 1. */
  ranges: { question: RankingQuestion; bestIs: End } | null
}

export const sortOrders = ['value', '-value', 'change', '-change', 'high', '-high', 'low', '-low', 'code'] as const
export type SortOrder = (typeof sortOrders)[number]

/** A chart or table: what it asks, row by row. Rows are in the codebook's order; `sort` puts them in order when answers are known. */
export type Figure = {
  kind: 'chart' | 'table'
  id: string
  /** The name of the family of tests that it marks: unique over reports and languages. */
  family: string
  number: number
  headline: PhrasingContent[]
  form: FormName | null
  /** Each with the waves that it spans, in order; one null where it has none. */
  measures: { dataset: string; measure: string; category: string | null; waves: (string | null)[] }[]
  by: { dataset: string; dimension: string } | null
  /** What it has panels of, in the order of the codebook, each with rows of its own; null: it has none. */
  facet: { dataset: string; dimension: string; panels: Panel[] } | null
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
  /** Each row is a measure of one group, with its change from the wave before. */
  scorecard: boolean
  /** Of a trend, the target whose path it draws; else null. */
  path: Target | null
  /** Of a scorecard of one value of one dimension, that value: it is seen among the others. Null: it is not. */
  profile: { dimension: string; code: string } | null
  /** How many of its rows are shown, the first of its order; null: all. */
  top: number | null
  note: string | null
  /** What it says to those who do not see it; null: a summary made of its numbers. */
  alt: string | null
  place: Place
}

/** One of several charts in a figure: what its rows are of, and what they are set against within that, as in `Figure`. */
export type Panel = { code: string; label: Text; benchmark: EstimateQuestion[][] }

export type FigureRow = {
  /** Of rows in panels each panel has those of the same codes. */
  code: string
  label: Text
  /** The panel that it stands in; null: there are none. */
  facet: string | null
  /** The row is a part of a measure, which language words may name. */
  part: { dataset: string; measure: string; category: string } | null
  highlight: boolean
  /** For each measure (of a chart by a dimension: the one) and each wave in turn. */
  cells: EstimateQuestion[][]
  /** For each measure, its change from the first wave to the last, or its difference from what `versus` names; null where there is none. */
  comparisons: (ComparisonQuestion | null)[]
  /** Of a driver in a quadrant: how much it matters; else null. */
  importance: EstimateQuestion | null
  /** Of all answers on a scale: the share of those at either end together; null: it has none, or the figure shows others. */
  sides: { low: EstimateQuestion | null; high: EstimateQuestion | null } | null
  /** Of a scorecard: its change from the wave before, beside what it is compared with; else null. */
  change: ComparisonQuestion | null
  /** Of a figure of targets: the target that it is; else null. */
  target: Target | null
  /** Of a profile: the measure of each other value of the dimension, and the comparison with the best of them; else none. */
  others: EstimateQuestion[]
  best: ComparisonQuestion | null
  /** What was published beside each wave; null where nothing was. */
  references: (EstimateQuestion | null)[]
}

/** A query of an author as it stands in a narrative; `at` is where its text begins there. */
export type NamedQuery = {
  name: string
  question: AuthorQuery
  at: number
  /** Is it meant to use the weights of surveys? */
  weights: boolean
  place: Place
}

/** A figure of what an author's query gives. */
export type QueryFigure = {
  kind: 'chart' | 'table'
  id: string
  number: number
  headline: PhrasingContent[]
  query: AuthorQuery
  /** The columns of the result that the author says are these; see `partsOfResult`. */
  columns: { label: string | null; value: string | null; low: string | null; high: string | null }
  /** Columns of shares between 0 and 1, which are written as per cent. */
  percent: string[]
  /** Decimals of numbers that are not whole. Null: the usual. */
  digits: number | null
  highlight: string | null
  top: number | null
  note: string | null
  alt: string | null
  place: Place
  placeOf(attribute: string): Place
}

/** All figures of a page, in the order of their numbers. */
export function figuresOn({ figures, queryFigures }: Pick<Page, 'figures' | 'queryFigures'>): (Figure | QueryFigure)[] {
  return [...figures, ...queryFigures].sort((a, b) => a.number - b.number)
}

declare module 'mdast' {
  interface Data {
    directive?: Resolved
  }
}
