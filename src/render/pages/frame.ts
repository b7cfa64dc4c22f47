import type { Language } from '../../language/language.ts'
import { inLanguage } from '../../language/text.ts'
import type { SiteFile } from '../../report/model.ts'
import type { Alternate, Frame } from '../site.ts'
import { headOf } from './head.ts'

/** What stands around every page. */
export function frameOf(
  siteFile: SiteFile,
  language: Language,
  path: string,
  title: string,
  description: string | null,
  alternates: Alternate[]
): Frame {
  return {
    language: language.tag,
    path,
    title,
    description,
    siteTitle: inLanguage(siteFile.title, language.tag),
    home: `/${language.tag}/`,
    alternates,
    card: null,
    head: headOf(siteFile, language, path, alternates),
    links: [{ path: `/${language.tag}/search/`, text: language.words.finding.search.name }],
    pdf: null,
    words: language.words.frame,
    footer: siteFile.publisher === null ? [] : [siteFile.publisher]
  }
}
