import type { SiteFile } from '../../report/model.ts'
import { languageOf } from '../context-of.ts'
import type { SearchPage } from '../site.ts'
import { frameOf } from './frame.ts'
import { unlisted } from './head.ts'

/** The page on which everything in a language is looked through. */
export function searchPage(siteFile: SiteFile, tag: string): SearchPage {
  const language = languageOf(tag)
  const { search } = language.words.finding
  const alternates = siteFile.languages.map((each) => {
    const { name } = languageOf(each)
    return { language: each, name, path: `/${each}/search/`, current: each === tag, translated: true }
  })
  const frame = frameOf(siteFile, language, `/${tag}/search/`, search.name, search.standfirst, alternates)
  return { ...frame, ...unlisted(frame), kind: 'search', search }
}
