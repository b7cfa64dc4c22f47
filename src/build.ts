import { isUtf8 } from 'node:buffer'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Codebook } from './codebook/codebook.ts'
import { parseCodebook } from './codebook/read.ts'
import { lintSurvey } from './dataset/lint/lint.ts'
import { readDataset } from './dataset/load.ts'
import { forgetRows } from './dataset/survey.ts'
import { readSampling } from './design/sampling.ts'
import type { Engine, EngineName } from './engine/engine.ts'
import { startEngine } from './engine/start.ts'
import { type Answers, answerAll } from './estimate/answer-all.ts'
import { Problems } from './problem.ts'
import { renderSite } from './render/render.ts'
import type { Site } from './render/site.ts'
import { checkDimensionNames } from './report/dimension-names.ts'
import { findNarratives } from './report/discover.ts'
import { warnOfHidden } from './report/hidden-values.ts'
import type { Library, Report, SiteFile } from './report/model.ts'
import { reportProtections } from './report/protections.ts'
import { readReport } from './report/read.ts'
import { readSiteFile } from './report/site-file.ts'

/** A project on disk: `root` holds `data/` and `reports/`. `base` begins and ends with "/". */
export type Project = {
  root: string
  base: string
  engine: EngineName | null
  strict: boolean
  /** Folders outside the project whose files codebooks may name. */
  allowed: string[]
  /** Are datasets looked at for what is legal and hardly meant? */
  lint: boolean
}

/** What the outside does for a build: says how far it is, and writes pages. */
export type Effects = {
  /** A stage begins: "Reading codebooks". */
  stage(sentence: string): void
  /** Something worth keeping: the rows of a dataset. */
  note(sentence: string): void
}

/** What is wrong with a project, and what may be told of it. */
export type Found = {
  problems: Problems
  /** Does a file hold respondents' answers? Its lines are never shown. */
  isPrivate(path: string): boolean
  /** Datasets that could not be loaded: what reports ask of them was not checked. */
  unchecked: string[]
}

/** The rendered site; null where there are problems. */
export type Prepared = Found & { site: Site | null }

/** Reports with the answers to all that they ask; null where there are problems. */
export type Answered = Found & {
  answered: { siteFile: SiteFile; reports: Report[]; library: Library; answers: Answers } | null
}

/** Every stage from files to rendered pages, in order. Nothing is written. */
export async function prepare(project: Project, effects: Effects): Promise<Prepared> {
  const { answered, ...found } = await answerReports(project, effects)
  if (!answered) return { ...found, site: null }
  const { siteFile, reports, library, answers } = answered
  effects.stage('Rendering')
  return { ...found, site: renderSite(siteFile, reports, library, answers, project.base) }
}

/** The stages from files to answers. */
export async function answerReports(project: Project, effects: Effects): Promise<Answered> {
  const problems = new Problems()
  const surveys = new Set<string>()
  const isPrivate = (path: string) =>
    [...surveys].some((folder) => path.startsWith(`${folder}/`) && path !== `${folder}/dataset.yaml`)
  effects.stage('Reading codebooks')
  const siteFile = readSite(project.root, problems)
  const engine = await startEngine(project.engine, effects.note)
  try {
    const library = await readLibrary(project, engine, problems, surveys, effects)
    effects.stage('Reading reports')
    const reports = readReports(project.root, siteFile?.language ?? 'en', library, problems)
    const unchecked = foldersIn(join(project.root, 'data')).filter((name) => !library.has(name))
    const found = { problems, isPrivate, unchecked }
    if (problems.errors.length > 0 || !siteFile) return { ...found, answered: null }
    effects.stage('Estimating')
    const answers = await answerAll(
      reports.flatMap((report) => report.asked),
      library,
      engine
    )
    for (const report of reports) warnOfHidden(report, answers, problems)
    for (const sentence of reportProtections(answers, library, problems)) effects.note(sentence)
    if (problems.errors.length > 0) return { ...found, answered: null }
    if (project.strict && problems.warnings.length > 0) return { ...found, answered: null }
    return { ...found, answered: { siteFile, reports, library, answers } }
  } finally {
    await engine.close()
  }
}

