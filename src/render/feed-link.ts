import type { Language } from '../language/language.ts'
import { inLanguage } from '../language/text.ts'
import type { SiteFile } from '../report/model.ts'
import type { Link } from './site.ts'

/** The feed of the reports in a language. Null: the site has no address, or no report there has a date (`dated`). */
export function feedLink({ address, title }: SiteFile, { tag, words }: Language, dated: boolean): Link | null {
  if (address === null || !dated) return null
  return { path: `/${tag}/feed.xml`, text: words.finding.feed(inLanguage(title, tag)) }
}
