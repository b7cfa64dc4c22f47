import { join } from 'node:path'
import { Problems } from '../problem.ts'
import { aboutReport, findAbout } from '../report/about.ts'
import { findNarratives, type NarrativeFile } from '../report/discover.ts'
import { checkFigureReferences } from '../report/figure-references.ts'
import type { Page, References, SiteFile, Term } from '../report/model.ts'
import { checkPageLinks } from '../report/page-links.ts'
import type { ProjectFiles } from '../report/project-files.ts'
import { type Narrative, readNarrative, readPages, type Surroundings } from '../report/read.ts'
import { readGlossary, readSources } from '../report/references.ts'
import type { Hold, Settled } from '../report/release.ts'
import { checkSettled, settle } from '../report/settle.ts'
import { withTables } from '../report/tables/with-tables.ts'
import { checkTranslations } from '../report/translations.ts'
import type { Unread } from '../report/unread.ts'
import { digestOf, filesIn, foldersIn, projectFiles } from './files.ts'
import type { LoadedLibrary } from './library.ts'
import type { Project } from './project.ts'
import type { Session } from './session.ts'

/** The pages of narratives that nothing is wrong with, the other narratives, those that are not for the public yet, and the texts beside reports. */
export type ReadReports = { pages: Page[]; unread: Unread; heldBack: HeldBack[]; about: Page[]; terms: Term[] }

/** A narrative that is left out, and why. */
export type HeldBack = { file: NarrativeFile; hold: Hold }

/**
 * Reads the narratives of a project. One is read anew where its text has changed, that of its report's first page, a
 * dataset, or a file under reports/ that is no narrative.
 */
export async function readReports(
  { root, drafts, now }: Project,
  { languages, audiences }: Pick<SiteFile, 'languages' | 'audiences'>,
  { library, contents }: LoadedLibrary,
  { memory }: Session,
  problems: Problems
): Promise<ReadReports> {
  const files = projectFiles(root, problems)
  const { named, digest } = await findAll(root, languages, files, problems)
  const known = foldersIn(join(root, 'data'))
  const [language = 'en'] = languages
  const references = readReferences(files, audiences, problems)
  const surroundings = { library, references, known, files, language }
  const read = named.map((file) =>
    memory.recall('narrative', JSON.stringify([file, language, files.text(file.path), digest]), () =>
      reading((found) => readNarrative(file, { ...surroundings, narratives: named, problems: found }))
    )
  )
  const all = read.flatMap(({ narrative }) => narrative ?? [])
  const settled = settle(all, languages, now)
  const heldBack = drafts ? [] : heldBackOf(settled)
  const left = new Set(heldBack.map(({ file }) => file.path))
  const narratives = all.filter(({ file }) => !left.has(file.path))
  const released = named.filter(({ path }) => !left.has(path))
  checkSettled(narratives, languages, problems)
  const around = JSON.stringify([languages, known, released, [...contents], digest])
  const made = read.map(({ narrative, found }) => {
    if (narrative && left.has(narrative.file.path)) return []
    problems.addAll(found)
    const release = narrative && settled.get(narrative.file)
    if (!release) return []
    const first = firstOf(narrative, narratives)
    const of = JSON.stringify([around, narrative.file, release, narrative.text, first?.file, first?.text])
    const own = memory.recall('pages', of, () =>
      pagesOf(narrative, first, release, { ...surroundings, narratives: released })
    )
    problems.addAll(own.found)
    return found.errors.length + own.found.errors.length > 0 ? [] : own.pages
  })
  const { pages, ...beside } = checked(made.flat(), { languages, released, heldBack }, files, problems)
  return {
    ...beside,
    pages: withTables(pages, narratives, library, languages, problems),
    heldBack,
    terms: [...references.terms.values()]
  }
}

/** All narratives, and a text that stands for what the other files under reports/ hold. */
async function findAll(root: string, languages: string[], files: ProjectFiles, problems: Problems) {
  const reports = join(root, 'reports')
  const folders = new Map(foldersIn(reports).map((id) => [id, filesIn(join(reports, id))]))
  const paths = filesIn(reports)
  const named = [...findNarratives(folders, languages, problems), ...findAbout(paths, languages, problems)]
  const own = new Set(named.map(({ path }) => path))
  const others = paths.filter((path) => !own.has(`reports/${path}`))
  for (const path of others) if (/\.(md|yaml)$/.test(path)) files.text(`reports/${path}`)
  return { named, digest: await digestOf(others.map((path) => join(reports, path))) }
}

