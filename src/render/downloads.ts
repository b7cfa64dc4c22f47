import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Language } from '../language/language.ts'
import type { Context } from './context.ts'

/** A file of a report that readers can take away. */
export type Download = {
  /** What it is called in a list: "CSV". */
  name: string
  /** What it holds. */
  says(language: Language): string
  /** Its path in the site's folder; null: the report has none. */
  path(context: Context): string | null
}

/** Every download of a report, in the order in which they are offered: one row each. */
export const downloads: readonly Download[] = [
  {
    name: 'CSV',
    says: ({ words }) => words.edition.downloads.csv,
    path: ({ page }) => `files/${page.report}/estimates.csv`
  },
  {
    name: 'JSON',
    says: ({ words }) => words.edition.downloads.json,
    path: ({ page }) => `files/${page.report}/estimates.json`
  },
  {
    name: 'BibTeX',
    says: ({ words }) => words.edition.downloads.bib,
    path: (context) => citationPath(context, 'bib')
  },
  {
    name: 'RIS',
    says: ({ words }) => words.edition.downloads.ris,
    path: (context) => citationPath(context, 'ris')
  }
]

/** Where a reference to a report is offered; one for each language that the report is in. */
export function citationPath({ page, at }: Context, ending: 'bib' | 'ris'): string {
  return `files/${at}/${page.report}/cite.${ending}`
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
