import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { inLanguage } from '../language/text.ts'
import type { Reference } from '../report/model.ts'

/** "Author: Title, publisher, date", the title leading to its address. */
export function referenceText({ title, author, publisher, date, url }: Reference, tag: string): ElementContent[] {
  const name = inLanguage(title, tag)
  const rest = [publisher && inLanguage(publisher, tag), date !== null && name.includes(date) ? null : date].filter(
    (part) => part !== null
  )
  return [
    ...(author === null ? [] : [{ type: 'text' as const, value: `${author}: ` }]),
    url !== null && /^https?:\/\//.test(url) ? h('a', { href: url }, name) : { type: 'text', value: name },
    { type: 'text', value: rest.map((part) => `, ${part}`).join('') }
  ]
}
