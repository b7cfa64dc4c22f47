import { updatedOf } from '../../report/edition.ts'
import { type Context, textIn } from '../context.ts'
import { holdLabel } from '../hold.ts'

/** All that a reference to a report says, in the language of its first page. */
export type Citation = {
  /** Known to programs by this: "covid-service-2023". */
  key: string
  /** Empty: the publisher stands for them. */
  authors: string[]
  publisher: string
  title: string
  /** "Benchmark report". */
  kind: string
  /** YYYY-MM-DD, or null. */
  date: string | null
  updated: string | null
  /** The mark of what is not for the public yet; null: it is. */
  held: string | null
  version: string | null
  doi: string | null
  /** Where it is: its DOI's address, else its own; null: nobody said where the site is. */
  url: string | null
  language: string
}

/** The reference to the report of a page. */
export function citationOf(context: Context): Citation {
  const { page, siblings, site, language } = context
  const first = siblings.find((each) => each.page.kind === 'first')
  const { edition } = page
  const own = site.address === null || !first ? null : new URL(first.path.slice(1), site.address).href
  return {
    key: [
      page.report,
      ...(edition.date === null ? [] : [edition.date.slice(0, 4)]),
      ...(language.tag === site.language ? [] : [language.tag])
    ].join('-'),
    authors: edition.authors,
    publisher: site.publisher ?? textIn(context, site.title),
    title: first?.page.title ?? page.title,
    kind: language.words.edition.cite.kind,
    date: edition.date,
    updated: updatedOf(edition),
    held: page.hold && holdLabel(page.hold, language),
    version: edition.version,
    doi: edition.doi,
    url: edition.doi === null ? own : `https://doi.org/${encodeURI(edition.doi)}`,
    language: language.tag
  }
}
