import type { SiteFile } from '../../report/model.ts'
import { type Content, type LateFiles, once } from '../late.ts'
import type { Page } from '../site.ts'
import { feedFiles } from './feeds.ts'
import { robotsOf } from './robots.ts'
import { sitemapOf } from './sitemap.ts'

/** Files about the whole site, for programs: each by the beginning of its path, with what makes it. */
const table: {
  prefix: string
  of(pages: readonly Page[], siteFile: SiteFile): Map<string, Content>
}[] = [
  {
    prefix: '',
    of: (pages, siteFile) =>
      new Map(pages.flatMap((page) => (page.kind === 'list' ? [...feedFiles(page, siteFile)] : [])))
  },
  {
    prefix: 'sitemap.xml',
    of: (pages, { address }) => new Map(address === null ? [] : [['sitemap.xml', sitemapOf(pages, address)]])
  },
  { prefix: 'robots.txt', of: (_, { address }) => new Map([['robots.txt', robotsOf(address)]]) }
]

export function addSiteFiles(files: LateFiles, pages: readonly Page[], siteFile: SiteFile): void {
  for (const { prefix, of } of table)
    files.add(
      prefix,
      once(() => of(pages, siteFile))
    )
}
