import type { BlockWords, MethodWords } from './blocks.ts'
import type { ChartWords } from './charts.ts'
import type { ClaimWords } from './claims.ts'
import type { EditionWords } from './edition.ts'
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

/** A part of how a sample was drawn. */
export type DesignPart = 'weights' | 'strata' | 'clusters' | 'replicates'

/** What readers are told of a weighting, its numbers written out. */
export type WeightingWords = {
  method: 'poststratification' | 'raking' | 'linear' | 'logit'
  margins: string[]
  units: string
  effective: string
  effect: string
  before: string
  least: string
  most: string
  trimmed: string | null
}

/** The kinds of statistic that a table's heading names. */
export type StatisticWord =
  | 'mean'
  | 'share'
  | 'nps'
  | 'net'
  | 'ces'
  | 'distribution'
  | 'mentions'
  | 'ranking'
  | 'ranked'
  | 'ratio'
  | 'total'
  | 'quantile'
  | 'index'
  | 'drivers'
  | 'roi'
  | 'median'
  | 'rank'

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
  estimate: {
    interval(level: string): string
    answers(n: string): string
    /** Why a value is to be read with care. */
    caution: { base: string; review: string; complement: string }
    noInterval: string
    publishedBy(publisher: string): string
    /** In place of a value in prose. */
    hiddenValue: { few: string; protect: string; other: string }
    /** In place of marks in a figure. */
    hidden: {
      base(minimum: string): string
      'effective base'(minimum: string): string
      'one cluster': string
      undefined: string
      /** Of a return. */
      'no cost': string
      'presentation n': string
      'presentation effective n': string
      'presentation width': string
      'presentation relative width': string
      disclosure: string
      'not asked': string
      'no data': string
      'nobody answered': string
      'not published': string
    }
    points(difference: string): string
    /** What a change is, when it opens. */
    change(from: string, to: string): string
    /** The base of a change among those who answered both times. */
    bothTimes(n: string): string
    /** Why a change has no test: everybody changed by the same. */
    noTest: string
    all: string
    /** The groups of a net score. */
    parts: Record<
      'promoters' | 'passives' | 'detractors' | 'top' | 'middle' | 'bottom' | 'easy' | 'neutral' | 'hard',
      string
    >
    test(p: string): string
  }
  figure: {
    number(n: string): string
    mean(question: string): string
    meanOf(measure: string): string
    share(answers: string, question: string): string
    shareOf(measure: string): string
    nps(question: string): string
    rank(measure: string): string
    net(question: string): string
    ces(question: string, version: string, scoring: 'mean' | 'agree' | 'net'): string
    distribution(question: string): string
    part(part: string, question: string): string
    mentions(question: string, base: 'asked' | 'mentions'): string
    ranking(question: string): string
    ranked(question: string, within: number): string
    ratio(upper: string, lower: string): string
    total(label: string): string
    quantile(p: number, question: string): string
    quantileOf(p: number, label: string): string
    index(label: string, parts: string[]): string
    drivers(outcome: string, method: 'shapley' | 'johnson' | 'slopes' | 'odds'): string
    /** What a column of a table holds, in a word. */
    statistics: Record<StatisticWord, string>
    scale(min: string, low: string | null, max: string, high: string | null): string
    lines(level: string): string
    /** Where intervals are, in forms of charts that draw no lines for them. */
    bands(level: string): string
    inTable(level: string): string
    rankBars: string
    inBrackets(interval: string): string
    bases(least: string, most: string): string
    /** One base, of the one value or of each. */
    base(n: string, each: boolean): string
    basesUnknown: string
    note: string
    change: string
    /** Heads a column of differences from what `versus` names. */
    difference(from: string): string
    targetLine(value: string): string
    /** What a row is compared with, as it goes on from `difference` and `comparisons`. */
    versus: {
      overall: string
      rest: string
      best: string
      target(value: string): string
      /** A value of the dimension, or several: "Telecoms". */
      group(label: string): string
      publisher(name: string): string
    }
    notClear: string
    /** Heads a column of p values, adjusted over the figure's family or not. */
    p(adjustment: 'holm' | 'bh' | 'by' | null): string
    rankHeading: string
    rankSays(pairs: string): string
    fit(explained: string, f: string, df1: string, df2: string, p: string, clear: boolean): string
    association(f: string, df1: string, df2: string, p: string, clear: boolean): string
    baseHeading: string
    publishedHeading: string
    valueHeading: string
    /** What marks of values mean. */
    cautions: { base(from: string, to: string): string; review: string; complement: string }
    /** How intervals were made; of a survey, with what its design has (nothing: each answer is drawn by itself). */
    interval: Record<
      | 't'
      | 'logit'
      | 'wilson'
      | 'korn-graubard'
      | 'korn-graubard-nchs'
      | 'woodruff'
      | 'woodruff logit'
      | 'jackknife'
      | 'replicates',
      (design: DesignPart[]) => string
    > &
      Record<'delta' | 'exact' | 'published' | 'published standard error' | 'simple random sample', string>
    /** Names what the plumb line stands for: "All 28%". */
    benchmark(label: string): string
    /** Why one wave of a row is not there, the other being shown. */
    hiddenAt(wave: string, reason: string): string
    nonprobability: string
    /** What signed numbers are, `from` null: changes over time. */
    comparisons(
      from: string | null,
      level: string,
      n: string,
      adjustment: 'holm' | 'bh' | 'by',
      unclear: string | null
    ): string
    /** Why a difference may be another than that of the values beside it. */
    differencesExact: string
    beyondRows(n: string): string
    publishedBare: string
    scaleStarts(at: string): string
    source: string
    table: string
    scrolls: string
    link: string
    rowOf(label: string, values: string): string
  }
  about: {
    heading: string
    rows(read: string, used: string, refused: string): string
    figures(read: string, used: string, refused: string): string
    population: string
    fieldwork: string
    sample: string
    samples: { probability: string; nonprobability: string }
    sampleUnknown: string
    design: string
    designNone: string
    weights: string
    strata(n: string): string
    clusters(n: string, stages: number): string
    finite: string
    replicates(n: string, kind: string): string
    lonely: Record<'remove' | 'adjust' | 'average', string>
    weighting: string
    weightingSays(given: WeightingWords): string
    presentation: string
    bases: string
    basesSay(suppress: string, caution: string): string
    disclosure(minimum: string): string
    data: string
    rowsHeading: string
    /** Who was asked what, who answered, and why others did not. */
    answering: {
      heading: string
      column: string
      wave: string
      asked: string
      answered: string
      missing: string
      notAsked: string
      empty: string
      /** Of what is made of other answers. */
      unknown: string
      reason(text: string, n: string): string
      few(minimum: string): string
      rounded(minimum: string): string
    }
    sources: string
    download: string
    numbers: string
  }
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
