import type { PublishedCodebook, SurveyCodebook } from '../codebook/codebook.ts'
import type { Text } from '../language/text.ts'
import type { Place } from '../problem.ts'
import type { ReplicateTable } from './replicates.ts'

export type Dataset = SurveyDataset | PublishedDataset

/** Rows in the files; those in the table; those that a bad cell kept out. `read` is always `used` plus `refused`. */
export type RowCount = { read: number; used: number; refused: number }

/** A survey's rows in the engine, converted: a category is its code, a scale or number a DOUBLE, missing is NULL. */
export type SurveyDataset = {
  kind: 'survey'
  name: string
  codebook: SurveyCodebook
  /** The files that its rows came from, by their places in the project. */
  files: string[]
  table: string
  /** What each column at each wave is called in the table, by `cellKey`. */
  cells: Map<string, string>
  rows: RowCount
  /** For each scale or number by `cellKey`: how many answers, their range and mean. */
  profile: Map<string, { n: number; min: number; max: number; mean: number }>
  /** How the columns that measures rest on were answered. */
  responses: Response[]
  /** Replicate weights that stand in a file of their own. */
  replicates: ReplicateTable | null
}

/** Rows, and the people in them: as many as rows where nothing tells people apart. */
export type Count = { rows: number; units: number }

/** How a column of a measure was answered at a wave (null: it was taken once). */
export type Response = {
  column: string
  wave: string | null
  all: Count
  answered: Count
  /** Those that a condition or a wave kept from being asked. */
  notAsked: Count
  missing: { code: string; label: Text; count: Count }[]
  empty: Count
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
  note: Text | null
  place: Place
}

export type PublishedDataset = {
  kind: 'published'
  name: string
  codebook: PublishedCodebook
  rows: RowCount
  figures: PublishedFigure[]
}

/** One column of the table: of a codebook's column, at a wave, or one of its options. */
export type CellName = { column: string; wave: string | null; option: string | null }

/** The key of a column at a wave (null: it is not paired) or of one of its options, in `cells` and `profile`. */
export function cellKey({ column, wave, option }: CellName): string {
  return column + (wave === null ? '' : `@${wave}`) + (option === null ? '' : `[${option}]`)
}

/** A column at a wave as SQL over the survey's table. The names there are ours, so that an author's cannot clash. */
export function cellOf(
  dataset: Pick<SurveyDataset, 'cells'>,
  column: string,
  wave: string | null,
  option: string | null = null
): string {
  const key = cellKey({ column, wave, option })
  const name = dataset.cells.get(key)
  if (name === undefined) throw new Error(`${key} is not in the table.`)
  return name
}

/** The published figure of a measure for exactly this domain and wave, or undefined. */
export function figureAt(
  dataset: PublishedDataset,
  wanted: { measure: string; domain: Readonly<Record<string, string>>; wave: string | null }
): PublishedFigure | undefined {
  const entries = Object.entries(wanted.domain)
  return dataset.figures.find(
    (figure) =>
      figure.measure === wanted.measure &&
      figure.wave === wanted.wave &&
      Object.keys(figure.domain).length === entries.length &&
      entries.every(([dimension, code]) => figure.domain[dimension] === code)
  )
}
