import type { Words } from '../language/language.ts'
import type { Place } from '../problem.ts'

/** What rendering hands to the site: finished HTML and words; the site only lays them out. */

export type Link = { path: string; text: string }

/** A boxed word with a sentence: "Synthetic data", and what that means. */
export type Notice = { label: string; text: string }

/** The same page in another language. `path` starts and ends with "/", without the site's base. */
export type Alternate = { language: string; name: string; path: string; current: boolean }

export type Frame = {
  language: string
  /** "/en/covid-service/": starts and ends with "/", without the site's base. */
  path: string
  title: string
  /** For the document's description; plain text, or null. */
  description: string | null
  siteTitle: string
  /** The list of reports in this language. */
  home: string
  alternates: Alternate[]
  words: Words['frame']
  footer: string[]
}

export type ReportPage = Frame & {
  kind: 'report'
  kicker: string
  /** Machine date and the date as read, or null. */
  date: { iso: string; text: string } | null
  standfirst: string | null
  /** Short facts under the standfirst: "2,000 UK adults", "online, November 2022". */
  facts: string[]
  notices: Notice[]
  /** Where the page is not translated: the language that it is in, and a word about it in that of the site. */
  written: { language: string; notice: string } | null
  /** The chapters of its report; empty where the report is one page. */
  chapters: (Link & { current: boolean })[]
  neighbours: { previous: Link | null; next: Link | null }
  /** Words of the navigation between these. */
  parts: { chapters: string; previous: string; next: string }
  /** Second-level headings. */
  contents: { id: string; text: string }[]
  /** The body: `<section>` elements with prose, figures and tables. Links inside are site-absolute, base included. */
  html: string
}

export type ListEntry = {
  title: string
  path: string
  summary: string | null
  date: { iso: string; text: string } | null
  languages: Alternate[]
  statuses: string[]
  topic: string | null
  /** A small wordless drawing, finished SVG, or null. */
  thumbnail: string | null
}

export type ListPage = Frame & {
  kind: 'list'
  standfirst: string | null
  topics: { topic: string | null; entries: ListEntry[] }[]
}

export type Page = ReportPage | ListPage

/** A statement of a narrative, what was checked of it in words made from its attributes, and how clear that is. */
export type Checked = { place: Place; words: string; restated: string; says: string }

/** The site while it is being written, of which a file, or a page's body, may be made when it is asked for. */
export type LiveSite = Omit<Site, 'files' | 'checked'> & {
  files: { get(path: string): string | Uint8Array | undefined }
}

/** The whole site. `files` are everything that is not a page: path under the output folder (no leading "/") to content. */
export type Site = {
  base: string
  language: string
  pages: Page[]
  files: Map<string, string | Uint8Array>
  /** What its pages state, as it was checked. */
  checked: Checked[]
}
