import type { DataFile, FileOptions } from '../../codebook/codebook.ts'
import type { KnownFile } from '../../codebook/known.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { FileTable } from '../file-table.ts'

/** A format of data files. */
export type Reader = {
  /** What it is called: "comma-separated text". */
  format: string
  /** Endings of file names, with their dot, in small letters. */
  endings: readonly string[]
  /** What can be said of a file of this format. */
  options: readonly (keyof FileOptions)[]
  /** Is a file of it read only where the codebook names it? */
  named?: true
  /** Reads what a file says of itself. Null: see `problems`, each with its place. */
  open(source: FileSource, problems: Problems): Promise<OpenFile | null>
}

/** A file that is there and may be read. */
export type FileSource = {
  /** Its place in the project. */
  path: string
  absolute: string
  file: DataFile
  engine: Engine
}

/** A file of which the columns are known, and whose rows can be brought into the engine. */
export type OpenFile = {
  known: KnownFile
  /** Loads all rows into a new table. Null: see `problems`. */
  load(table: string, problems: Problems): Promise<FileTable | null>
}
