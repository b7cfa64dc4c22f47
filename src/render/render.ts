import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Answers } from '../estimate/answer-all.ts'
import type { Language } from '../language/language.ts'
import { inLanguage } from '../language/text.ts'
import { anew, type Recall } from '../memory.ts'
import type { Library, Page, SiteFile } from '../report/model.ts'
import { renderAbout } from './about.ts'
import { type Addressed, addressesOf } from './addresses.ts'
import { type Context, datasetOf, type Sibling } from './context.ts'
import { contextOf, languageOf } from './context-of.ts'
import { estimatesOf } from './estimates.ts'
import { type Content, LateFiles, once } from './late.ts'
import { renderNarrative } from './narrative.ts'
import type { Alternate, Frame, ListEntry, ListPage, LiveSite, Notice, ReportPage, Site } from './site.ts'

/** Everything that is needed to write the site's pages and downloads. `base` begins and ends with "/". */
export function renderSite(siteFile: SiteFile, pages: Page[], library: Library, answers: Answers, base: string): Site {
  const { files, ...site } = renderLive(siteFile, pages, library, answers, base)
  return { ...site, files: files.all() }
}

/** The same, of which each page's body and downloads are made when somebody asks for them. */
export function renderLive(
  siteFile: SiteFile,
  pages: Page[],
  library: Library,
  answers: Answers,
  base: string,
  recall: Recall = anew
): LiveSite & { files: LateFiles } {
  const files = new LateFiles()
  const rendered: ReportPage[] = []
  const entries = new Map<string, ListEntry[]>()
  for (const [id, own] of Map.groupBy(pages, (page) => page.report)) {
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
    const addressed = addressesOf(own, siteFile)
    for (const each of addressed) {
      const { page, entry, folder, downloads } = renderReport(siteFile, each, addressed, library, answers, base, recall)
      rendered.push(page)
      if (each.page.slug === '') entries.set(each.language, [...(entries.get(each.language) ?? []), entry])
      files.add(folder, downloads)
    }
  }
  const lists = siteFile.languages.map((language) => listPage(siteFile, language, entries))
  return { base, language: siteFile.language, pages: [...rendered, ...lists], files }
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

function renderReport(
  siteFile: SiteFile,
  { page, language: at, path }: Addressed,
  addressed: Addressed[],
  library: Library,
  answers: Answers,
  base: string,
  recall: Recall
): { page: ReportPage; entry: ListEntry; folder: string; downloads: () => Map<string, Content> } {
  const around = languageOf(at)
  const siblings = addressed.filter((each) => each.language === at)
  const context = contextOf(siteFile, { page, language: at, path }, siblings, library, answers, base, recall)
  const { language } = context
  const body = once(() => {
    const narrative = renderNarrative(context)
    const about = renderAbout(context, {
      json: `${base}files/${page.report}/estimates.json`,
      csv: `${base}files/${page.report}/estimates.csv`
    })
    const [first, ...rest] = narrative.sections
    if (first && context.opens())
      first.children.push(h('ul', { className: ['how'] }, h('li', language.words.report.opens)))
    const sections = [...(first ? [first] : []), ...rest, about.section]
    return {
      contents: [...narrative.contents, { id: about.id, text: about.heading }],
      html: toHtml({ type: 'root', children: sections }, { allowDangerousHtml: true })
    }
  })
  const alternates = addressed
    .filter((each) => each.page.slug === page.slug)
    .map((each): Alternate => {
      const { tag, name } = languageOf(each.language)
      return { language: tag, name, path: each.path, current: tag === at }
    })
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
    folder: context.downloads.folder,
    downloads: () => {
      body()
      return new Map([...context.downloads.files].map(([name, content]) => [context.downloads.folder + name, content]))
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
  const alternates = siteFile.languages.map((each): Alternate => {
    const { name } = languageOf(each)
    return { language: each, name, path: `/${each}/`, current: each === tag }
  })
  const title = inLanguage(siteFile.title, language.tag)
  return { ...frameOf(siteFile, language, path, title, standfirst, alternates), kind: 'list', standfirst, topics }
}
