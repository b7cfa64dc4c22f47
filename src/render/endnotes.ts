import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { citeId, pageIds, sourceId } from '../report/figure/ids.ts'
import type { CitedSource } from '../report/model.ts'
import { type Context, textIn } from './context.ts'
import { referenceText } from './reference-text.ts'

export type Endnotes = { section: Element; id: string; heading: string }

/** What stands at the end of a page: the terms that it explains, and the sources that it cites by their numbers. */
export function renderEndnotes(context: Context): Endnotes[] {
  const { cited, terms } = context.page
  const { inline } = context.language.words
  return [
    ...(terms.length === 0 ? [] : [endnotesOf(pageIds.terms, inline.terms, termList(context))]),
    ...(cited.length === 0 ? [] : [endnotesOf(pageIds.sources, inline.sources, sourceList(cited, context))])
  ]
}

function endnotesOf(id: string, heading: string, list: Element): Endnotes {
  return { section: h('section', [h('h2', { id }, heading), list]), id, heading }
}

function termList(context: Context): Element {
  const { compare } = new Intl.Collator(context.language.tag)
  const terms = context.page.terms.map(
    ({ term, definition }) => [textIn(context, term), textIn(context, definition)] as const
  )
  return h(
    'dl',
    { className: ['gl'] },
    terms.toSorted(([a], [b]) => compare(a, b)).flatMap(([term, definition]) => [h('dt', term), h('dd', definition)])
  )
}

function sourceList(cited: CitedSource[], context: Context): Element {
  return h(
    'ol',
    { className: ['src'] },
    cited.map((source, index) =>
      h('li', { id: sourceId(index + 1) }, [
        ...referenceText(source, context.language.tag),
        ...backLinks(source, index + 1, context)
      ])
    )
  )
}

function backLinks({ times }: CitedSource, number: number, context: Context): ElementContent[] {
  const { numbers, words } = context.language
  return Array.from({ length: times }, (_, index) => [
    { type: 'text' as const, value: ' ' },
    h(
      'a',
      {
        className: ['back'],
        href: `#${citeId(number, index + 1)}`,
        ariaLabel: words.inline.back(numbers.count(index + 1))
      },
      '↑'
    )
  ]).flat()
}
