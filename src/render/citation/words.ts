import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Language } from '../../language/language.ts'
import type { Citation } from './citation.ts'

/** A reference as it stands in a list of references: authors, year, title, what it is, version, who published it, where. */
export function citationText(citation: Citation, { words, numbers, list }: Language): ElementContent[] {
  const { authors, publisher, title, kind, date, updated, held, version, url } = citation
  const { cite } = words.edition
  const whom = authors.length === 0 ? publisher : list(authors)
  const details = [
    kind,
    ...(held === null ? [] : [held]),
    ...(version === null ? [] : [cite.version(version)]),
    ...(updated === null ? [] : [cite.corrected(numbers.date(updated))])
  ]
  return [
    { type: 'text', value: `${whom} (${date === null ? cite.undated : date.slice(0, 4)}). ` },
    h('b', ended(title)),
    { type: 'text', value: ` ${ended(details.join(', '))}` },
    ...(authors.length === 0 ? [] : [{ type: 'text' as const, value: ` ${ended(publisher)}` }]),
    ...(url === null ? [] : [{ type: 'text' as const, value: ' ' }, h('a', { href: url }, url)])
  ]
}

/** With a full stop, unless it ends with one, or with a sign like it. */
function ended(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`
}
