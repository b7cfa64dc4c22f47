import { anew, type Recall } from '../memory.ts'
import { aboutReport } from '../report/about.ts'
import type { Page, SiteFile } from '../report/model.ts'
import type { Fonts, Theme } from '../report/theme/tokens.ts'
import { type Addressed, addressesOf } from './addresses.ts'
import type { Context } from './context.ts'
import { type Addresses, contextOf } from './context-of.ts'
import { citationFiles } from './edition.ts'
import { estimatesOf } from './estimates.ts'
import { estimatesMetadata } from './estimates-metadata.ts'
import { type HouseStyle, houseOf } from './house.ts'
import { isPicture, LateFiles, once } from './late.ts'
import { carriedTo } from './links.ts'
import { datapackageOf, type Packed } from './machine/datapackage.ts'
import { addSiteFiles } from './machine/files.ts'
import type { Around } from './pages/around.ts'
import { cardName, cardPicture } from './pages/card.ts'
import { listCard } from './pages/card-of-list.ts'
import { listPage } from './pages/list.ts'
import { missingPage } from './pages/missing.ts'
import { parts } from './pages/parts.ts'
import { renderPart } from './pages/render-part.ts'
import { renderReport } from './pages/report.ts'
import { searchPage } from './pages/search.ts'
import { filledPages, menusOf, renderSitePage } from './pages/site-pages.ts'
import { tablesPart } from './pages/tables.ts'
import type { Reports } from './reports.ts'
import type { ArticlePage, Checked, EmbedPage, LateSite, ListEntry, Site } from './site.ts'

/**
 * Everything that is needed to write the site's pages and downloads. `base` begins and ends with "/"; `bytesOf` reads a
 * file of the project; `printed`: each report will be there as one document too.
 */
export function renderSite(
  reports: Reports,
  base: string,
  bytesOf: (path: string) => Uint8Array,
  printed: boolean
): Site {
  const { files, checked, ...site } = renderLive(reports, base, bytesOf, anew, printed)
  return { ...site, files: files.all(), checked: checked() }
}

/** The same, of which each page's body and downloads are made when somebody asks for them. */
export function renderLive(
  reports: Reports,
  base: string,
  bytesOf: (path: string) => Uint8Array,
  recall: Recall = anew,
  printed = false
): LateSite {
  const { siteFile, theme, pages, about } = reports
  const house = houseOf(theme, bytesOf)
  const byReport = Map.groupBy(pages, (page) => page.report)
  const addresses: Addresses = new Map(
    [...byReport, [aboutReport, about] as const].map(([id, own]) => [id, addressesOf(own, siteFile)])
  )
  const filled = filledPages({ reports, addresses, base, house })
  const around = { siteFile, house, menus: menusOf(siteFile.languages, filled) }
  const made: Made = { files: new LateFiles(), rendered: [], parts: [], embeds: [], entries: new Map(), statements: [] }
  const given = { reports, addresses, base, house, recall, printed }
  const logos = theme.logo === null ? [] : [theme.logo.light, theme.logo.dark]
  const fonts = theme.fonts === null ? [] : Object.values(theme.fonts)
  for (const path of new Set([...[...pages, ...about].flatMap((page) => page.carried), ...logos, ...fonts]))
    made.files.add(carriedTo(path), () => new Map([[carriedTo(path), bytesOf(path)]]))
  for (const [id, own] of byReport) {
    addEstimates(id, own, given, made.files)
    const packed = (addresses.get(id) ?? []).map((each) => addPage(each, around, given, made))
    addDatapackage(id, siteFile, packed, made.files)
  }
  const lists = siteFile.languages.map((language) => listPage(around, language, made.entries))
  const searches = siteFile.languages.map((language) => searchPage(around, language))
  const beside = filled.map((each) => renderSitePage(around, each, filled))
  const all = [...made.rendered, ...made.parts, ...lists, ...searches, ...beside, ...made.embeds, missingPage(around)]
  addSiteFiles(made.files, all, siteFile)
  for (const tag of siteFile.languages) {
    const path = `files/${tag}/${cardName}`
    made.files.add(path, () => new Map([[path, cardPicture(() => listCard(around, tag))]]))
  }
  return {
    base,
    theme: { ...theme, logo: carriedLogo(theme.logo), fonts: carriedFonts(theme.fonts) },
    language: siteFile.language,
    address: siteFile.address,
    pages: all,
    files: made.files,
    checked: () => made.statements.flatMap((each) => each())
  }
}

