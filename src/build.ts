import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { foldersIn, projectFiles, readText } from './build/files.ts'
import { tellFollowing } from './build/following.ts'
import { type LoadedLibrary, readLibrary } from './build/library.ts'
import type { Effects, Project } from './build/project.ts'
import { heldBackSentences, type ReadReports, readReports, untranslatedSentences } from './build/reports.ts'
import { Session } from './build/session.ts'
import type { Engine } from './engine/engine.ts'
import { answerAll } from './estimate/answer-all.ts'
import { Problems } from './problem.ts'
import { renderLive, renderSite } from './render/render.ts'
import type { Reports } from './render/reports.ts'
import type { LateSite, Site } from './render/site.ts'
import { checkQueries } from './report/check-queries.ts'
import { checkClaims } from './report/claims/check.ts'
import { warnOfHidden } from './report/hidden-values.ts'
import type { Page, SiteFile } from './report/model.ts'
import { reportProtections } from './report/protections.ts'
import { basePathOf, readSiteFile } from './report/site-file.ts'
import { readTheme } from './report/theme/theme.ts'
import { warnOfTyped } from './report/warn-typed.ts'

export { foldersIn, projectFiles } from './build/files.ts'
export type { Effects, Project } from './build/project.ts'
export { Session }

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

/** `estimated`: null where problems kept it from that; `answered`: null where there are any. */
export type Answered = Found & { estimated: Reports | null; answered: Reports | null }

/**
 * Every stage from files to rendered pages, in order. Nothing is written. `printed`: each report will be there as one
 * document too. The session is closed.
 */
export async function prepare(
  project: Project,
  effects: Effects,
  printed = false,
  session = new Session()
): Promise<Prepared> {
  const { estimated: _, answered, ...found } = await answerReports(project, effects, session)
  if (!answered) return { ...found, site: null }
  effects.stage('Rendering')
  const { address } = answered.siteFile
  const base = project.base ?? (address === null ? '/' : basePathOf(address))
  return { ...found, site: renderSite(answered, base, projectFiles(project.root, found.problems).bytes, printed) }
}

/**
 * The same for a site that is served while it is written: within a session only what a change touches is made again.
 * Unless another base was said it is served at "/", wherever it will be.
 */
export async function prepareLive(
  session: Session,
  project: Project,
  effects: Effects
): Promise<Found & { site: LateSite | null }> {
  const { estimated: _, answered, ...found } = await answerIn(session, project, effects)
  if (!answered) return { ...found, site: null }
  const { recall } = session.memory
  const { bytes } = projectFiles(project.root, found.problems)
  return { ...found, site: renderLive(answered, project.base ?? '/', bytes, recall) }
}

/** The stages from files to answers. The session is closed. */
export async function answerReports(project: Project, effects: Effects, session = new Session()): Promise<Answered> {
  try {
    return await answerIn(session, project, effects)
  } finally {
    await session.close()
  }
}

/** What a site is of which nothing can be read. */
const unnamed = { languages: ['en'], audiences: new Map() }

async function answerIn(session: Session, project: Project, effects: Effects): Promise<Answered> {
  const problems = new Problems()
  const surveys = new Set<string>()
  const isPrivate = (path: string) =>
    [...surveys].some((place) => path === place || (path.startsWith(`${place}/`) && path !== `${place}/dataset.yaml`))
  effects.stage('Reading codebooks')
  const siteFile = readSite(project, problems)
  const theme = readTheme(projectFiles(project.root, problems), siteFile?.languages ?? ['en'], problems)
  const engine = await session.engine(project.engine, effects.note)
  const loaded = await readLibrary({ project, session, engine, problems, effects }, surveys)
  const { library } = loaded
  effects.stage('Reading reports')
  const read = await readReports(project, siteFile ?? unnamed, loaded, session, problems)
  tellFollowing(loaded.sound, problems)
  for (const sentence of heldBackSentences(read.heldBack)) effects.note(sentence)
  for (const sentence of untranslatedSentences(siteFile?.languages ?? [], read)) effects.note(sentence)
  const unchecked = foldersIn(join(project.root, 'data')).filter((name) => !library.has(name))
  const found = { problems, isPrivate, unchecked }
  const whole = problems.errors.length === 0
  const pages = whole ? read.pages : judgeable(read, loaded)
  if (pages.length > 0) effects.stage('Estimating')
  const answers = await answersTo(pages, loaded, session, engine)
  for (const page of pages) {
    checkQueries(page, answers, problems)
    warnOfHidden(page, answers, problems)
    checkClaims(page, answers, problems)
  }
  warnOfTyped(pages, library, answers, problems)
  if (!whole || !siteFile) return { ...found, estimated: null, answered: null }
  for (const sentence of reportProtections(answers, library, problems)) effects.note(sentence)
  session.memory.forgetUnused()
  const estimated = { siteFile, theme, pages, library, answers, about: read.about, terms: read.terms }
  const refused = problems.errors.length > 0 || (project.strict && problems.warnings.length > 0)
  return { ...found, estimated, answered: refused ? null : estimated }
}

/**
 * The pages that can be judged although others, or datasets, are wrong: of sound datasets, and where these protect people
 * only if all that is asked of them is known, since one question may hide the answer to another.
 */
function judgeable({ pages, unread }: ReadReports, { library, sound }: LoadedLibrary): Page[] {
  const ofSound = pages.filter(({ datasets }) => datasets.every((name) => sound.has(name)))
  if (unread.length === 0 && ofSound.length === pages.length) return ofSound
  const protects = (name: string) => {
    const codebook = library.get(name)?.dataset.codebook
    return codebook?.kind === 'survey' && codebook.disclosure.minimum > 0
  }
  return ofSound.filter(({ datasets }) => !datasets.some(protects))
}

/** The answers to all that pages ask; where nothing of that has changed, those of last time. */
function answersTo(pages: Page[], { library, contents }: LoadedLibrary, session: Session, engine: Engine) {
  const { memory, answering } = session
  const tables = new Set(pages.flatMap((page) => page.tables ?? []))
  const asked = [...pages.flatMap((page) => page.asked), ...[...tables].flatMap((each) => each.asked)]
  return memory.recall('answers', JSON.stringify([[...contents], asked]), async () => {
    const answers = await answerAll(
      asked,
      library,
      engine,
      (...datasets) =>
        (step, of, make) =>
          answering.recall(
            step,
            `${datasets.map((name) => contents.get(name)).join()}
${of}`,
            make
          )
    )
    answering.forgetUnused()
    return answers
  })
}

function readSite({ root, base }: Project, problems: Problems): SiteFile | null {
  const path = 'reports/site.yaml'
  if (existsSync(join(root, path))) return readSiteFile(path, readText(root, path, problems), problems, base)
  problems.error({
    rule: 'site-file',
    place: { path, line: 1, column: 1 },
    message: 'There is no site file',
    expected: '`reports/site.yaml` with `title:` and `language:`',
    remedy: "Write one, or name the project's folder with `--root`."
  })
  return null
}
