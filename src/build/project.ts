import type { EngineName } from '../engine/engine.ts'

/** A project on disk: `root` holds `data/` and `reports/`. `base` begins and ends with "/"; null: where the site's address says. */
export type Project = {
  root: string
  base: string | null
  engine: EngineName | null
  strict: boolean
  /** Folders outside the project whose files codebooks may name. */
  allowed: string[]
  /** Are datasets looked at for what is legal and hardly meant? */
  lint: boolean
  /** Is what is not for the public yet built too, marked as such? */
  drafts: boolean
  /** What the time is, in milliseconds since 1970: whether an embargo is over. Nothing but the edge looks at a clock. */
  now: number
}

/** What the outside does for a build: says how far it is, and writes pages. */
export type Effects = {
  /** A stage begins: "Reading codebooks". */
  stage(sentence: string): void
  /** Something worth keeping: the rows of a dataset. */
  note(sentence: string): void
}
