import type { Answers } from '../estimate/answer-all.ts'
import type { Language } from '../language/language.ts'
import { languages } from '../language/languages.ts'
import { inLanguage } from '../language/text.ts'
import type { Recall } from '../memory.ts'
import type { Library, SiteFile } from '../report/model.ts'
import type { Addressed } from './addresses.ts'
import type { Context, Sibling } from './context.ts'

/** What a page at one of its addresses is rendered with. */
export function contextOf(
  siteFile: SiteFile,
  { page, language: at }: Addressed,
  siblings: Sibling[],
  library: Library,
  answers: Answers,
  base: string,
  recall: Recall
): Context & { opens(): boolean } {
  const language = languageOf(page.language)
  let ids = 0
  return {
    page,
    siblings,
    library,
    answers,
    recall,
    language,
    base,
    publisher: siteFile.publisher ?? inLanguage(siteFile.title, language.tag),
    id: () => `_${++ids}`,
    opens: () => ids > 0,
    downloads: { folder: `files/${at}/${page.report}/${page.slug === '' ? 'index' : page.slug}/`, files: new Map() },
    thumbnails: []
  }
}

export function languageOf(tag: string): Language {
  const language = languages[tag]
  if (!language) throw new Error(`There is no language ${tag}.`)
  return language
}
