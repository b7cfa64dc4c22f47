import type { Language } from '../../language/language.ts'
import type { Addresses } from '../context-of.ts'
import type { HouseStyle } from '../house.ts'
import type { Reports } from '../reports.ts'
import type { PartContent } from './part.ts'

/** What pages about a site are made from. `base` begins and ends with "/". */
export type SiteContext = { reports: Reports; addresses: Addresses; base: string; house: HouseStyle }

/** A page about the whole site: its glossary, its sources. One file each beside this, one row in `site-pages.ts`. */
export type SitePage = {
  /** Its address behind the language's, which no report can have: see `findNarratives`. */
  slug: string
  /** What navigation calls it. */
  name(language: Language): string
  /** What is on it; null: there is nothing for it in this language. */
  of(site: SiteContext, language: Language): PartContent | null
}