function readSite(root: string, problems: Problems): SiteFile | null {
  const path = 'reports/site.yaml'
  if (existsSync(join(root, path))) {
    const text = readText(root, path, problems)
    return text === null ? null : readSiteFile(path, text, problems)
  }
  problems.error({
    rule: 'site-file',
    place: { path, line: 1, column: 1 },
    message: 'There is no site file',
    expected: '`reports/site.yaml` with `title:` and `language:`',
    remedy: "Write one, or name the project's folder with `--root`."
  })
  return null
}

async function readLibrary(
  { root, allowed, lint }: Project,
  engine: Engine,
  problems: Problems,
  surveys: Set<string>,
  effects: Effects
): Promise<Library> {
  const library: Library = new Map()
  for (const name of foldersIn(join(root, 'data'))) {
    const folder = `data/${name}`
    const path = `${folder}/dataset.yaml`
    if (!existsSync(join(root, path))) {
      problems.error({
        rule: 'codebook-file',
        place: { path, line: 1, column: 1 },
        message: `The dataset \`${name}\` has no codebook`,
        expected: 'a file `dataset.yaml` beside its data',
        remedy: 'Write one, or move the folder out of data/.'
      })
      continue
    }
    surveys.add(folder)
    const text = checkDatasetName(name, path, problems) ? readText(root, path, problems) : null
    const parsed = text === null ? null : parseCodebook(name, path, text, problems)
    if (parsed?.kind === 'published') surveys.delete(folder)
    if (!parsed) continue
    effects.stage(`Loading ${name}`)
    const check = (codebook: Codebook) => checkDimensionNames(codebook, problems)
    const found = await readDataset(parsed, { root, folder, allowed }, engine, problems, check)
    if (!found) continue
    const { dataset, known } = found
    if (lint && dataset.kind === 'survey')
      await lintSurvey({
        dataset,
        known,
        engine,
        problems
      })
    const { read, used, refused } = dataset.rows
    effects.note(`${name}: ${read} rows read, ${used} used, ${refused} refused`)
    const sampling = dataset.kind === 'survey' ? await readSampling(dataset, engine, problems) : null
    if (dataset.kind === 'survey') await forgetRows(dataset, engine)
    library.set(name, { dataset, sampling })
  }
  return library
}

function readReports(root: string, language: string, library: Library, problems: Problems): Report[] {
  const known = foldersIn(join(root, 'data'))
  const folders = new Map(
    foldersIn(join(root, 'reports')).map((id) => [id, readdirSync(join(root, 'reports', id)).sort()])
  )
  const reports = findNarratives(folders, language, problems).map((narrative) => {
    const text = readText(root, narrative.path, problems)
    if (text === null) return null
    return readReport(narrative.id, narrative.path, narrative.language, text, library, known, problems)
  })
  return reports.filter((report) => report !== null)
}

/** Folders by name, and links to such; those that begin with a dot or an underscore are nobody's. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => {
      const isFolder = entry.isSymbolicLink()
        ? statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory()
        : entry.isDirectory()
      return isFolder === true && !/^[._]/.test(entry.name)
    })
    .map((entry) => entry.name)
    .sort()
}

/** A file's text, without the mark that some editors begin it with. Null: it is not UTF-8, see `problems`. */
function readText(root: string, path: string, problems: Problems): string | null {
  const bytes = readFileSync(join(root, path))
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\ufeff/, '')
  let line = 1
  let start = 0
  for (
    let end = bytes.indexOf(0x0a);
    end >= 0 && isUtf8(bytes.subarray(start, end));
    end = bytes.indexOf(0x0a, start)
  ) {
    start = end + 1
    line++
  }
  problems.error({
    rule: 'text-encoding',
    place: { path, line, column: 1 },
    message: 'This line is not UTF-8, so that some of its letters could not be told',
    expected: 'UTF-8',
    remedy:
      'Save the file as UTF-8: an editor asks for the encoding where it saves under a name, or shows it at the foot of its window.'
  })
  return null
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
