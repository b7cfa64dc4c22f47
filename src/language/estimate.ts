/** Words of a value: its interval, its base, and why it is hidden or to be read with care. */
export type EstimateWords = {
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