/** The pages of narratives without a problem, once what they say of one another is checked too. */
function checked(
  made: Page[],
  { languages, released, heldBack }: { languages: string[]; released: NarrativeFile[]; heldBack: HeldBack[] },
  files: ProjectFiles,
  problems: Problems
): Pick<ReadReports, 'pages' | 'about' | 'unread'> {
  const wrong = new Set(problems.errors.map(({ finding }) => finding.place.path))
  const all = made.filter(({ path }) => !wrong.has(path))
  const unread = released.filter(({ path }) => all.every((page) => page.path !== path))
  const left = heldBack.map(({ file }) => file)
  checkFigureReferences(all, unread, problems)
  checkPageLinks(all, unread, left, problems)
  const pages = all.filter((page) => !isAbout(page))
  checkTranslations(pages, unread, languages, files, problems)
  return { pages, about: all.filter(isAbout), unread }
}

function isAbout({ report }: { report: string }): boolean {
  return report === aboutReport
}

function heldBackOf(settled: ReadonlyMap<NarrativeFile, Settled>): HeldBack[] {
  return [...settled].flatMap(([file, { hold }]) => (hold === null ? [] : [{ file, hold }]))
}

/** What all reports can refer to: sources and terms, each in a file of its own where there are any, and whom findings are for. */
function readReferences(files: ProjectFiles, audiences: References['audiences'], problems: Problems): References {
  const read = (path: string) => (files.has(path) ? files.text(path) : null)
  return {
    sources: readSources('reports/sources.yaml', read('reports/sources.yaml'), problems),
    terms: readGlossary('reports/glossary.yaml', read('reports/glossary.yaml'), problems),
    audiences
  }
}

/** The first page of a narrative's report that names its datasets, in its language where there is one in it. */
function firstOf({ file }: Narrative, narratives: readonly Narrative[]): Narrative | null {
  const firsts = narratives.filter((each) => each.file.report === file.report && each.file.kind === 'first')
  const named = firsts.filter(({ matter }) => matter.datasets !== undefined)
  return named.find((each) => each.file.language === file.language) ?? named[0] ?? firsts[0] ?? null
}

function reading(read: (found: Problems) => Narrative | null): { narrative: Narrative | null; found: Problems } {
  const found = new Problems()
  return { narrative: read(found), found }
}

function pagesOf(
  narrative: Narrative,
  first: Narrative | null,
  settled: Settled,
  surroundings: Omit<Surroundings, 'problems'>
): { pages: Page[]; found: Problems } {
  const found = new Problems()
  return { pages: readPages(narrative, first, settled, { ...surroundings, problems: found }), found }
}

/** What is left out and why, a sentence a report or page. */
export function heldBackSentences(heldBack: readonly HeldBack[]): string[] {
  const reports = new Set(heldBack.filter(({ file }) => file.kind === 'first').map(({ file }) => file.report))
  const sentences = heldBack
    .filter(({ file }) => file.kind === 'first' || !reports.has(file.report))
    .map(({ file, hold }) => {
      const what = file.kind === 'first' ? file.report : `${file.report}/${file.name}`
      const why = hold.kind === 'draft' ? 'is a draft' : `is under embargo until ${hold.until}`
      return `${what} ${why} and is left out; --drafts builds it`
    })
  return [...new Set(sentences)]
}

/** Languages of the site that no narrative is written in, though there are narratives. */
export function untranslatedSentences(
  [, ...others]: readonly string[],
  { pages, unread, heldBack }: Pick<ReadReports, 'pages' | 'unread' | 'heldBack'>
): string[] {
  const written = [...pages, ...unread, ...heldBack.map(({ file }) => file)].map(({ language }) => language)
  return others
    .filter((tag) => written.length > 0 && !written.includes(tag))
    .map((tag) => `No report is in ${languageName(tag)} yet, which reports/site.yaml names: its pages in ${tag} say so`)
}

function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
}
