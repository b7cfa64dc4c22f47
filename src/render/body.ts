import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { renderAbout } from './about.ts'
import type { Context } from './context.ts'
import { renderCitation, renderHistory } from './edition.ts'
import { renderEndnotes } from './endnotes.ts'
import { renderLinkNotes } from './link-notes.ts'
import { renderNarrative } from './narrative.ts'
import type { ArticlePage } from './site.ts'

/** What stands between a page's head and its foot. */
export function bodyOf(context: Context): Pick<ArticlePage, 'contents' | 'html'> {
  const { language, page } = context
  const narrative = renderNarrative(context)
  const about = renderAbout(context)
  const [first] = narrative.sections
  const signs = [
    ...(hasNumbers(narrative.sections) ? [language.words.report.opens] : []),
    ...(context.checked.length > 0 ? [language.words.claims.opens] : [])
  ]
  if (first && signs.length > 0)
    first.children.push(
      h(
        'ul',
        { className: ['how'] },
        signs.map((sign) => h('li', sign))
      )
    )
  const endnotes = renderEndnotes(context)
  const history = page.kind === 'first' ? renderHistory(context) : []
  const written = [...narrative.sections, ...endnotes.map(({ section }) => section)]
  const sections = [
    ...written,
    ...renderLinkNotes(written, language.words.print.links),
    about.section,
    ...history.map(({ section }) => section),
    ...(page.kind === 'first' ? [renderCitation(context)] : [])
  ]
  return {
    contents: [
      ...narrative.contents,
      ...endnotes.map(({ id, heading }) => ({ id, text: heading })),
      ...(about.heading === null ? [] : [{ id: about.id, text: about.heading }]),
      ...history.map(({ id, heading }) => ({ id, text: heading }))
    ],
    html: toHtml({ type: 'root', children: sections }, { allowDangerousHtml: true })
  }
}

/** The same of a narrative that rests on no data. */
export function bodyOfNarrative(context: Context): Pick<ArticlePage, 'contents' | 'html'> {
  const { sections, contents } = renderNarrative(context)
  const endnotes = renderEndnotes(context)
  return {
    contents: [...contents, ...endnotes.map(({ id, heading }) => ({ id, text: heading }))],
    html: toHtml(
      { type: 'root', children: [...sections, ...endnotes.map(({ section }) => section)] },
      { allowDangerousHtml: true }
    )
  }
}

/** Is there a number on the page that opens? */
function hasNumbers(sections: Element[]): boolean {
  return sections.some(
    (section) => isNumber(section) || hasNumbers(section.children.filter((child) => child.type === 'element'))
  )
}

function isNumber({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'button' && Array.isArray(className) && className.includes('v')
}
