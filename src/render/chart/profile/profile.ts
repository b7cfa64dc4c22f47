import type { TargetStandingName } from '../../../language/targets.ts'
import type { Strip } from '../strip/frame.ts'

/** What a group's figure says, from which both its element on a page and its drawing are made, every text in the reader's language. */
export type Profile = {
  /** Heads the measures. */
  corner: string
  /** What the ends of every strip mean. */
  worse: string
  better: string
  /** Head the comparisons. */
  columns: string[]
  rows: ProfileRow[]
}

/** One measure; a comparison a column. */
export type ProfileRow = {
  label: string
  /** What the measure is, and its base. */
  small: string
  strip: Strip | null
  /** Why there is no strip. */
  hidden: string | null
  /** What the strip says, for those who do not see it. */
  said: string
  cells: ProfileCell[]
}

/** A difference, where there is one, and what is to be said of it; of a target's standing, which shape stands before it. */
export type ProfileCell = {
  difference: string | null
  words: string
  side: 'better' | 'worse' | null
  shape?: TargetStandingName
}
