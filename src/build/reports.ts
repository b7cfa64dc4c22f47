import { join } from 'node:path'
import { Problems } from '../problem.ts'
import { findNarratives } from '../report/discover.ts'
import { checkFigureReferences } from '../report/figure-references.ts'
import type { Page, References } from '../report/model.ts'
import { checkPageLinks } from '../report/page-links.ts'
import type { ProjectFiles } from '../report/project-files.ts'
import { type Narrative, readNarrative, readPages, type Surroundings } from '../report/read.ts'
import { readGlossary, readSources } from '../report/references.ts'
import { withTables } from '../report/tables/with-tables.ts'
import { checkTranslations } from '../report/translations.ts'
import type { Unread } from '../report/unread.ts'
import { digestOf, filesIn, foldersIn, projectFiles } from './files.ts'
import type { LoadedLibrary } from './library.ts'
import type { Project } from './project.ts'
import type { Session } from './session.ts'

/** The pages of narratives that nothing is wrong with, and the other narratives. */
export type ReadReports = { pages: Page[]; unread: Unread }

/**
 * Reads the narratives of a project. One is read anew where its text has changed, that of its report's first page, a
 * dataset, or a file under reports/ that is no narrative.
 */
export async function readReports(
  { root }: Project,
  languages: string[],
  { library, contents }: LoadedLibrary,
  { memory }: Session,
  problems: Problems
): Promise<ReadReports> {
  const reports = join(root, 'reports')
  const folders = new Map(foldersIn(reports).map((id) => [id, filesIn(join(reports, id))]))
  const named = findNarratives(folders, languages, problems)
  const known = foldersIn(join(root, 'data'))
  const own = new Set(named.map(({ path }) => path))
  const others = filesIn(reports).filter((path) => !own.has(`reports/${path}`))
  const beside = await digestOf(others.map((path) => join(reports, path)))
  const files = projectFiles(root, problems)
  for (const path of others) if (/\.(md|yaml)$/.test(path)) files.text(`reports/${path}`)
  const [language = 'en'] = languages
  const references = readReferences(files, problems)
  const surroundings = { library, references, known, narratives: named, files, language }
  const read = named.map((file) => {
    const of = JSON.stringify([file, language, files.text(file.path), beside])
    return memory.recall('narrative', of, () =>
      reading((found) => readNarrative(file, { ...surroundings, problems: found }))
    )
  })
  const narratives = read.flatMap(({ narrative }) => narrative ?? [])
  const around = JSON.stringify([languages, known, named, [...contents], beside])
  const made = read.map(({ narrative, found }) => {
    problems.addAll(found)
    if (!narrative) return []
    const first = firstOf(narrative, narratives)
    const of = JSON.stringify([around, narrative.file, narrative.text, first?.file, first?.text])
    const own = memory.recall('pages', of, () => pagesOf(narrative, first, surroundings))
    problems.addAll(own.found)
    return found.errors.length + own.found.errors.length > 0 ? [] : own.pages
  })
  const wrong = new Set(problems.errors.map(({ finding }) => finding.place.path))
  const pages = made.flat().filter(({ path }) => !wrong.has(path))
  const unread = named.filter(({ path }) => pages.every((page) => page.path !== path))
  const whole = withTables(pages, narratives, library, languages, problems)
  checkFigureReferences(pages, unread, problems)
  checkPageLinks(pages, unread, problems)
  checkTranslations(pages, unread, languages, files, problems)
  return { pages: whole, unread }
}

/** What all reports can refer to: sources and terms, each in a file of its own where there are any. */
function readReferences(files: ProjectFiles, problems: Problems): References {
  const read = (path: string) => (files.has(path) ? files.text(path) : null)
  return {
    sources: readSources('reports/sources.yaml', read('reports/sources.yaml'), problems),
    terms: readGlossary('reports/glossary.yaml', read('reports/glossary.yaml'), problems)
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
  surroundings: Omit<Surroundings, 'problems'>
): { pages: Page[]; found: Problems } {
  const found = new Problems()
  return { pages: readPages(narrative, first, { ...surroundings, problems: found }), found }
}
