import { toHtml } from 'hast-util-to-html'
import { pdfPath } from '../downloads.ts'
import { methodPart } from '../pages/method.ts'
import type { ArticlePage, Notice, Site } from '../site.ts'
import { type Body, type Joined, joined } from './joined.ts'
import { onPaper } from './on-paper.ts'

/** A report in one language as one document for the printer. */
export type Printed = {
  kind: 'print'
  language: string
  /** Where it stands while it is printed: "/en/covid-service/print/". No site has it. */
  path: string
  /** Where the printed document goes, under the site's folder. */
  file: string
  /** The report's first page in the site. */
  of: string
  title: string
  siteTitle: string
  /** The mark of what is not for the public yet, which stands on each sheet; null: it is. */
  held: string | null
  kicker: string | null
  standfirst: string | null
  /** Its date as on the first page; of the file, too. */
  date: ArticlePage['date']
  updated: ArticlePage['updated']
  /** Who published it, and the first page's facts. */
  facts: string[]
  notices: Notice[]
  contents: { heading: string; entries: Entry[] }
  chapters: Chapter[]
}

/** A line of the contents: the id of what it leads to; 2 stands below the one before that is 1. */
export type Entry = { id: string; text: string; level: 1 | 2 }

/** A page of the report. `head` is null of the first, whose is the cover's. */
export type Chapter = {
  id: string
  language: string
  head: { title: string; standfirst: string | null; held: string | null } | null
  html: string
}

/** Every report in each of its languages. */
export function printedReports(site: Site): Printed[] {
  const pages = site.pages.filter((page): page is ArticlePage => page.kind !== 'list')
  const reports = Map.groupBy(pages, ({ path }) => path.split('/').slice(0, 3).join('/'))
  return [...reports.values()].flatMap((own) => {
    const [first, ...others] = own.filter(isPrinted)
    return first === undefined ? [] : [printedReport(first, others, site)]
  })
}

/** What a narrative was written for, and the method. */
function isPrinted(page: ArticlePage): boolean {
  return page.kind === 'report' || (page.kind === 'part' && page.path.endsWith(`/${methodPart.slug}/`))
}

function printedReport(first: ArticlePage, others: ArticlePage[], site: Site): Printed {
  const method = others.find((page) => page.kind === 'part') ?? null
  const pages = [first, ...others]
  const bodies = joined(
    pages.map((page): Body => ({ page, tree: onPaper(page.html, method !== null && page !== method) })),
    site,
    method?.path ?? null
  )
  const [, language, report] = first.path.split('/')
  return {
    kind: 'print',
    language: first.language,
    path: `${first.path}print/`,
    file: pdfPath(language ?? '', report ?? ''),
    of: first.path,
    title: first.title,
    siteTitle: first.siteTitle,
    held: first.head.held,
    kicker: first.kicker?.text ?? null,
    standfirst: first.standfirst,
    date: first.date,
    updated: first.updated,
    facts: [...first.footer.slice(0, 1).map((line) => line.map(({ text }) => text).join('')), ...first.facts],
    notices: first.notices,
    contents: { heading: first.words.contents, entries: bodies.flatMap((body) => entriesOf(body, first)) },
    chapters: bodies.map(({ page, id, tree }) => ({
      id,
      language: page.written?.language ?? page.language,
      head: page === first ? null : { title: page.title, standfirst: page.standfirst, held: page.head.held },
      html: toHtml(tree, { allowDangerousHtml: true })
    }))
  }
}

/** The first page has its sections in the contents, a chapter itself and its own; the page of a value, one of many, itself. */
function entriesOf({ page, id, ids }: Joined, first: ArticlePage): Entry[] {
  const isFirst = page === first
  const isValue = page.profiles.some(({ links }) => links.some(({ current }) => current))
  const isNamed = page.local?.links.some(({ current }) => current) === true
  const isChapter = page.kind === 'report' && isNamed && !isValue
  const own: Entry[] = isFirst ? [] : [{ id, text: page.title, level: 1 }]
  if (!isFirst && !isChapter) return own
  const sections = page.contents.flatMap((section): Entry[] => {
    const there = ids.get(section.id)
    return there === undefined ? [] : [{ id: there, text: section.text, level: isFirst ? 1 : 2 }]
  })
  return [...own, ...sections]
}
