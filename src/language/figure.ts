/** A part of how a sample was drawn. */
export type DesignPart = 'weights' | 'strata' | 'clusters' | 'replicates'

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
  | 'change'

/** Words around a chart or table. */
export type FigureWords = {
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
