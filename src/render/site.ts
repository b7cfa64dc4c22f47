import type { Words } from '../language/language.ts'
import type { Place } from '../problem.ts'
import type { Theme } from '../report/theme/theme.ts'

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
  /** A picture that stands for the page where it is shared: a path from the site's folder, in pixels; null: none. */
  card: { path: string; width: number; height: number; alt: string } | null
  words: Words['frame']
  footer: string[]
}

/** A page of text, with figures or without. */
export type ArticlePage = Frame & {
  /** Written as a narrative; a part that every report has; or about the site. */
  kind: 'report' | 'part' | 'site'
  /** What it is, or what it is a part of, with that one's address. */
  kicker: { text: string; path: string | null } | null
  /** Machine date and the date as read, or null. */
  date: { iso: string; text: string } | null
  standfirst: string | null
  /** Short facts under the standfirst: "2,000 UK adults", "online, November 2022". */
  facts: string[]
  notices: Notice[]
  /** Where the page is not translated: the language that it is in, and a word about it in that of the site. */
  written: { language: string; notice: string } | null
  /** The pages of its report; the label is that one's title. */
  local: { label: string; links: (Link & { current: boolean })[] } | null
  neighbours: { previous: Link | null; next: Link | null } | null
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

export type Page = ArticlePage | ListPage

/** A statement of a narrative, what was checked of it in words made from its attributes, and how clear that is. */
export type Checked = { place: Place; words: string; restated: string; says: string }

/** The site while it is being written, of which a file, or a page's body, may be made when it is asked for. */
export type LiveSite = Omit<Site, 'files' | 'checked'> & {
  files: { get(path: string): string | Uint8Array | undefined }
}

/** The whole site. `files` are everything that is not a page: path under the output folder (no leading "/") to content. */
export type Site = {
  base: string
  theme: Theme
  language: string
  pages: Page[]
  files: Map<string, string | Uint8Array>
  /** What its pages state, as it was checked. */
  checked: Checked[]
}
