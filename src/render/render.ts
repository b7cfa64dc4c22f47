import type { Answers } from '../estimate/answer-all.ts'
import type { Language } from '../language/language.ts'
import { inLanguage } from '../language/text.ts'
import { anew, type Recall } from '../memory.ts'
import type { Library, Page, SiteFile } from '../report/model.ts'
import { type Addressed, addressesOf } from './addresses.ts'
import { bodyOf } from './body.ts'
import { type Context, datasetOf, type Sibling } from './context.ts'
import { type Addresses, contextOf, languageOf } from './context-of.ts'
import { estimatesOf } from './estimates.ts'
import { type Content, LateFiles, once } from './late.ts'
import { carriedTo } from './links.ts'
import type { Alternate, Checked, Frame, ListEntry, ListPage, LiveSite, Notice, ReportPage, Site } from './site.ts'

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
  const rendered: ReportPage[] = []
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
    }
  }
  const lists = siteFile.languages.map((language) => listPage(siteFile, language, entries))
  const checked = () => statements.flatMap((each) => each())
  return { base, language: siteFile.language, pages: [...rendered, ...lists], files, checked }
}

function frameOf(
  siteFile: SiteFile,
  language: Language,
  path: string,
  title: string,
  description: string | null,
  alternates: Alternate[]
): Frame {
  return {
    language: language.tag,
    path,
    title,
    description,
    siteTitle: inLanguage(siteFile.title, language.tag),
    home: `/${language.tag}/`,
    alternates,
    words: language.words.frame,
    footer: siteFile.publisher === null ? [] : [siteFile.publisher]
  }
}

type RenderedReport = {
  page: ReportPage
  entry: ListEntry
  downloads: () => Map<string, Content>
  checked: () => Checked[]
}

function renderReport(siteFile: SiteFile, { page, language: at, path }: Addressed, context: Context): RenderedReport {
  const around = languageOf(at)
  const { language, siblings, alternates } = context
  const body = once(() => bodyOf(context))
  const date = page.date === null ? null : { iso: page.date, text: language.numbers.date(page.date) }
  const notices = noticesOf(context)
  return {
    page: {
      ...frameOf(siteFile, around, path, page.title, page.summary, alternates),
      kind: 'report',
      kicker: language.words.report.kicker,
      date,
      standfirst: page.summary,
      facts: factsOf(context),
      notices,
      written: at === page.language ? null : { language: page.language, notice: around.words.report.untranslated },
      chapters: chaptersOf(page, siblings),
      neighbours: neighboursOf(page, siblings),
      parts: around.words.report,
      get contents() {
        return body().contents
      },
      get html() {
        return body().html
      }
    },
    entry: {
      title: page.title,
      path,
      summary: page.summary,
      date,
      languages: alternates.length > 1 ? alternates : [],
      statuses: notices.slice(0, 1).map((notice) => notice.label),
      topic: page.topic,
      get thumbnail() {
        body()
        return context.thumbnails[0] ?? null
      }
    },
    downloads: () => {
      body()
      return new Map([...context.downloads.files].map(([name, content]) => [context.downloads.folder + name, content]))
    },
    checked: () => {
      body()
      return context.checked
    }
  }
}

/** The chapters of a report, its first page among them; none where there is only that. */
function chaptersOf(page: Page, siblings: Sibling[]): ReportPage['chapters'] {
  const chapters = siblings.filter((each) => each.page.kind !== 'value')
  if (chapters.length === 1 && page.kind !== 'value') return []
  return chapters.map((each) => ({ path: each.path, text: each.page.title, current: each.page === page }))
}

/** The pages before and behind one: among chapters, or among the values of its dimension. */
function neighboursOf(page: Page, siblings: Sibling[]): ReportPage['neighbours'] {
  const like = siblings.filter((each) => (page.bound?.dimension ?? null) === (each.page.bound?.dimension ?? null))
  const at = like.findIndex((each) => each.page === page)
  const link = (each: Sibling | undefined) => (each ? { path: each.path, text: each.page.title } : null)
  return { previous: link(like[at - 1]), next: link(like[at + 1]) }
}

/** What kind of data it is, in boxes: synthetic where any is, published where any is. */
function noticesOf(context: Context): Notice[] {
  const { report: words } = context.language.words
  const codebooks = context.page.datasets.map((name) => datasetOf(context, name).codebook)
  const notices: Notice[] = []
  if (codebooks.some((codebook) => codebook.status === 'synthetic'))
    notices.push({ label: words.synthetic, text: words.syntheticSays })
  if (codebooks.some((codebook) => codebook.kind === 'published'))
    notices.push({
      label: words.published,
      text: codebooks.every((codebook) => codebook.kind === 'published') ? words.publishedSays : words.publishedBeside
    })
  return notices
}

/** The first dataset in short: who, how and when. */
function factsOf(context: Context): string[] {
  const first = context.page.datasets[0]
  if (first === undefined) return []
  const { codebook } = datasetOf(context, first)
  const sampling = context.library.get(first)?.sampling
  const { numbers, words } = context.language
  const facts = codebook.population ? [inLanguage(codebook.population, context.language.tag)] : []
  if (sampling)
    facts.unshift(
      codebook.kind === 'survey' && codebook.design.unit === null
        ? words.estimate.answers(numbers.count(sampling.units))
        : words.report.respondents(numbers.count(sampling.units))
    )
  if (codebook.fieldwork) {
    const { when, mode } = codebook.fieldwork
    facts.push(
      [
        ...(mode ? [inLanguage(mode, context.language.tag)] : []),
        ...(when ? [numbers.span(when.from, when.to)] : [])
      ].join(', ')
    )
  }
  return facts
}

/** The list of reports in a language; those that are not in it are named in the one that they were written in. */
function listPage(siteFile: SiteFile, tag: string, entries: Map<string, ListEntry[]>): ListPage {
  const language = languageOf(tag)
  const own = entries.get(tag) ?? []
  const known = new Set(own.map(({ path }) => path.split('/')[2]))
  const others = [...entries.values()].flat().filter(({ path }) => {
    const id = path.split('/')[2]
    return !known.has(id) && known.add(id)
  })
  const newest = [...own, ...others].toSorted(
    (a, b) => (b.date?.iso ?? '').localeCompare(a.date?.iso ?? '', 'en') || a.title.localeCompare(b.title, language.tag)
  )
  const topics = [...Map.groupBy(newest, (entry) => entry.topic)].map(([topic, each]) => ({ topic, entries: each }))
  const standfirst = siteFile.summary === null ? null : inLanguage(siteFile.summary, language.tag)
  const path = `/${language.tag}/`
  const alternates = siteFile.languages.map((each) => {
    const { name } = languageOf(each)
    return { language: each, name, path: `/${each}/`, current: each === tag }
  })
  const title = inLanguage(siteFile.title, language.tag)
  return { ...frameOf(siteFile, language, path, title, standfirst, alternates), kind: 'list', standfirst, topics }
}
