import type { Answers } from '../estimate/answer-all.ts'
import type { Library, Page } from '../report/model.ts'

/** The pages of a report in all its languages, with what its numbers were made from. */
export type Exported = {
  pages: Pick<Page, 'report' | 'slug' | 'title' | 'datasets' | 'figures' | 'claims' | 'asked' | 'tables'>[]
  library: Library
  answers: Answers
  /** Plumbline's. */
  version: string
}

/** What comes of an export: the text of its file, and a sentence on what is in it. */
export type Written = { text: string; summary: string }
