import type { Codebook } from '../codebook/codebook.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import type { Problems } from '../problem.ts'
import type { Dataset } from './dataset.ts'
import type { FileTable, LoadedFile } from './file-table.ts'
import { type NamedFile, openFile, openFiles, type Place } from './open.ts'
import { convertPublished } from './published.ts'
import { convertReplicates } from './replicates.ts'
import { convertSurvey } from './survey.ts'

/** Opens a dataset's files, beside its codebook in `folder` (relative to `root`), and loads them. Null: see `problems`. */
export async function loadDataset(
  codebook: Codebook,
  root: string,
  folder: string,
  engine: Engine,
  problems: Problems,
  allowed: readonly string[] = []
): Promise<Dataset | null> {
  const place = { root, folder, allowed }
  const files = await openFiles(
    codebook.files,
    replicateFile(codebook)?.name ?? null,
    codebook.path,
    place,
    engine,
    problems
  )
  return files ? loadFiles(codebook, files, place, engine, problems) : null
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
