import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Language } from '../language/language.ts'
import type { Context } from './context.ts'

/** A file of a report that readers can take away. */
export type Download = {
  /** What it is called in a list: "CSV". */
  name: string
  /** Numbers of the report, what describes these, the report as a document, or what cites it. */
  kind: 'numbers' | 'description' | 'document' | 'citation'
  /** What it holds. */
  says(language: Language): string
  /** Its path in the site's folder; null: the report has none. */
  path(context: Context): string | null
}

/** Every download of a report, in the order in which they are offered: one row each. */
export const downloads: readonly Download[] = [
  {
    name: 'Excel',
    kind: 'numbers',
    says: ({ words }) => words.edition.downloads.xlsx,
    path: ({ page, at }) =>
      page.tables && page.tables.list.length > 0 ? `files/${at}/${page.report}/tables/${workbook}` : null
  },
  {
    name: 'CSV',
    kind: 'numbers',
    says: ({ words }) => words.edition.downloads.csv,
    path: ({ page }) => `files/${page.report}/estimates.csv`
  },
  {
    name: 'JSON',
    kind: 'numbers',
    says: ({ words }) => words.edition.downloads.json,
    path: ({ page }) => `files/${page.report}/estimates.json`
  },
  {
    name: 'Data Package',
    kind: 'description',
    says: ({ words }) => words.edition.downloads.package,
    path: ({ page }) => `files/${page.report}/datapackage.json`
  },
  {
    name: 'PDF',
    kind: 'document',
    says: ({ words }) => words.edition.downloads.pdf,
    path: ({ page, at, printed }) => (printed ? pdfPath(at, page.report) : null)
  },
  {
    name: 'BibTeX',
    kind: 'citation',
    says: ({ words }) => words.edition.downloads.bib,
    path: (context) => citationPath(context, 'bib')
  },
  {
    name: 'RIS',
    kind: 'citation',
    says: ({ words }) => words.edition.downloads.ris,
    path: (context) => citationPath(context, 'ris')
  }
]

/** What the workbook of all tables is called. */
export const workbook = 'tables.xlsx'

/** Where a report in a language lies as one document, if it is printed. */
export function pdfPath(language: string, report: string): string {
  return `files/${language}/${report}/${report}.pdf`
}

/** Where a reference to a report is offered; one for each language that the report is in. */
export function citationPath({ page, at }: Context, ending: 'bib' | 'ris'): string {
  return `files/${at}/${page.report}/cite.${ending}`
}

/** The downloads of a kind as links in a line. */
export function linksInLine(kind: Download['kind'], between: string, context: Context): ElementContent[] {
  return downloadsOf(context)
    .filter(({ download }) => download.kind === kind)
    .flatMap(({ link }, index) => (index === 0 ? [link] : [{ type: 'text', value: between }, link]))
}

/** The downloads that a report has, each with its link. */
export function downloadsOf(context: Context): { download: Download; link: ElementContent; file: string }[] {
  return downloads.flatMap((download) => {
    const path = download.path(context)
    if (path === null) return []
    const file = path.split('/').at(-1) ?? path
    return [{ download, file, link: h('a', { href: context.base + path, download: file }, download.name) }]
  })
}

/** Where they are listed, within a report. */
export const dataAddress = 'method/#data'
