import { join } from 'node:path'
import { Problems } from '../problem.ts'
import { findNarratives, type NarrativeFile } from '../report/discover.ts'
import type { Page } from '../report/model.ts'
import { type Narrative, readNarrative, readPages } from '../report/read.ts'
import { digestOf, filesIn, foldersIn, readText } from './files.ts'
import type { LoadedLibrary } from './library.ts'
import type { Project } from './project.ts'
import type { Session } from './session.ts'

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
): Promise<Page[]> {
  const reports = join(root, 'reports')
  const folders = new Map(foldersIn(reports).map((id) => [id, filesIn(join(reports, id))]))
  const files = findNarratives(folders, languages, problems)
  const read = files.map((file) => {
    const text = readText(join(root, file.path))
    const { narrative, found } = memory.recall('narrative', JSON.stringify([file, text]), () => readOne(file, text))
    problems.addAll(found)
    return narrative
  })
  const narratives = read.filter((narrative) => narrative !== null)
  const known = foldersIn(join(root, 'data'))
  const own = new Set(files.map(({ path }) => path))
  const others = filesIn(reports).filter((path) => !own.has(`reports/${path}`))
  const around = JSON.stringify([
    languages,
    known,
    [...contents],
    await digestOf(others.map((path) => join(reports, path)))
  ])
  return narratives.flatMap((narrative) => {
    const { report } = narrative.file
    const firsts = narratives.filter(({ file }) => file.report === report && file.kind === 'first')
    const first = firsts.find(({ file }) => file.language === narrative.file.language) ?? firsts[0] ?? null
    const of = JSON.stringify([around, narrative.file, narrative.text, first?.file, first?.text])
    const { pages, found } = memory.recall('pages', of, () => {
      const found = new Problems()
      return { pages: readPages(narrative, first, { library, known, problems: found }), found }
    })
    problems.addAll(found)
    return pages
  })
}

function readOne(file: NarrativeFile, text: string): { narrative: Narrative | null; found: Problems } {
  const found = new Problems()
  return { narrative: readNarrative(file, text, found), found }
}
