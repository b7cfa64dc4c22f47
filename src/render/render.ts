import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Answers } from '../estimate/answer-all.ts'
import type { Language } from '../language/language.ts'
import { languages } from '../language/languages.ts'
import { inLanguage } from '../language/text.ts'
import type { Library, Report, SiteFile } from '../report/model.ts'
import { renderAbout } from './about.ts'
import { type Context, datasetOf } from './context.ts'
import { estimatesOf } from './estimates.ts'
import { renderNarrative } from './narrative.ts'
import type { Alternate, Frame, ListEntry, ListPage, Notice, ReportPage, Site } from './site.ts'

/** Everything that is needed to write the site's pages and downloads. `base` begins and ends with "/". */
export function renderSite(
  siteFile: SiteFile,
  reports: Report[],
  library: Library,
  answers: Answers,
  base: string
): Site {
  const files = new Map<string, string>()
  const pages: ReportPage[] = []
  const entries: ListEntry[] = []
  for (const [id, versions] of Map.groupBy(reports, (report) => report.id)) {
    const published = estimatesOf(versions, answers)
    files.set(`files/${id}/estimates.json`, published.json)
    files.set(`files/${id}/estimates.csv`, published.csv)
    for (const report of versions) {
      const { page, entry, downloads } = renderReport(siteFile, report, versions, library, answers, base)
      pages.push(page)
      entries.push(entry)
      for (const [name, content] of downloads) files.set(name, content)
    }
  }
  return { base, language: siteFile.language, pages: [...pages, listPage(siteFile, entries)], files }
}

function languageOf(tag: string): Language {
  const language = languages[tag]
  if (!language) throw new Error(`There is no language ${tag}.`)
  return language
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
  report: Report,
  versions: Report[],
  library: Library,
  answers: Answers,
  base: string
): { page: ReportPage; entry: ListEntry; downloads: Map<string, string> } {
  const language = languageOf(report.language)
  let ids = 0
  const context: Context = { report, library, answers, language, base, id: () => `_${++ids}` }
  const folder = `files/${language.tag}/${report.id}/index/`
  const publisher = siteFile.publisher ?? inLanguage(siteFile.title, language.tag)
  const narrative = renderNarrative(context, publisher, base + folder)
  const about = renderAbout(context, {
    json: `${base}files/${report.id}/estimates.json`,
    csv: `${base}files/${report.id}/estimates.csv`
  })
  const [first, ...rest] = narrative.sections
  if (first && ids > 0) first.children.push(h('ul', { className: ['how'] }, h('li', language.words.report.opens)))
  const sections = [...(first ? [first] : []), ...rest, about.section]
  const path = `/${language.tag}/${report.id}/`
  const alternates = versions.map((version): Alternate => {
    const other = languageOf(version.language)
    return {
      language: other.tag,
      name: other.name,
      path: `/${other.tag}/${report.id}/`,
      current: other.tag === language.tag
    }
  })
  const date = report.date === null ? null : { iso: report.date, text: language.numbers.date(report.date) }
  const notices = noticesOf(context)
  return {
    page: {
      ...frameOf(siteFile, language, path, report.title, report.summary, alternates),
      kind: 'report',
      kicker: language.words.report.kicker,
      date,
      standfirst: report.summary,
      facts: factsOf(context),
      notices,
      contents: [...narrative.contents, { id: about.id, text: about.heading }],
      html: toHtml({ type: 'root', children: sections }, { allowDangerousHtml: true })
    },
    entry: {
      title: report.title,
      path,
      summary: report.summary,
      date,
      languages: alternates.length > 1 ? alternates : [],
      statuses: notices.slice(0, 1).map((notice) => notice.label),
      topic: report.topic,
      thumbnail: narrative.thumbnail
    },
    downloads: new Map([...narrative.files].map(([name, content]) => [folder + name, content]))
  }
}

/** What kind of data it is, in boxes: synthetic where any is, published where any is. */
function noticesOf(context: Context): Notice[] {
  const { report: words } = context.language.words
  const codebooks = context.report.datasets.map((name) => datasetOf(context, name).codebook)
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
  const first = context.report.datasets[0]
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

function listPage(siteFile: SiteFile, entries: ListEntry[]): ListPage {
  const language = languageOf(siteFile.language)
  const own = entries.filter((entry) => entry.path.startsWith(`/${language.tag}/`))
  const newest = own.toSorted(
    (a, b) => (b.date?.iso ?? '').localeCompare(a.date?.iso ?? '', 'en') || a.title.localeCompare(b.title, language.tag)
  )
  const topics = [...Map.groupBy(newest, (entry) => entry.topic)].map(([topic, each]) => ({ topic, entries: each }))
  const standfirst = siteFile.summary === null ? null : inLanguage(siteFile.summary, language.tag)
  const path = `/${language.tag}/`
  const alternates = [{ language: language.tag, name: language.name, path, current: true }]
  const title = inLanguage(siteFile.title, language.tag)
  return { ...frameOf(siteFile, language, path, title, standfirst, alternates), kind: 'list', standfirst, topics }
}
