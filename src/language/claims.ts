import { lowerFirst } from './text.ts'

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
  'differs',
  'reached',
  'on-track',
  'behind',
  'missed'
] as const
export type ClaimForm = (typeof claimFormNames)[number]

/**
 * The end that places are counted from. `good`: which end that is of the better and the worse, where the words are of
 * good places and bad; null: they are of low and high.
 */
export type ClaimEnd = { end: 'lowest' | 'highest'; good: 'best' | 'worst' | null }

/**
 * How many are put in order or counted, and by what: "7", "Sector". Of measures among themselves, no dimension. `hidden`:
 * those of them that are not shown, in words, where it is said of the others only; else empty.
 */
export type Counted = { count: string; dimension: string; hidden: string }

/** What the statement of a claim is made of, each ready to be written; empty where the form has none. */
export type ClaimParts = Counted & {
  /** A number of places, or of times. */
  n: string
  /** `n` as a place: "2nd". */
  place: string
  end: ClaimEnd
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
  among: Record<'all' | 'none' | 'most' | 'exactly', (statement: string, counted: Counted, n: string) => string>
  /** So many are not shown: since too few answered, to protect people, or for another reason. */
  hidden: Record<'few' | 'protect' | 'other', (n: string) => string>
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
  places(first: string, last: string, end: ClaimEnd, alike: string): string
  /** That no change is shown does not show that there was none. */
  notShown(p: string, interval: string): string
  /** Why there is no test. */
  noTest: { published: string; survey: string }
}

/** An end in the words of a language, beside the good or the bad one that it is: "best (lowest)". */
export function endIn(words: Record<'lowest' | 'highest' | 'best' | 'worst', string>, { end, good }: ClaimEnd): string {
  return good === null ? words[end] : `${words[good]} (${words[end]})`
}

/** A dimension in brackets, with what is hidden of it: " (sector; 1 hidden: base too small)". */
export function bracketed({ dimension, hidden }: Counted, language: string): string {
  const parts = [lowerFirst(dimension, language), hidden].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}
