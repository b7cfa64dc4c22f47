import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { listNames, type Problems } from '../problem.ts'
import { directives } from './directives/directives.ts'
import type { NarrativeFile } from './discover.ts'
import type { Page, Term } from './model.ts'
import type { Locate } from './narrative/location.ts'

/** What a site has beside its reports: a page about it, in the languages in which there is one, and its glossary. */
export type Beside = { about: Page[]; terms: Term[] }

/** The page about the site is addressed as a report of this name, which no report can have. */
export const aboutReport = 'about'

/** `about.md` or `about.tr.md`, as it stands in reports/. */
export const aboutPattern = /^about(?:\.([\w-]+))?\.md$/

/** The narratives about the site among the files of `reports/`. */
export function findAbout(names: readonly string[], languages: readonly string[], problems: Problems): NarrativeFile[] {
  const [first = 'en', ...others] = languages
  return names.flatMap((name) => {
    const [whole, language] = aboutPattern.exec(name) ?? []
    if (whole === undefined) return []
    if (language === undefined || others.includes(language))
      return { report: aboutReport, path: `reports/${name}`, language: language ?? first, kind: 'first', name: 'index' }
    problems.error({
      rule: 'report-file',
      place: { path: `reports/${name}`, line: 1, column: 1 },
      message:
        language === first
          ? "The site's own language is not written: `about.md`"
          : `\`${language}\` is no language of the site`,
      expected: listNames(['about.md', ...others.map((each) => `about.${each}.md`)]),
      remedy: 'Rename it; or name its language in reports/site.yaml.'
    })
    return []
  })
}

/** What can stand in a page that rests on no data. */
const allowed = ['note', 'details', 'tabs', 'tab', 'term', 'cite', 'num', 'include']

/** Says which directives of a page about the site would need data. */
export function refuseData(tree: Root, locate: Locate, problems: Problems): void {
  const known = new Set(directives.map(({ name }) => name))
  visit(tree, (node: Nodes) => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective') return
    if (!known.has(node.name) || allowed.includes(node.name)) return
    const from = node.position?.start.offset ?? 0
    problems.error({
      rule: 'about-directive',
      place: locate(from, from + node.name.length + 1),
      message: `\`${node.name}\` speaks of data, and the page about the site rests on none`,
      expected: `words, or one of ${listNames(allowed)}`,
      remedy: 'Say it in words; or move it to a report.'
    })
  })
}
