import type { Place } from '../problem.ts'

/** A data file in the engine, every cell a text or null where it was empty, with a column `r` that numbers its rows from 1. */
export type TextTable = {
  /** The file's place in the project. */
  path: string
  table: string
  /** The file's column names, and what the engine calls them. */
  columns: Map<string, string>
  rows: number
  /** Where a row stands, or its cell in a column of the file. Reads the file again: only for saying what is wrong. */
  place(row: number, column?: string): Place
}
