import type { Codebook } from '../codebook/codebook.ts'
import type { KnownFile } from '../codebook/known.ts'
import { completeCodebook, type ReadCodebook } from '../codebook/read.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import type { Problems } from '../problem.ts'
import type { Dataset } from './dataset.ts'
import type { FileTable, LoadedFile } from './file-table.ts'
import { type NamedFile, openFile, openFiles, type Place } from './open.ts'
import { convertPublished } from './published.ts'
import { convertReplicates } from './replicates.ts'
import { convertSurvey } from './survey.ts'

/** A dataset with what its files know of themselves. */
export type ReadDataset = { dataset: Dataset; known: KnownFile[] }

/**
 * Opens a dataset's files, completes its codebook by what these know, and loads them. `check` is asked of the codebook
 * before any row is read. Null: see `problems`.
 */
export async function readDataset(
  read: ReadCodebook,
  place: Place,
  engine: Engine,
  problems: Problems,
  check: (codebook: Codebook) => void = () => {}
): Promise<ReadDataset | null> {
  const before = problems.errors.length
  const files = await openFiles(read.files, read.apart, read.path, place, engine, problems)
  const known = files?.map((file) => file.known) ?? null
  const codebook = completeCodebook(read, known, problems)
  if (codebook) check(codebook)
  if (!codebook || !files || !known || problems.errors.length > before) return null
  const dataset = await loadFiles(codebook, files, place, engine, problems)
  return dataset && { dataset, known }
}

/** Loads a dataset's opened files into the engine, converted by its codebook. Null: see `problems`. */
export async function loadFiles(
  codebook: Codebook,
  files: readonly NamedFile[],
  place: Place,
  engine: Engine,
  problems: Problems
): Promise<Dataset | null> {
  const tables: LoadedFile[] = []
  for (const [index, opened] of files.entries()) {
    const table = await opened.load(`file ${index} ${codebook.name}`, problems)
    if (table) tables.push({ ...table, wave: opened.file.wave })
  }
  if (tables.length < files.length) return null
  const dataset =
    codebook.kind === 'survey'
      ? await convertSurvey(codebook, tables, engine, problems)
      : await convertPublished(codebook, tables, engine, problems)
  const dropped: FileTable[] = [...tables]
  const apart = replicateFile(codebook)
  if (dataset?.kind === 'survey' && apart) {
    const file = { ...apart, wave: null, rename: new Map(), options: {} }
    const opened = await openFile(file, place, engine, problems)
    const table = await opened?.load(`replicate file ${codebook.name}`, problems)
    if (!table) return null
    dropped.push(table)
    dataset.replicates = await convertReplicates(dataset.codebook, table, engine, problems)
  }
  for (const { table } of dropped) await engine.run(`DROP TABLE ${identifier(table)}`)
  return dataset
}

function replicateFile(codebook: Codebook) {
  return codebook.kind === 'survey' ? (codebook.design.replicates?.file ?? null) : null
}
