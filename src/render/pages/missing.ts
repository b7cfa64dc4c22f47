import { languageOf } from '../context-of.ts'
import type { MissingPage } from '../site.ts'
import type { Around } from './around.ts'
import { frameOf } from './frame.ts'
import { unlisted } from './head.ts'

/** What is shown at an address that no page has: a line and a way on in every language of the site. */
export function missingPage(around: Around): MissingPage {
  const { siteFile } = around
  const language = languageOf(siteFile.language)
  const frame = frameOf(around, language, '/404/', language.words.finding.missing.title, null, [])
  const languages = siteFile.languages.map((tag) => {
    const { finding } = languageOf(tag).words
    return { language: tag, home: { path: `/${tag}/`, text: finding.search.list }, ...finding.missing }
  })
  return { ...frame, ...unlisted(frame), kind: 'missing', languages }
}
