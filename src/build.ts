import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { readCodebook } from './codebook/read.ts'
import { loadDataset } from './dataset/load.ts'
import { readSampling } from './design/sampling.ts'
import type { Engine, EngineName } from './engine/engine.ts'
import { startEngine } from './engine/start.ts'
import { answerAll } from './estimate/answer-all.ts'
import { Problems } from './problem.ts'
import { renderSite } from './render/render.ts'
import type { Site } from './render/site.ts'
import { checkDimensionNames } from './report/dimension-names.ts'
import { findNarratives } from './report/discover.ts'
import { warnOfHidden } from './report/hidden.ts'
import type { Library, Report, SiteFile } from './report/model.ts'
import { readReport } from './report/read.ts'
import { readSiteFile } from './report/site-file.ts'

/** A project on disk: `root` holds `data/` and `reports/`. `base` begins and ends with "/". */
export type Project = { root: string; base: string; engine: EngineName | null; strict: boolean }

/** What the outside does for a build: says how far it is, and writes pages. */
export type Effects = {
  /** A stage begins: "Reading codebooks". */
  stage(sentence: string): void
  /** Something worth keeping: the rows of a dataset. */
  note(sentence: string): void
}

export type Prepared = {
  /** Null where there are problems. */
  site: Site | null
  problems: Problems
  /** Files whose lines hold respondents' answers, and are never shown. */
  privatePaths: Set<string>
}

/** Every stage from files to rendered pages, in order. Nothing is written. */
export async function prepare(project: Project, effects: Effects): Promise<Prepared> {
  const problems = new Problems()
  const privatePaths = new Set<string>()
  effects.stage('Reading codebooks')
  const siteFile = readSite(project.root, problems)
  const engine = await startEngine(project.engine, effects.note)
  try {
    const library = await readLibrary(project.root, engine, problems, privatePaths, effects)
    effects.stage('Reading reports')
    const reports = readReports(project.root, siteFile?.language ?? 'en', library, problems)
    if (problems.errors.length > 0 || !siteFile) return { site: null, problems, privatePaths }
    effects.stage('Estimating')
    const answers = await answerAll(
      reports.flatMap((report) => report.asked),
      library,
      engine
    )
    for (const report of reports) warnOfHidden(report, answers, problems)
    if (project.strict && problems.warnings.length > 0) return { site: null, problems, privatePaths }
    effects.stage('Rendering')
    return { site: renderSite(siteFile, reports, library, answers, project.base), problems, privatePaths }
  } finally {
    await engine.close()
  }
}

function readSite(root: string, problems: Problems): SiteFile | null {
  const path = 'reports/site.yaml'
  if (existsSync(join(root, path))) return readSiteFile(path, readFileSync(join(root, path), 'utf8'), problems)
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
  root: string,
  engine: Engine,
  problems: Problems,
  privatePaths: Set<string>,
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
    const codebook = readCodebook(name, path, readFileSync(join(root, path), 'utf8'), problems)
    if (!codebook) continue
    checkDimensionNames(codebook, problems)
    if (codebook.kind === 'survey')
      for (const file of readdirSync(join(root, folder)))
        if (file !== 'dataset.yaml') privatePaths.add(`${folder}/${file}`)
    effects.stage(`Loading ${name}`)
    const dataset = await loadDataset(codebook, root, folder, engine, problems)
    if (!dataset) continue
    const { read, used, refused } = dataset.rows
    effects.note(`${name}: ${read} rows read, ${used} used, ${refused} refused`)
    const sampling = dataset.kind === 'survey' ? await readSampling(dataset, engine, problems) : null
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
    const text = readFileSync(join(root, narrative.path), 'utf8')
    return readReport(narrative.id, narrative.path, narrative.language, text, library, known, problems)
  })
  return reports.filter((report) => report !== null)
}

/** Folders by name; those that begin with a dot or an underscore are nobody's. */
function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

const marker = '.plumbline'

/** Why a folder may not be written to, as a sentence; null where it may. A build replaces the whole folder. */
export function refusalOf(outDir: string, root: string): string | null {
  const within = relative(resolve(outDir), resolve(root))
  if (within === '' || !within.startsWith('..'))
    return `${outDir} holds the project itself; choose a folder of its own with --out.`
  const inProject = relative(resolve(root), resolve(outDir)).split('/')[0]
  if (inProject === 'data' || inProject === 'reports')
    return `${outDir} is where the project's own files are; choose another folder with --out.`
  if (!existsSync(outDir) || readdirSync(outDir).length === 0 || existsSync(join(outDir, marker))) return null
  return `${outDir} is not empty, and no build of Plumbline made it; empty it, or choose another folder with --out.`
}

/** Lets `write` fill a new folder, and puts it in the place of `outDir` once it is whole. If it fails, the old one stays. */
export async function replaceFolder(outDir: string, write: (folder: string) => Promise<void>): Promise<void> {
  const target = resolve(outDir)
  const fresh = join(dirname(target), `.${basename(target)}-${process.pid}-new`)
  const old = join(dirname(target), `.${basename(target)}-${process.pid}-old`)
  mkdirSync(fresh, { recursive: true })
  try {
    await write(fresh)
    writeFileSync(join(fresh, marker), 'A build of Plumbline made this folder, and the next one replaces it.\n')
    if (existsSync(target)) renameSync(target, old)
    renameSync(fresh, target)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    if (existsSync(target)) rmSync(old, { recursive: true, force: true })
    else if (existsSync(old)) renameSync(old, target)
  }
}
