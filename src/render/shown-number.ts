import type { Place } from '../problem.ts'

/** A number that a page shows, as it was asked for and as its reader sees it. */
export type ShownNumber = {
  report: string
  /** The page's address: "/en/service/". */
  page: string
  language: string
  /** Which of the page's numbers it is: by what is asked, never by where it stands. Unique within the page. */
  key: string
  text: string
  /** Unrounded, 12 significant digits; null where it is hidden, or no number. */
  value: number | null
  /** Whether a difference is told apart from none; null of what is no difference. */
  clear: boolean | null
  place: Place
  /** The sentence, or the headline of the figure, that it stands in. */
  sentence: string
}

/** A number within its page. */
export type FoundNumber = Omit<ShownNumber, 'report' | 'page' | 'language'>
