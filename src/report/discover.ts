import { listNames, type Problems } from '../problem.ts'

/** A narrative's file, known by its name alone. */
export type NarrativeFile = {
  /** The folder of its report. */
  report: string
  path: string
  language: string
  kind: 'first' | 'chapter' | 'value'
  /** The name without language and ending: `index`, a chapter's address, or a dimension. */
  name: string
}

/** Addresses within a report that are the tool's own. */
export const reservedSlugs: readonly string[] = ['tables', 'method', 'explore', 'search']

/** Addresses beside those of reports that are the tool's own. */
const reservedReports = ['glossary', 'sources', 'about', 'search', 'explore']

/**
 * The narratives among the files of `reports/`: `index.md` of each folder, its chapters, and `[dimension].md`, each in
 * the site's first language or in the one that its name ends with (`index.tr.md`). `folders` maps a report's folder to
 * the paths in it. Names that begin with a dot or an underscore are passages for others to take in.
 */
export function findNarratives(
  folders: Map<string, string[]>,
  languages: readonly string[],
  problems: Problems
): NarrativeFile[] {
  const found: NarrativeFile[] = []
  for (const [report, paths] of folders) {
    if (holdsFonts(paths)) continue
    const place = { path: `reports/${report}/index.md`, line: 1, column: 1 }
    if (!/^[a-z0-9][a-z0-9-]*$/.test(report)) {
      problems.error({
        rule: 'report-name',
        place,
        message: `\`${report}\` becomes part of an address, and cannot be`,
        expected: 'small letters, digits and hyphens',
        remedy: 'Rename the folder.'
      })
      continue
    }
    if (reservedReports.includes(report)) {
      problems.error({
        rule: 'report-name',
        place,
        message: `\`${report}\` is the address of a page of the tool's own, and cannot be that of a report`,
        expected: `another name than ${listNames(reservedReports)}`,
        remedy: 'Rename the folder.'
      })
      continue
    }
    if (!paths.includes('index.md'))
      problems.error({
        rule: 'report-file',
        place,
        message: `The report \`${report}\` has no \`index.md\``,
        expected: 'a narrative with that name',
        remedy: 'Add it, or remove the folder.'
      })
    for (const path of paths) {
      if (!path.endsWith('.md') || path.split('/').some((part) => /^[._]/.test(part))) continue
      const narrative = narrativeOf(report, path, languages)
      if (typeof narrative !== 'string') found.push(narrative)
      else
        problems.error({
          rule: 'report-file',
          place: { path: `reports/${report}/${path}`, line: 1, column: 1 },
          message: narrative,
          expected: '`index.md`, a chapter like `costs.md`, or `[sector].md` for a page for each value of a dimension',
          remedy: 'Rename it; or begin its name with `_` if it is no page of its own.'
        })
    }
  }
  return found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

const kinds: NarrativeFile['kind'][] = ['first', 'chapter', 'value']

/** What a file is by its name; else what is wrong with that. */
function narrativeOf(report: string, path: string, languages: readonly string[]): NarrativeFile | string {
  if (path.includes('/')) return 'A narrative stands in the folder of its report, not in one below it'
  const parts = path.slice(0, -'.md'.length).split('.')
  const last = parts.at(-1) ?? ''
  const own = parts.length > 1 && languages.includes(last)
  const name = (own ? parts.slice(0, -1) : parts).join('.')
  const file = { report, path: `reports/${report}/${path}`, language: own ? last : (languages[0] as string) }
  if (own && last === languages[0]) return `The site's own language is not written: \`${name}.md\``
  if (name === 'index') return { ...file, kind: 'first', name }
  const dimension = /^\[(.+)\]$/.exec(name)?.[1]
  if (dimension !== undefined) return { ...file, kind: 'value', name: dimension }
  if (reservedSlugs.includes(name)) return `\`${name}\` is the address of a page of the tool's own`
  if (/^[a-z0-9][a-z0-9-]*$/.test(name)) return { ...file, kind: 'chapter', name }
  return parts.length > 1
    ? `\`${last}\` is no language of the site, and a point cannot be part of an address`
    : `\`${name}\` becomes part of an address, and cannot be`
}

/** The faces of a house style, and no narrative. */
function holdsFonts(paths: string[]): boolean {
  return paths.some((path) => path.endsWith('.woff2')) && !paths.some((path) => path.endsWith('.md'))
}