/** A logo by where its files stand in the site. */
function carriedLogo(logo: Theme['logo']): Theme['logo'] {
  return logo && { ...logo, light: `/${carriedTo(logo.light)}`, dark: `/${carriedTo(logo.dark)}` }
}

function carriedFonts(fonts: Theme['fonts']): Theme['fonts'] {
  return (
    fonts && (Object.fromEntries(Object.entries(fonts).map(([name, path]) => [name, `/${carriedTo(path)}`])) as Fonts)
  )
}

/** What comes of reports, page by page. */
type Made = {
  files: LateFiles
  rendered: ArticlePage[]
  parts: ArticlePage[]
  embeds: EmbedPage[]
  /** The reports in each language. */
  entries: Map<string, ListEntry[]>
  statements: (() => Checked[])[]
}

function addEstimates(id: string, pages: Page[], given: Given, files: LateFiles): void {
  const [first] = given.addresses.get(id) ?? []
  files.add(
    `files/${id}/estimates.`,
    once(() => {
      const { json, csv } = estimatesOf(pages, given.reports.answers, given.reports.library)
      return new Map([
        [`files/${id}/estimates.json`, json],
        [`files/${id}/estimates.csv`, csv],
        ...(first
          ? [[`files/${id}/estimates.metadata.json`, estimatesMetadata(newContext(first, given))] as const]
          : [])
      ])
    })
  )
}

function addDatapackage(id: string, siteFile: SiteFile, packed: Packed[], files: LateFiles): void {
  const path = `files/${id}/datapackage.json`
  files.add(
    path,
    once(() => {
      const estimates = files.get(`files/${id}/estimates.csv`) ?? ''
      return new Map([[path, datapackageOf(siteFile, packed, isPicture(estimates) ? '' : estimates)]])
    })
  )
}

type Given = {
  reports: Reports
  addresses: Addresses
  base: string
  house: HouseStyle
  recall: Recall
  printed: boolean
}

function newContext(each: Addressed, { reports, addresses, base, house, recall, printed }: Given): Context {
  const { siteFile, library, answers } = reports
  return { ...contextOf(siteFile, each, addresses, library, answers, base, house, recall), printed }
}

/** A page at one of its addresses; of a first page, also its report's other pages and its entry in the list. */
function addPage(each: Addressed, around: Around, given: Given, made: Made): Packed {
  const context = newContext(each, given)
  const { page, entry, embeds, downloads, checked } = renderReport(around, each, context)
  made.rendered.push(page)
  made.embeds.push(...embeds)
  made.files.add(context.downloads.folder, downloads)
  if (each.language === each.page.language) made.statements.push(checked)
  if (each.page.slug !== '') return { context, downloads, tables: null }
  made.entries.set(each.language, [...(made.entries.get(each.language) ?? []), entry])
  made.files.add(`files/${each.language}/${each.page.report}/cite.`, () => citationFiles(context))
  const own = parts.flatMap((part) => {
    const rendered = renderPart(around, part, each, newContext(each, given), page.card)
    return rendered ? [{ part, ...rendered }] : []
  })
  for (const { page: ofPart, embeds: alone, folder, downloads: files } of own) {
    made.parts.push(ofPart)
    made.embeds.push(...alone)
    made.files.add(folder, files)
  }
  return { context, downloads, tables: own.find(({ part }) => part === tablesPart) ?? null }
}
