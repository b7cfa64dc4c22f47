import type { Answers } from '../estimate/answer-all.ts'
import { anew, type Recall } from '../memory.ts'
import type { Library, Page, SiteFile } from '../report/model.ts'
import type { Theme } from '../report/theme/theme.ts'
import { addressesOf } from './addresses.ts'
import { type Addresses, contextOf } from './context-of.ts'
import { estimatesOf } from './estimates.ts'
import { LateFiles, once } from './late.ts'
import { carriedTo } from './links.ts'
import { listPage } from './pages/list.ts'
import { parts } from './pages/parts.ts'
import { renderPart } from './pages/render-part.ts'
import { renderReport } from './pages/report.ts'
import type { ArticlePage, Checked, ListEntry, LiveSite, Site } from './site.ts'

/**
 * Everything that is needed to write the site's pages and downloads. `base` begins and ends with "/"; `bytesOf` reads a
 * file of the project.
 */
export function renderSite(
  siteFile: SiteFile,
  pages: Page[],
  library: Library,
  answers: Answers,
  base: string,
  theme: Theme,
  bytesOf: (path: string) => Uint8Array
): Site {
  const { files, checked, ...site } = renderLive(siteFile, pages, library, answers, base, theme, bytesOf)
  return { ...site, files: files.all(), checked: checked() }
}

/** The same, of which each page's body and downloads are made when somebody asks for them. */
export function renderLive(
  siteFile: SiteFile,
  pages: Page[],
  library: Library,
  answers: Answers,
  base: string,
  theme: Theme,
  bytesOf: (path: string) => Uint8Array,
  recall: Recall = anew
): LiveSite & { files: LateFiles; checked: () => Checked[] } {
  const files = new LateFiles()
  const rendered: ArticlePage[] = []
  const made: ArticlePage[] = []
  const entries = new Map<string, ListEntry[]>()
  const statements: (() => Checked[])[] = []
  const reports = Map.groupBy(pages, (page) => page.report)
  const addresses: Addresses = new Map([...reports].map(([id, own]) => [id, addressesOf(own, siteFile)]))
  const logos = theme.logo === null ? [] : [theme.logo.light, theme.logo.dark]
  for (const path of new Set([...pages.flatMap((page) => page.carried), ...logos]))
    files.add(carriedTo(path), () => new Map([[carriedTo(path), bytesOf(path)]]))
  for (const [id, own] of reports) {
    files.add(
      `files/${id}/estimates.`,
      once(() => {
        const { json, csv } = estimatesOf(own, answers)
        return new Map([
          [`files/${id}/estimates.json`, json],
          [`files/${id}/estimates.csv`, csv]
        ])
      })
    )
    for (const each of addresses.get(id) ?? []) {
      const context = contextOf(siteFile, each, addresses, library, answers, base, recall)
      const { page, entry, downloads, checked } = renderReport(siteFile, each, context)
      rendered.push(page)
      if (each.language === each.page.language) statements.push(checked)
      if (each.page.slug === '') entries.set(each.language, [...(entries.get(each.language) ?? []), entry])
      files.add(context.downloads.folder, downloads)
      if (each.page.slug === '') {
        for (const part of parts) {
          const own = renderPart(
            siteFile,
            part,
            each,
            contextOf(siteFile, each, addresses, library, answers, base, recall)
          )
          if (own) made.push(own.page)
          if (own) files.add(own.folder, own.downloads)
        }
      }
    }
  }
  const lists = siteFile.languages.map((language) => listPage(siteFile, language, entries))
  const checked = () => statements.flatMap((each) => each())
  return {
    base,
    theme: { ...theme, logo: carriedLogo(theme.logo) },
    language: siteFile.language,
    pages: [...rendered, ...made, ...lists],
    files,
    checked
  }
}

/** A logo by where its files stand in the site. */
function carriedLogo(logo: Theme['logo']): Theme['logo'] {
  return logo && { ...logo, light: `/${carriedTo(logo.light)}`, dark: `/${carriedTo(logo.dark)}` }
}
