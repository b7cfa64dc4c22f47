import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { inLanguage } from '../../language/text.ts'
import type { Term } from '../../report/model.ts'
import { glossarySlug, isExplained, termId } from '../glossary.ts'
import type { SitePage } from './site-page.ts'

/** The terms of the site that are explained in a language, in its alphabetical order. */
export const glossaryPage: SitePage = {
  slug: glossarySlug,
  name: ({ words }) => words.edition.glossary.name,
  of: ({ reports }, language) => {
    const { compare } = new Intl.Collator(language.tag)
    const textOf = (text: Term['term']) => inLanguage(text, language.tag)
    const terms = reports.terms
      .filter((term) => isExplained(term, language.tag))
      .toSorted((a, b) => compare(textOf(a.term), textOf(b.term)))
    if (terms.length === 0) return null
    const { title, standfirst } = language.words.edition.glossary
    const rows = terms.flatMap(({ key, term, definition }) => [
      h('dt', { id: termId(key) }, textOf(term)),
      h('dd', textOf(definition))
    ])
    const list = h('section', h('dl', { className: ['gl'] }, rows))
    return { title, standfirst, body: () => ({ contents: [], html: toHtml(list) }) }
  }
}
