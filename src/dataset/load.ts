import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Codebook } from '../codebook/codebook.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { Dataset } from './dataset.ts'
import { convertPublished } from './published.ts'
import { readers } from './readers/readers.ts'
import { convertReplicates } from './replicates.ts'
import { convertSurvey } from './survey.ts'
import type { TextTable } from './text-table.ts'

/** Loads a dataset's files, beside its codebook in `folder` (relative to `root`), into the engine. Null: see `problems`. */
export async function loadDataset(
  codebook: Codebook,
  root: string,
  folder: string,
  engine: Engine,
  problems: Problems
): Promise<Dataset | null> {
  const tables: TextTable[] = []
  const files = filesOf(codebook, root, folder, problems)
  for (const [index, file] of files.entries()) {
    const table = await readFile(file, root, folder, engine, `file ${index} ${codebook.name}`, problems)
    if (table) tables.push(table)
  }
  if (tables.length < files.length || files.length === 0) return null
  const dataset =
    codebook.kind === 'survey'
      ? await convertSurvey(codebook, tables, engine, problems)
      : await convertPublished(codebook, tables, engine, problems)
  const apart = codebook.kind === 'survey' ? codebook.design.replicates?.file : null
  if (dataset?.kind === 'survey' && apart) {
    const table = await readFile(apart, root, folder, engine, `replicate file ${codebook.name}`, problems)
    if (!table) return null
    tables.push(table)
    dataset.replicates = await convertReplicates(dataset.codebook, table, engine, problems)
  }
  for (const table of tables) await engine.run(`DROP TABLE ${identifier(table.table)}`)
  return dataset
}

type NamedFile = { name: string; place: Place }

/** The files that the codebook names; where it names none, the only data file in its folder. */
function filesOf(codebook: Codebook, root: string, folder: string, problems: Problems): NamedFile[] {
  if (codebook.files.length > 0) return codebook.files
  const replicates = codebook.kind === 'survey' ? codebook.design.replicates?.file?.name : undefined
  const found = dataFiles(root, folder).filter((name) => name !== replicates)
  const place = { path: codebook.path, line: 1, column: 1 }
  if (found.length === 1) return [{ name: found[0] as string, place }]
  problems.error({
    rule: 'files',
    place,
    message:
      found.length === 0
        ? 'There is no data file beside this codebook'
        : `There are ${found.length} data files beside this codebook, and it does not say which to read`,
    expected: found.length === 0 ? `a file that ends in ${listNames(Object.keys(readers))}` : listNames(found),
    remedy: 'Name the files under `files:`.'
  })
  return []
}

function dataFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => extname(name).toLowerCase() in readers)
    .sort()
}

async function readFile(
  file: NamedFile,
  root: string,
  folder: string,
  engine: Engine,
  table: string,
  problems: Problems
): Promise<TextTable | null> {
  const absolute = join(root, folder, file.name)
  if (!existsSync(absolute)) {
    const names = dataFiles(root, folder)
    const closest = closestMatch(file.name, names)
    problems.error({
      rule: 'missing-file',
      place: file.place,
      message: `There is no file \`${file.name}\` in ${folder}/`,
      ...(names.length === 0 ? {} : { expected: listNames(names) }),
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Put the file there, or mend its name under `files:`.'
    })
    return null
  }
  const reader = readers[extname(file.name).toLowerCase()]
  if (!reader) {
    problems.error({
      rule: 'file-format',
      place: file.place,
      message: `\`${file.name}\` is of no format that can be read`,
      expected: listNames(Object.keys(readers)),
      remedy: 'Save the data in one of these formats.'
    })
    return null
  }
  return reader.read(`${folder}/${file.name}`, absolute, readFileSync(absolute), engine, table, problems)
}
