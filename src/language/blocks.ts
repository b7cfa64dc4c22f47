/** Words of blocks, and what names them. */
export type BlockWords = {
  /** Names the benchmark of everybody in a small drawing. */
  all(value: string): string
  /** How many rows a figure has that it does not show. */
  moreRows(n: string): string
  lessIsBetter(measure: string): string
  /** Heads a column of changes from a wave. */
  changeFrom(wave: string): string
  /** What the signed numbers of a scorecard are; `from` null: there are changes only. */
  tested(from: string | null, level: string, n: string, adjustment: 'holm' | 'bh' | 'by'): string
  /** Names a figure of another page, in a sentence. */
  figureOf(n: string, page: string): string
  /** What the shades of a table mean, against what each value is set. */
  heat: { better(from: string): string; worse(from: string): string; unclear: string }
  /** What marks a figure of an author's query, heads that query, and says whose the values and `intervals` are. */
  query: { tag: string; heading: string; unweighted: string; says(intervals: boolean): string }
  /** Where open answers are from, and that nobody picked them; or why there are none. */
  quotes: { from(question: string, whom: string): string; picked: string; few: string; none: string }
  /** Heads of a table of published figures. */
  evidence: { what: string; whom: string; value: string; base: string; source: string; none: string }
}

/** What a method statement says beside what is said about the data. */
export type MethodWords = {
  /** Over what a codebook says in words of its own. */
  headings: Record<
    | 'sponsor'
    | 'conducted'
    | 'recruitment'
    | 'response_rate'
    | 'incentive'
    | 'languages'
    | 'weighting'
    | 'quality'
    | 'limitations',
    string
  >
  size: string
  /** People, and the answers that they gave where these are more. */
  sizeSays(people: string, answers: string | null): string
  precision: string
  precisionSays(level: string): string
  /** How the variances of values compare with those of a simple random sample; null where they are one number. */
  effects(least: string, most: string | null): string
  questions: { heading: string; measure: string; wording: string; answers: string; number: string; date: string }
  notStated: string
  /** What a survey has to tell, in words for a list of what it does not: each as a name. */
  items: Record<
    'sponsor' | 'conducted' | 'population' | 'sample' | 'recruitment' | 'mode' | 'dates' | 'weighting' | 'limitations',
    string
  > & { wording(measures: string[]): string }
}
