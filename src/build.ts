import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
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
import { checkClaims } from './report/claims/check.ts'
import { checkDimensionNames } from './report/dimension-names.ts'
import { findNarratives } from './report/discover.ts'
import { checkFigureReferences } from './report/figure-references.ts'
import { warnOfHidden } from './report/hidden-values.ts'
import type { Library, Page, References, SiteFile } from './report/model.ts'
import { checkPageLinks } from './report/page-links.ts'
import type { ProjectFiles } from './report/project-files.ts'
import { reportProtections } from './report/protections.ts'
import { readNarrative, readPages } from './report/read.ts'
import { readGlossary, readSources } from './report/references.ts'
import { readSiteFile } from './report/site-file.ts'
import { checkTranslations } from './report/translations.ts'
import { warnOfTyped } from './report/warn-typed.ts'

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
  answered: { siteFile: SiteFile; pages: Page[]; library: Library; answers: Answers } | null
}

/** Every stage from files to rendered pages, in order. Nothing is written. */
export async function prepare(project: Project, effects: Effects): Promise<Prepared> {
  const { answered, ...found } = await answerReports(project, effects)
  if (!answered) return { ...found, site: null }
  const { siteFile, pages, library, answers } = answered
  effects.stage('Rendering')
  return {
    ...found,
    site: renderSite(siteFile, pages, library, answers, project.base, projectFiles(project.root).bytes)
  }
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
    const references = readReferences(project.root, problems)
    const pages = readReports(project.root, siteFile?.languages ?? ['en'], library, references, problems)
    const unchecked = foldersIn(join(project.root, 'data')).filter((name) => !library.has(name))
    const found = { problems, isPrivate, unchecked }
    if (problems.errors.length > 0 || !siteFile) return { ...found, answered: null }
    effects.stage('Estimating')
    const answers = await answerAll(
      pages.flatMap((page) => page.asked),
      library,
      engine
    )
    for (const page of pages) {
      warnOfHidden(page, answers, problems)
      checkClaims(page, answers, problems)
    }
    warnOfTyped(pages, answers, problems)
    for (const sentence of reportProtections(answers, library, problems)) effects.note(sentence)
    if (problems.errors.length > 0) return { ...found, answered: null }
    if (project.strict && problems.warnings.length > 0) return { ...found, answered: null }
    return { ...found, answered: { siteFile, pages, library, answers } }
  } finally {
    await engine.close()
  }
}

function readSite(root: string, problems: Problems): SiteFile | null {
  const path = 'reports/site.yaml'
  if (existsSync(join(root, path))) return readSiteFile(path, readText(join(root, path)), problems)
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
    const parsed = checkDatasetName(name, path, problems)
      ? parseCodebook(name, path, readText(join(root, path)), problems)
      : null
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

/** What all reports can refer to: sources and terms, each in a file of its own where there are any. */
function readReferences(root: string, problems: Problems): References {
  const read = (path: string) => (existsSync(join(root, path)) ? readText(join(root, path)) : null)
  return {
    sources: readSources('reports/sources.yaml', read('reports/sources.yaml'), problems),
    terms: readGlossary('reports/glossary.yaml', read('reports/glossary.yaml'), problems)
  }
}

function readReports(
  root: string,
  languages: string[],
  library: Library,
  references: References,
  problems: Problems
): Page[] {
  const [language = 'en'] = languages
  const files = projectFiles(root)
  const folders = new Map(foldersIn(join(root, 'reports')).map((id) => [id, filesIn(join(root, 'reports', id))]))
  const named = findNarratives(folders, languages, problems)
  const surroundings = {
    library,
    references,
    known: foldersIn(join(root, 'data')),
    narratives: named,
    files,
    language,
    problems
  }
  const narratives = named.flatMap((file) => readNarrative(file, surroundings) ?? [])
  const pages = narratives.flatMap((narrative) => {
    const { report } = narrative.file
    const firsts = narratives.filter(({ file }) => file.report === report && file.kind === 'first')
    const first = firsts.find(({ file }) => file.language === narrative.file.language) ?? firsts[0] ?? null
    return readPages(narrative, first, surroundings)
  })
  // A page that cannot be read would make links to it wrong.
  if (problems.errors.length > 0) return pages
  checkPageLinks(pages, problems)
  checkFigureReferences(pages, problems)
  checkTranslations(pages, languages, files, problems)
  return pages
}

/** The files of a project, for reports. */
export function projectFiles(root: string): ProjectFiles {
  return {
    has: (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile(),
    text: (path) => readText(join(root, path)),
    bytes: (path) => readFileSync(join(root, path))
  }
}

/** The paths of all files of a folder, by name. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Folders by name; those that begin with a dot or an underscore are nobody's. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

/** A file's text, without the mark that some editors begin it with. */
function readText(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
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
