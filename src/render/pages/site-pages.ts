import type { Language } from '../../language/language.ts'
import { languageOf } from '../context-of.ts'
import { once } from '../late.ts'
import type { ArticlePage, Link } from '../site.ts'
import { aboutPage } from './about.ts'
import type { Around } from './around.ts'
import { cardOfList } from './card-of-list.ts'
import { frameOf } from './frame.ts'
import { glossaryPage } from './glossary.ts'
import type { PartContent } from './part.ts'
import { searchPath } from './search.ts'
import type { SiteContext, SitePage } from './site-page.ts'
import { sourcesPage } from './sources.ts'

/** The pages about the whole site, in the order of its navigation. */
export const sitePages: readonly SitePage[] = [glossaryPage, sourcesPage, aboutPage]

/** A page about the site for which there is something, in a language. */
export type FilledPage = { kind: SitePage; language: Language; path: string; content: PartContent }

/** All pages about a site for which there is something, in each of its languages. */
export function filledPages(site: SiteContext): FilledPage[] {
  return site.reports.siteFile.languages.map(languageOf).flatMap((language) =>
    sitePages.flatMap((kind) => {
      const content = kind.of(site, language)
      return content === null ? [] : [{ kind, language, path: `/${language.tag}/${kind.slug}/`, content }]
    })
  )
}

/** What leads from every page to them and to the search, by language. */
export function menusOf(languages: readonly string[], pages: readonly FilledPage[]): Map<string, Link[]> {
  return new Map(
    languages.map(languageOf).map(({ tag, words }) => {
      const own = pages.filter(({ language }) => language.tag === tag)
      const links = own.map(({ kind, language, path }) => ({ path, text: kind.name(language) }))
      return [tag, [...links, { path: searchPath(tag), text: words.finding.search.name }]]
    })
  )
}

export function renderSitePage(around: Around, filled: FilledPage, all: readonly FilledPage[]): ArticlePage {
  const { kind, language, path, content } = filled
  const alternates = all
    .filter((each) => each.kind === kind)
    .map((each) => ({
      language: each.language.tag,
      name: each.language.name,
      path: each.path,
      current: each.language === language,
      translated: true
    }))
  const body = once(content.body)
  return {
    ...frameOf(around, language, path, content.title, content.standfirst, alternates),
    card: cardOfList(around, language.tag),
    kind: 'site',
    kicker: null,
    date: null,
    updated: null,
    standfirst: content.standfirst,
    facts: [],
    notices: [],
    written: null,
    local: null,
    profiles: [],
    neighbours: null,
    get contents() {
      return body().contents
    },
    get html() {
      return body().html
    }
  }
}
