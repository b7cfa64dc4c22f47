import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { normalize } from 'node:path/posix'
import type { Codebook } from '../codebook/codebook.ts'
import { parseCodebook, type ReadCodebook } from '../codebook/read.ts'
import { forgetDataset } from '../dataset/forget.ts'
import { lintSurvey } from '../dataset/lint/lint.ts'
import { readDataset } from '../dataset/load.ts'
import { forgetRows } from '../dataset/survey.ts'
import { readSampling } from '../design/sampling.ts'
import type { Engine } from '../engine/engine.ts'
import { Problems } from '../problem.ts'
import { checkDimensionNames } from '../report/dimension-names.ts'
import { checkInputs } from '../report/inputs.ts'
import type { Library } from '../report/model.ts'
import { checkTargets } from '../report/targets/check.ts'
import { digestOf, filesIn, foldersIn, readText } from './files.ts'
import type { Effects, Project } from './project.ts'
import type { LoadedDataset, Session } from './session.ts'

/** What a run has to do with: the session's engine, and where to put what it finds. */
type Run = { project: Project; session: Session; engine: Engine; problems: Problems; effects: Effects }

/**
 * The datasets that could be loaded. `contents`: the text that stands for all that each came of. `sound`: those that
 * nothing is wrong with, so that what is estimated of them is right.
 */
export type LoadedLibrary = { library: Library; contents: Map<string, string>; sound: ReadonlySet<string> }

/**
 * Loads the datasets of a project; one whose content is what it was last time stays as it is. `surveys` gets the folders
 * and files that may hold what respondents said.
 */
export async function readLibrary(run: Run, surveys: Set<string>): Promise<LoadedLibrary> {
  const { project, session, problems } = run
  const library: Library = new Map()
  const contents = new Map<string, string>()
  const sound = new Set<string>()
  for (const name of foldersIn(join(project.root, 'data'))) {
    const folder = `data/${name}`
    const { parsed, found } = readCodebookFile(name, run)
    if (parsed?.kind !== 'published') for (const path of [folder, ...namedFiles(folder, parsed)]) surveys.add(path)
    const of = JSON.stringify([project.lint, project.allowed, await contentOf(project.root, folder, parsed)])
    const before = session.datasets.get(name)
    // Where a load throws, the tables of the last one are gone.
    session.datasets.delete(name)
    const loaded = before?.of === of ? before.loaded : await loadAnew(folder, parsed, run)
    session.datasets.set(name, { of, loaded })
    problems.addAll(found)
    problems.addAll(loaded.problems)
    if (!loaded.answerable) continue
    library.set(name, loaded.answerable)
    contents.set(name, of)
    if (found.errors.length + loaded.problems.errors.length === 0) sound.add(name)
  }
  const broken = new Set(foldersIn(join(project.root, 'data')).filter((name) => !library.has(name)))
  for (const name of checkInputs(library, broken, problems)) sound.delete(name)
  return { library, contents, sound }
}

/** A dataset's codebook as written, of which the same text is read once. */
function readCodebookFile(
  name: string,
  { project, session, problems }: Run
): { parsed: ReadCodebook | null; found: Problems } {
  const path = `data/${name}/dataset.yaml`
  const text = existsSync(join(project.root, path)) ? readText(project.root, path, problems) : null
  return session.memory.recall('codebook', JSON.stringify([name, text]), () => {
    const found = new Problems()
    if (text === null) reportNoCodebook(name, path, found)
    const parsed = text !== null && checkDatasetName(name, path, found) ? parseCodebook(name, path, text, found) : null
    return { parsed, found }
  })
}

/** The files that a codebook names, by their places in the project. */
function namedFiles(folder: string, parsed: ReadCodebook | null): string[] {
  const names = [...(parsed?.files.map(({ name }) => name) ?? []), ...(parsed?.apart ? [parsed.apart] : [])]
  return names.map((name) => normalize(`${folder}/${name}`)).filter((path) => path !== `${folder}/dataset.yaml`)
}

/** A text for all that a dataset may come of: the files of its folder, and those elsewhere that its codebook names. */
function contentOf(root: string, folder: string, parsed: ReadCodebook | null): Promise<string> {
  const named = [...(parsed?.files.map(({ name }) => name) ?? []), ...(parsed?.apart ? [parsed.apart] : [])]
  const paths = new Set([...filesIn(join(root, folder)), ...named].map((name) => join(root, folder, name)))
  return digestOf([...paths])
}

async function loadAnew(folder: string, parsed: ReadCodebook | null, run: Run): Promise<LoadedDataset> {
  const problems = new Problems()
  if (!parsed) return { answerable: null, problems }
  const { name } = parsed
  const { engine, effects, project } = run
  effects.stage(`Loading ${name}`)
  await forgetDataset(name, engine)
  const place = { root: project.root, folder, allowed: project.allowed }
  const check = (codebook: Codebook) => checkDimensionNames(codebook, problems)
  const found = await readDataset(parsed, place, engine, problems, check)
  if (!found) return { answerable: null, problems }
  const { dataset, known } = found
  if (project.lint && dataset.kind === 'survey') await lintSurvey({ dataset, known, engine, problems })
  const { read, used, refused } = dataset.rows
  effects.note(`${name}: ${read} rows read, ${used} used, ${refused} refused`)
  checkTargets(dataset, problems)
  const sampling = dataset.kind === 'survey' ? await readSampling(dataset, engine, problems) : null
  if (dataset.kind === 'survey') await forgetRows(dataset, engine)
  return { answerable: { dataset, sampling }, problems }
}

function reportNoCodebook(name: string, path: string, problems: Problems): void {
  problems.error({
    rule: 'codebook-file',
    place: { path, line: 1, column: 1 },
    message: `The dataset \`${name}\` has no codebook`,
    expected: 'a file `dataset.yaml` beside its data',
    remedy: 'Write one, or move the folder out of data/.'
  })
}

function checkDatasetName(name: string, path: string, problems: Problems): boolean {
  if (/^[a-z0-9][a-z0-9-]*$/.test(name)) return true
  problems.error({
    rule: 'dataset-name',
    place: { path, line: 1, column: 1 },
    message: `\`${name}\` cannot be the name of a dataset, since narratives could not write it`,
    expected: 'small letters, digits and hyphens',
    remedy: 'Rename the folder.'
  })
  return false
}
