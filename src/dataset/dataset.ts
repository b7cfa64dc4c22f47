import type { PublishedCodebook, SurveyCodebook } from '../codebook/codebook.ts'
import type { Place } from '../problem.ts'

export type Dataset = SurveyDataset | PublishedDataset

/** Rows in the files; those in the table; those that a bad cell kept out. `read` is always `used` plus `refused`. */
export type RowCount = { read: number; used: number; refused: number }

/** A survey's rows in the engine, converted: a category is its code, a scale or number a DOUBLE, missing is NULL. */
export type SurveyDataset = {
  kind: 'survey'
  name: string
  codebook: SurveyCodebook
  table: string
  rows: RowCount
  /** For each scale or number by its name in the table: how many answers, their range and mean. */
  profile: Map<string, { n: number; min: number; max: number; mean: number }>
}

/** One row of a published dataset, in the units of the file. */
export type PublishedFigure = {
  measure: string
  wave: string | null
  /** Dimension to code; a dimension left blank in the file is not in it. */
  domain: Record<string, string>
  value: number
  n: number | null
  se: number | null
  low: number | null
  high: number | null
  source: string
  note: string | null
  place: Place
}

export type PublishedDataset = {
  kind: 'published'
  name: string
  codebook: PublishedCodebook
  rows: RowCount
  figures: PublishedFigure[]
}

/** What a column is called in the survey's table: its name, or name and wave where it is paired. */
export function tableColumn(column: string, wave: string | null): string {
  return wave === null ? column : `${column}@${wave}`
}
