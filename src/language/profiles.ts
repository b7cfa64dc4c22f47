/** Words of a figure of one group among others: see `Figure.profile`. */
export type ProfileWords = {
  /** Heads the column of measures. */
  measure: string
  /** The ends of every scale, with arrows. */
  worse: string
  better: string
  /** Head columns of differences; `best`: from the best of the others. */
  against: { overall: string; rest: string; best: string; earlier: string }
  /** What a difference is, where the sample can tell. */
  clearly: Record<'better' | 'worse' | 'higher' | 'lower', string>
  /** Of the best one beside its difference from the next: can the sample tell the two apart? */
  isBest: { clear: string; unclear: string }
  /** The same where others are hidden, any of which may be better. */
  bestShown: { clear: string; unclear: string }
  /** In place of a difference from the wave before. */
  notBefore: string
  /** Name values: of the best of the others, and of the wave before. */
  bestOther: string
  earlier: string
  /** Of a measure of which nobody said which way is good: right is more. */
  neither: string
  /** What the marks are; `best` goes on from `others`. */
  marks: {
    /** `level`: of the interval, where there is one. */
    own(group: string, level: string | null): string
    plumb(name: string): string
    others: string
    best: string
    earlier: string
    right: string
  }
  /** When a difference is called clear; `p` says how it was adjusted: "p (Holm)". */
  tested(p: string, limit: string, n: string): string
  /** That the best is chosen by its estimate. */
  picked: string
  ownScales: string
}
