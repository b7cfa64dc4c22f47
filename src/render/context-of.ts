import type { Answers } from '../estimate/answer-all.ts'
import type { Language } from '../language/language.ts'
import { languages } from '../language/languages.ts'
import { inLanguage } from '../language/text.ts'
import type { Recall } from '../memory.ts'
import type { Library, SiteFile } from '../report/model.ts'
import type { Addressed } from './addresses.ts'
import type { Context } from './context.ts'
import { feedLink } from './feed-link.ts'
import { type HouseStyle, nameOf } from './house.ts'
import type { Alternate } from './site.ts'

/** Every address of every report. */
export type Addresses = ReadonlyMap<string, readonly Addressed[]>

/** What a page at one of its addresses is rendered with. */
export function contextOf(
  siteFile: SiteFile,
  { page, language: at }: Addressed,
  addresses: Addresses,
  library: Library,
  answers: Answers,
  base: string,
  house: HouseStyle,
  recall: Recall
): Context {
  const language = languageOf(page.language)
  const addressed = addresses.get(page.report) ?? []
  const name = `${at}/${page.report}/${page.slug === '' ? 'index' : page.slug}/`
  let ids = 0
  return {
    page,
    site: siteFile,
    at,
    siblings: addressed.filter((each) => each.language === at),
    alternates: addressed
      .filter((each) => each.page.slug === page.slug)
      .map((each): Alternate => {
        const { tag, name } = languageOf(each.language)
        return { language: tag, name, path: each.path, current: tag === at, translated: each.page.language === tag }
      }),
    addresses: (report, slug) => {
      const found = (addresses.get(report) ?? []).filter((each) => each.page.slug === slug)
      return (found.find((each) => each.language === at) ?? found[0])?.path ?? null
    },
    library,
    answers,
    recall,
    printed: false,
    language,
    base,
    publisher: siteFile.publisher ?? inLanguage(siteFile.title, language.tag),
    siteTitle: nameOf(house, siteFile, language.tag),
    house,
    id: () => `_${++ids}`,
    downloads: { folder: `files/${name}`, files: new Map() },
    embeds: {
      folder: `/embed/${name}`,
      origin: (siteFile.address ?? base).replace(/\/$/, ''),
      whole: siteFile.address !== null,
      made: new Map()
    },
    checked: [],
    thumbnails: [],
    pictured: [],
    titles: new Map(),
    feed: feedLink(siteFile, languageOf(at), isFollowed(addresses, at))
  }
}

/** Is there a report in a language with a date, and for the public? */
function isFollowed(addresses: Addresses, at: string): boolean {
  return [...addresses.values()]
    .flat()
    .some(({ page, language }) => language === at && page.slug === '' && page.date && !page.hold)
}

export function languageOf(tag: string): Language {
  const language = languages[tag]
  if (!language) throw new Error(`There is no language ${tag}.`)
  return language
}
