import { type Text, textOf, type WrittenText } from '../language/text.ts'

/** Something that is told of a report with its day, YYYY-MM-DD. */
export type Dated = { date: string; text: Text }

/** What is told of a report as a publication, the same on all its pages and in all its languages. */
export type Edition = {
  /** Empty: its publisher answers for it. */
  authors: string[]
  /** "10.5281/zenodo.1234567", without an address before it. */
  doi: string | null
  version: string | null
  /** YYYY-MM-DD, or null. */
  date: string | null
  /** What was wrong and is mended, and what else changed since the first publication; the newest first. */
  corrections: Dated[]
  changes: Dated[]
}

type Written = { date: string; text: WrittenText }[]

/** The part of front matter that a report says once. */
export type WrittenEdition = {
  authors?: string[] | undefined
  doi?: string | undefined
  version?: string | undefined
  date?: string | undefined
  corrections?: Written | undefined
  changes?: Written | undefined
}

/** The keys that stand in a report's first page alone, in the language that it was written in first. */
export const editionKeys = ['authors', 'doi', 'version', 'corrections', 'changes'] as const

export function editionOf({ authors, doi, version, date, corrections, changes }: WrittenEdition): Edition {
  return {
    authors: authors ?? [],
    doi: doi ?? null,
    version: version ?? null,
    date: date ?? null,
    corrections: newestFirst(corrections),
    changes: newestFirst(changes)
  }
}

/** The day of the newest correction or change; null: there is none. */
export function updatedOf({ corrections, changes }: Edition): string | null {
  const dates = [...corrections, ...changes].map(({ date }) => date)
  return dates.length === 0 ? null : (dates.sort().at(-1) ?? null)
}

function newestFirst(written: Written = []): Dated[] {
  return written
    .map(({ date, text }) => ({ date, text: textOf(text) }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}
