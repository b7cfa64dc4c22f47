import type { Words } from '../language/language.ts'
import type { Place } from '../problem.ts'
import type { Theme } from '../report/theme/tokens.ts'
import type { Content, LateFiles } from './late.ts'

/** What rendering hands to the site: finished HTML and words; the site only lays them out. */

export type Link = { path: string; text: string }

/** A boxed word with a sentence: "Synthetic data", and what that means; with a link to more, or none. */
export type Notice = { label: string; text: string; link: Link | null }

/** A link among several, of which one may be to where it stands. */
export type Choice = Link & { current: boolean }

/** The same page in another language. `path` starts and ends with "/", without the site's base. */
export type Alternate = {
  language: string
  name: string
  path: string
  current: boolean
  /** Is it written in that language, not shown there in another? */
  translated: boolean
}

/** Something that schema.org has a word for: a report, a dataset, the way to a page. */
export type Thing = { '@type': string; [property: string]: unknown }

/** What machines that find, list and share pages are told of one, beside what else stands in its frame. */
export type Head = {
  /** Where the site is, ending with "/"; null where nobody said: then pages cannot name themselves. */
  address: string | null
  /** May search engines show it? */
  listed: boolean
  /** The mark of what is not for the public yet: "Draft"; null: it is. */
  held: string | null
  /** Its own path; of a page that is shown untranslated, that of the page in the language that it was written in. */
  canonical: string
  /** The site's language: that of the page for readers of none of its languages. */
  fallback: string
  /** Its language and the others that there are, as Open Graph writes them. */
  locale: string
  otherLocales: string[]
  /** YYYY-MM-DD, or null. */
  published: string | null
  modified: string | null
  /** The feed of reports in its language; null: there is none. */
  feed: Link | null
  /** What is on it; the first is what the page is. */
  things: Thing[]
}

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
  head: Head
  /** The report that it is the first page of, as one document; null where none was printed. */
  pdf: Link | null
  words: Words['frame']
  /** The pages of the site that all others lead to, the list of reports first. */
  menu: Choice[]
  /** Whose site it is, under which terms, whom to write to: lines of text, parts of which are links to elsewhere. */
  footer: FootLine[]
}

/** A line of the footer; `href` is a whole address. */
export type FootLine = { text: string; href: string | null }[]

/** A page of text, with figures or without. */
export type ArticlePage = Frame & {
  /** Written as a narrative; a part that every report has; or about the site. */
  kind: 'report' | 'part' | 'site'
  /** What it is, or what it is a part of, with that one's address, and then what it is: "Sector". */
  kicker: { text: string; path: string | null; kind: string | null } | null
  /** Machine date and the date as read, or null. */
  date: { iso: string; text: string } | null
  /** When it was last corrected or changed: "updated 2 May 2023"; null: it was not. */
  updated: { iso: string; text: string } | null
  standfirst: string | null
  /** Short facts under the standfirst: "2,000 UK adults", "online, November 2022". */
  facts: string[]
  notices: Notice[]
  /** Where the page is not translated: the language that it is in, and a word about it in that of the site. */
  written: { language: string; notice: string } | null
  /** The pages of its report; the label is that one's title. */
  local: { label: string; links: Choice[] } | null
  /** Whose page of its report to read: for each dimension with pages of its values, these. */
  profiles: { label: string; links: Choice[] }[]
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
  updated: { iso: string; text: string } | null
  languages: Alternate[]
  /** Whether it is a draft, what kind of data it rests on, whether it was corrected. */
  statuses: string[]
  /** Is it not for the public yet? */
  held: boolean
  topic: string | null
  /** A small wordless drawing, finished SVG, or null. */
  thumbnail: string | null
}

export type ListPage = Frame & {
  kind: 'list'
  standfirst: string | null
  topics: { topic: string | null; entries: ListEntry[] }[]
}

/** Nothing but a figure, to stand in a frame within somebody else's page: in no list, no map of the site and no search. */
export type EmbedPage = Frame & {
  kind: 'embed'
  /** Where the figure stands in its report, and that page's title. */
  report: Link
  html: string
}

/** Where everything in a language is looked through. */
export type SearchPage = Frame & { kind: 'search'; search: Words['finding']['search'] }

/** What is shown at an address that no page has, in every language of the site. */
export type MissingPage = Frame & {
  kind: 'missing'
  languages: { language: string; home: Link; title: string; says: string }[]
}

export type Page = ArticlePage | ListPage | SearchPage | MissingPage | EmbedPage

/** A statement of a narrative, what was checked of it in words made from its attributes, and how clear that is. */
export type Checked = { place: Place; words: string; restated: string; says: string }

/** The site while it is being written, of which a file, or a page's body, may be made when it is asked for. */
export type LiveSite = Omit<Site, 'files' | 'checked'> & {
  files: { get(path: string): Content | undefined }
}

/** The same with the way to all that there is. */
export type LateSite = LiveSite & { files: LateFiles; checked: () => Checked[] }

/** The whole site. `files` are everything that is not a page: path under the output folder (no leading "/") to content. */
export type Site = {
  base: string
  theme: Theme
  language: string
  /** Where it will be, ending with "/"; null where nobody said. */
  address: string | null
  pages: Page[]
  files: Map<string, Content>
  /** What its pages state, as it was checked. */
  checked: Checked[]
}
