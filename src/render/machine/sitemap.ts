import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Page } from '../site.ts'
import { absolute } from './address.ts'

/** The pages that search engines may show, each with its languages and the day of its last change. */
export function sitemapOf(pages: readonly Page[], address: string): string {
  const at = (path: string) => absolute(address, path)
  const urls = pages
    .filter(({ head, path }) => head.listed && head.canonical === path)
    .map(({ path, head, alternates }) => {
      const written = alternates.filter(({ translated }) => translated)
      const links = written.length < 2 ? [] : written.map((each) => alternate(each.language, at(each.path)))
      const changed = head.modified ?? head.published
      return x('url', [x('loc', at(path)), ...(changed === null ? [] : [x('lastmod', changed)]), ...links])
    })
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      urls
    )
  ])
  return `${toXml(tree, { closeEmptyElements: true })}\n`
}

function alternate(language: string, href: string) {
  return x('xhtml:link', { rel: 'alternate', hreflang: language, href })
}
