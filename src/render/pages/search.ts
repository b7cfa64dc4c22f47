import { languageOf } from '../context-of.ts'
import type { SearchPage } from '../site.ts'
import type { Around } from './around.ts'
import { frameOf } from './frame.ts'
import { unlisted } from './head.ts'

/** Where a language is searched. */
export function searchPath(tag: string): string {
  return `/${tag}/search/`
}

/** The page on which everything in a language is looked through. */
export function searchPage(around: Around, tag: string): SearchPage {
  const language = languageOf(tag)
  const { search } = language.words.finding
  const alternates = around.siteFile.languages.map((each) => {
    const { name } = languageOf(each)
    return { language: each, name, path: searchPath(each), current: each === tag, translated: true }
  })
  const frame = frameOf(around, language, searchPath(tag), search.name, search.standfirst, alternates)
  return { ...frame, ...unlisted(frame), kind: 'search', search }
}
