import type { AboutWords } from './about.ts'
import type { BlockWords, MethodWords } from './blocks.ts'
import type { ChartWords } from './charts.ts'
import type { ClaimWords } from './claims.ts'
import type { EditionWords } from './edition.ts'
import type { EstimateWords } from './estimate.ts'
import type { FigureWords } from './figure.ts'
import type { FindingWords } from './finding.ts'
import type { MakingWords } from './making.ts'
import type { Numbers } from './numbers.ts'
import type { PageWords } from './pages.ts'
import type { PeriodWords } from './periods.ts'
import type { PrintWords } from './print.ts'
import type { ProfileWords } from './profiles.ts'
import type { RecordsWords } from './records.ts'
import type { SharingWords } from './sharing.ts'
import type { TableWords } from './tables.ts'
import type { TargetWords } from './targets.ts'

/** One language of pages: its words and how it writes numbers. One file each; the type is what a new one has to say. */
export type Language = {
  /** BCP 47. */
  tag: string
  /** Its own name for itself. */
  name: string
  /** Its alphabet, small. */
  letters: string
  numbers: Numbers
  /** "2nd", "2.", "2-й": a place in an order, from 1. */
  ordinal(n: number): string
  /** "A, B and C". */
  list(items: readonly string[]): string
  /** “Yes”: a label or a question inside a sentence. */
  quote(text: string): string
  /**
   * A number as it is written, with the ending of a case, which follows how the number is spoken: "%43" in the ablative
   * is "%43’ten". Marks like † stay last. Null: the language has no such endings.
   */
  inCase: ((number: string, ending: Case) => string) | null
  words: Words
}

const plainCases = ['gen', 'dat', 'acc', 'loc', 'abl', 'ins'] as const
export type PlainCase = (typeof plainCases)[number]

/**
 * Grammatical cases by their usual abbreviations; `poss`, a part of what is named before: "müşterilerin %43’ü", 43% of
 * the customers; and the cases of that: "%43’ünden", `poss-abl`.
 */
export const cases = [...plainCases, 'poss', ...plainCases.map((each) => `poss-${each}` as const)] as const
export type Case = PlainCase | 'poss' | `poss-${PlainCase}`

/** What words agree with: masculine, feminine, neuter, plural, and the plural of each where a language tells them apart. */
export const genders = ['m', 'f', 'n', 'pl', 'mpl', 'fpl', 'npl'] as const
export type Gender = (typeof genders)[number]

/** Which way a difference goes; `level`: the sample cannot tell. */
export type Way = 'up' | 'down' | 'level'

/** The end of an order from which places are counted. */
export type End = 'lowest' | 'highest'

export type Words = {
  frame: {
    skip: string
    reports: string
    contents: string
    language: string
    site: string
    findings: string
    previous: string
    next: string
  }
  report: {
    kicker: string
    synthetic: string
    syntheticSays: string
    published: string
    publishedSays: string
    publishedBeside: string
    /** How to read a number with a dotted line. */
    opens: string
    respondents(n: string): string
    /** Of a page that is shown in another language than the site around it. */
    untranslated: string
    footnotes: string
    /** Names a link from a footnote to where it is referred to: "2", and "2-3" where it is so for the third time. */
    footnoteBack(n: string): string
  }
  estimate: EstimateWords
  figure: FigureWords
  about: AboutWords
  /** Pages that nobody writes. */
  finding: FindingWords
  pages: PageWords
  /** What figures can be taken away as. */
  sharing: SharingWords
  /** Charts, beside what is said of all figures. */
  charts: ChartWords
  /** Records, money and returns. */
  records: RecordsWords
  /** Waves that are months, quarters and years. */
  periods: PeriodWords
  print: PrintWords
  /** Reports as publications. */
  edition: EditionWords
  /** How numbers were made. */
  making: MakingWords
  tables: TableWords
  /** A figure of one group among others. */
  profiles: ProfileWords
  /** What measures are meant to reach. */
  targets: TargetWords
  /** Blocks and what names them. */
  blocks: BlockWords
  /** What a method statement says beside what is said about the data. */
  method: MethodWords
  /** Numbers and words of the data in sentences. */
  inline: {
    /** What `moved` and `place` agree with; none: they never change. */
    genders: readonly Gender[]
    /** What a measure did from one wave to another: "fell". */
    moved(way: Way, gender: Gender | null): string
    /** Stands before what something is compared with, "above" (the rest), or after: (diğerlerinden) "daha yüksek". */
    compared(way: Way): string
    /** A place in an order, of which `end` is first: "lowest", "second lowest". */
    place(place: number, end: End, gender: Gender | null): string
    /** Of a place, written out: "7th of 8, the highest being first". */
    ranked(place: string, of: string, end: End): string
    /** The places that the sample cannot rule out; `to` null: there is one. */
    places(from: string, to: string | null): string
    /** In place of a place among values of which one is hidden, and of that of a value that is made of these. */
    placeHidden: string
    placeless: string
    /** Names all but a group, as a label. */
    rest: string
    /** In place of a difference of something from itself. */
    itself: string
    /** The bases of two values that are compared. */
    bases(left: string, right: string): string
    /** A value and the ends of the scale that it is on, in a sentence; where numbers take endings, it stands last. */
    /** So much more or less than what it is compared with, which stands around it: "84% more". */
    more(percent: string): string
    less(percent: string): string
    onScale(value: string, min: string, max: string): string
    /** What answers are worth after weighting. */
    effective(n: string): string
    sources: string
    terms: string
    /** Names a link from a source to where it is cited. */
    back(n: string): string
  }
  /** Statements in prose that were checked, and what was checked. */
  claims: ClaimWords
}
