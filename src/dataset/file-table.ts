import type { Place } from '../problem.ts'

/** A data file in the engine, with a column `r` that numbers its rows from 1. */
export type FileTable = {
  /** The file's place in the project. */
  path: string
  table: string
  /** The file's column names, and what their cells are to the engine. */
  columns: Map<string, FileCells>
  rows: number
  /** Where a row stands, or its cell in a column of the file. Reads the file again: only for saying what is wrong. */
  place(row: number, column?: string): Place
}

/** A loaded file, and the wave of all its rows where waves are files. */
export type LoadedFile = FileTable & { wave: string | null }

/** A column of a file as SQL. */
export type FileCells = {
  /** The text without spaces around it, NULL where it is empty; a number as it is written, without `.0`. */
  text: string
  /** The number; null: the file holds texts. */
  number: string | null
  /** Among texts: the number of a cell that the file holds as one, NULL of others. No sign of a codebook changes it. */
  mixed?: string
}

export function textCells(column: string): FileCells {
  return { text: `nullif(trim(${column}), '')`, number: null }
}

export function numberCells(column: string): FileCells {
  const whole = `CAST(CAST(${column} AS BIGINT) AS VARCHAR)`
  const isWhole = `${column} = floor(${column}) AND abs(${column}) < 1e15`
  return { text: `CASE WHEN ${isWhole} THEN ${whole} ELSE CAST(${column} AS VARCHAR) END`, number: column }
}

const nothing = { text: 'CAST(NULL AS VARCHAR)', number: null }

/** The cells of a column of a file; NULL where it has no such column. */
export function cellsIn(file: FileTable, fileColumn: string): FileCells {
  return file.columns.get(fileColumn) ?? nothing
}
