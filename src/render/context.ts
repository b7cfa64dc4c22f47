import type { Dataset } from '../dataset/dataset.ts'
import type { Answers } from '../estimate/answer-all.ts'
import type { Language } from '../language/language.ts'
import { inLanguage, type Text } from '../language/text.ts'
import type { Recall } from '../memory.ts'
import type { Library, Page, SiteFile } from '../report/model.ts'
import type { Pictured } from './chart/draw.ts'
import type { HouseStyle } from './house.ts'
import type { Content } from './late.ts'
import type { Alternate, Checked, Link } from './site.ts'

/** What every part of a page is rendered with. */
export type Context = {
  page: Page
  site: SiteFile
  /** The language of the site around it, in which its address is. */
  at: string
  /** The pages of its report in its language, that one among them, as a reader goes through them. */
  siblings: Sibling[]
  /** The same page in all its languages. */
  alternates: Alternate[]
  /** The address of a page of another report, in this language where it is in it; null where there is none. */
  addresses(report: string, slug: string): string | null
  library: Library
  answers: Answers
  /** For steps that take long and depend on little: drawings. */
  recall: Recall
  /** Is the report printed, so that it is there as one document too? */
  printed: boolean
  language: Language
  /** "/" or "/some/where/". */
  base: string
  /** Who is named as the source of a survey without one. */
  publisher: string
  /** What stands in the masthead. */
  siteTitle: string
  house: HouseStyle
  /** Gives an id that no other part of the page has. */
  id(): string
  /** What the page offers for download, under a folder of the site ("files/en/report/index/"). */
  downloads: { folder: string; files: Map<string, Content> }
  /** Where its figures are to be had alone; null: nowhere. */
  embeds: Embeds | null
  /** Statements that were checked, in their order. */
  checked: Checked[]
  /** Small wordless drawings of its charts, in their order. */
  thumbnails: string[]
  /** What can stand for the page where it is shared. */
  pictured: Pictured[]
  /** The headlines of its figures as text, by their ids. */
  titles: Map<string, string>
  /** The feed of reports in its language; null: there is none. */
  feed: Link | null
}

/** Pages that have nothing but a figure, in a folder of the site ("/embed/en/report/index/"). */
export type Embeds = {
  folder: string
  /** What the folder is seen at from elsewhere, without a slash at its end; not `whole`: from the same host. */
  origin: string
  whole: boolean
  /** By figure, once the page is made. */
  made: Map<string, { title: string; html: string }>
}

/** A page of a report, with its address in the site: starts and ends with "/", without the base. */
export type Sibling = { page: Page; path: string }

export function textIn(context: Context, text: Text): string {
  return inLanguage(text, context.language.tag)
}

export function datasetOf(context: Context, name: string): Dataset {
  const found = context.library.get(name)
  if (!found) throw new Error(`No dataset ${name} was loaded.`)
  return found.dataset
}
