import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { ArticlePage, Page } from '../../render/site.ts'
import { textOnly } from './text-only.ts'

/** A page as the index takes it in: its address below the base, and HTML with the text that can be looked for. */
export type SearchRecord = { url: string; html: string }

/** What can be found: reports with all their pages, and pages about the site. Lists only repeat these. */
export function recordsOf(pages: readonly Page[]): SearchRecord[] {
  return pages
    .filter((page) => 'html' in page && page.kind !== 'embed')
    .map((page) => ({ url: page.path, html: htmlOf(page) }))
}

/** A figure's number and the beginning of its headline. */
const numbered = /<p class="fn">([^<]*)<\/p><h3 id="([^"]+)-h">/g

/**
 * Its title, what it says first and its body, under its site's language, whose words the index bends; where it stands
 * is told by `in`, and whether it is for the public yet. A figure is found by its number and headline, which here bear the figure's own id.
 */
function htmlOf(page: ArticlePage): string {
  const report = page.local?.label ?? page.kicker?.text ?? page.siteTitle
  const within = page.head.held === null ? report : `${page.head.held} · ${report}`
  const body = textOnly(page.html.replaceAll(numbered, '<h3 id="$2">$1: '))
  const main = h('main', { dataIn: within, dataPagefindMeta: 'in[data-in]' }, [
    h('h1', page.title),
    ...(page.standfirst === null ? [] : [h('p', page.standfirst)]),
    { type: 'raw', value: body }
  ])
  return toHtml(h('html', { lang: page.language }, h('body', main)), { allowDangerousHtml: true })
}
