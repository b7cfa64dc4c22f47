import type { EstimateQuestion } from '../../estimate/question.ts'
import type { SourceText } from '../figure/sources.ts'

/** A table in words of a language, ready for a page, a file or a sheet. */
export type TableContent = CrosstabContent | PublishedContent

type Common = {
  id: string
  /** "Table 1". */
  number: string
  title: string
  subtitle: string
  notes: string[]
  source: SourceText
}

export type CrosstabContent = Common & { kind: 'survey'; columns: ContentColumn[]; lines: Line[] }

export type PublishedContent = Common & {
  kind: 'published'
  figures: EstimateQuestion[]
  head: { what: string; whom: string; value: string; base: string; source: string }
}

export type ContentColumn = {
  label: string
  /** What the letters of other columns call it; null: it is not compared. */
  letter: string | null
  /** Of the first column of a group, the group's name and how many columns it has. */
  group: { label: string; columns: number } | null
  /** What it is of, as files say it. */
  code: string
}

export type Line = {
  /** Who answered, the share of an answer or of several, what sums them up, and how sure that is. */
  kind: 'base' | 'answer' | 'net' | 'statistic' | 'error'
  label: string
  cells: ContentCell[]
}

/** `value` null: the text says why. */
export type ContentCell = {
  value: number | null
  text: string
  /** The number as a spreadsheet writes it. */
  format: { kind: 'percent' | 'count' | 'decimal'; digits: number }
  /** What stands behind the number: it is to be read with care. */
  mark: string
  /** The columns that it is higher than; small: less surely so. */
  letters: string
  hidden: boolean
}
