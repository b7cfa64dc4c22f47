/** What can be claimed of an estimate. */
export const claimFormNames = [
  'lowest',
  'highest',
  'rank',
  'top',
  'bottom',
  'above',
  'below',
  'atleast',
  'atmost',
  'about',
  'majority',
  'minority',
  'times',
  'rose',
  'fell',
  'unchanged',
  'differs'
] as const
export type ClaimForm = (typeof claimFormNames)[number]

/** What the statement of a claim is made of, each ready to be written; empty where the form has none. */
export type ClaimParts = {
  /** A number of places, or of times. */
  n: string
  /** `n` as a place: "2nd". */
  place: string
  /** The end that places are counted from. */
  end: 'lowest' | 'highest'
  /** How many are put in order, and by what: "7", "Sector". Of measures among themselves, no dimension. */
  count: string
  dimension: string
  /** What it is compared with: a label, with its value where that is one, or a number. */
  other: string
  /** How far off is still near. */
  within: string
  /** The labels of two waves. */
  from: string
  to: string
}

/** Statements in prose that were checked, and what was checked, so that a reader can compare the two. */
export type ClaimWords = {
  heading: string
  /** The accessible name of the mark behind a claim. */
  mark: { clear: string; unclear: string; untested: string }
  /** Stands behind a claim that is true of the estimates and not statistically clear. */
  withinError: string
  /** How to read the marks. */
  opens: string
  /** Begin the lines of the check. */
  estimates: string
  clear: string
  unclear: string
  untested: string
  /** What a claim states, in words made from its attributes: a heading of the facts that follow it. */
  forms: Record<ClaimForm, (parts: ClaimParts) => string>
  /** Of how many of the values of a dimension it is stated; `statement` is that of `forms`. */
  among: Record<
    'all' | 'none' | 'most' | 'exactly',
    (statement: string, count: string, dimension: string, n: string) => string
  >
  /** The whole check: a measure, what is stated of it, and the facts, listed. */
  says(measure: string, statement: string, facts: string): string
  /** What it is compared with: every other value of a dimension; half of them. */
  others: Record<'overall' | 'rest' | 'best' | 'each', string>
  half: string
  fact(label: string, value: string): string
  next(fact: string): string
  difference(value: string): string
  /** So many of so many. */
  counted(yes: string, count: string): string
  /** Those of which it does not hold. */
  but(facts: string): string
  /** How clear it is: p over a number of tests, by what adjustment. */
  test: {
    pairs(p: string, n: string): string
    family(p: string, n: string, adjustment: 'holm' | 'bh' | 'by'): string
  }
  /** The places that are not ruled out, from the end that the claim counts from, and those that it is not clearly apart from. */
  places(first: string, last: string, end: 'lowest' | 'highest', alike: string): string
  /** That no change is shown does not show that there was none. */
  notShown(p: string, interval: string): string
  /** Why there is no test. */
  noTest: { published: string; survey: string }
}
