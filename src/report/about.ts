import { listNames, type Problems } from '../problem.ts'
import type { NarrativeFile } from './discover.ts'

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
