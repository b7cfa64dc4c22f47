import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { renderAbout } from './about.ts'
import type { Context } from './context.ts'
import { renderEndnotes } from './endnotes.ts'
import { renderLinkNotes } from './link-notes.ts'
import { renderNarrative } from './narrative.ts'
import type { ArticlePage } from './site.ts'

/** What stands between a page's head and its foot. */
export function bodyOf(context: Context): Pick<ArticlePage, 'contents' | 'html'> {
  const { base, language, page } = context
  const narrative = renderNarrative(context)
  const about = renderAbout(context, {
    json: `${base}files/${page.report}/estimates.json`,
    csv: `${base}files/${page.report}/estimates.csv`
  })
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
  const written = [...narrative.sections, ...endnotes.map(({ section }) => section)]
  const sections = [...written, ...renderLinkNotes(written, language.words.print.links), about.section]
  return {
    contents: [
      ...narrative.contents,
      ...endnotes.map(({ id, heading }) => ({ id, text: heading })),
      ...(about.heading === null ? [] : [{ id: about.id, text: about.heading }])
    ],
    html: toHtml({ type: 'root', children: sections }, { allowDangerousHtml: true })
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
