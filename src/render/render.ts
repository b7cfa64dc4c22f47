import type { Answers } from '../estimate/answer-all.ts'
import { anew, type Recall } from '../memory.ts'
import type { Library, Page, SiteFile } from '../report/model.ts'
import { addressesOf } from './addresses.ts'
import { type Addresses, contextOf } from './context-of.ts'
import { estimateFields, estimatesOf } from './estimates.ts'
import { estimatesMetadata } from './estimates-metadata.ts'
import { LateFiles, once } from './late.ts'
import { carriedTo } from './links.ts'
import { cardName, cardPicture } from './pages/card.ts'
import { listCard, listPage } from './pages/list.ts'
import { parts } from './pages/parts.ts'
import { renderPart } from './pages/render-part.ts'
import { renderReport } from './pages/report.ts'
import type { ArticlePage, Checked, EmbedPage, ListEntry, LiveSite, Site } from './site.ts'

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
  bytesOf: (path: string) => Uint8Array
): Site {
  const { files, checked, ...site } = renderLive(siteFile, pages, library, answers, base, bytesOf)
  return { ...site, files: files.all(), checked: checked() }
}

/** The same, of which each page's body and downloads are made when somebody asks for them. */
export function renderLive(
  siteFile: SiteFile,
  pages: Page[],
  library: Library,
  answers: Answers,
  base: string,
  bytesOf: (path: string) => Uint8Array,
  recall: Recall = anew
): LiveSite & { files: LateFiles; checked: () => Checked[] } {
  const files = new LateFiles()
  const rendered: ArticlePage[] = []
  const made: ArticlePage[] = []
  const alone: EmbedPage[] = []
  const entries = new Map<string, ListEntry[]>()
  const statements: (() => Checked[])[] = []
  const reports = Map.groupBy(pages, (page) => page.report)
  const addresses: Addresses = new Map([...reports].map(([id, own]) => [id, addressesOf(own, siteFile)]))
  for (const path of new Set(pages.flatMap((page) => page.carried)))
    files.add(carriedTo(path), () => new Map([[carriedTo(path), bytesOf(path)]]))
  for (const [id, own] of reports) {
    files.add(
      `files/${id}/estimates.`,
      once(() => {
        const { json, csv } = estimatesOf(own, answers)
        const metadata = (addresses.get(id) ?? []).slice(0, 1).map((first): [string, string] => {
          const context = contextOf(siteFile, first, addresses, library, answers, base, recall)
          return [`files/${id}/estimates.metadata.json`, estimatesMetadata(estimateFields, context)]
        })
        return new Map([[`files/${id}/estimates.json`, json], [`files/${id}/estimates.csv`, csv], ...metadata])
      })
    )
    for (const each of addresses.get(id) ?? []) {
      const context = contextOf(siteFile, each, addresses, library, answers, base, recall)
      const { page, entry, embeds, downloads, checked } = renderReport(siteFile, each, context)
      rendered.push(page)
      alone.push(...embeds)
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
  for (const tag of siteFile.languages) {
    const path = `files/${tag}/${cardName}`
    files.add(path, () => new Map([[path, cardPicture(() => listCard(siteFile, tag))]]))
  }
  const checked = () => statements.flatMap((each) => each())
  return { base, language: siteFile.language, pages: [...rendered, ...made, ...lists, ...alone], files, checked }
}
