import type { Printed } from '../render/print/printed.ts'
import type { ArticlePage, EmbedPage, ListPage, Page, SearchPage } from '../render/site.ts'
import type { Laid } from './laid.ts'

/**
 * The addresses of each kind of page: kinds that look different are routes of their own, so that none loads the style
 * or the script of another.
 */
export type Route<Props, Param extends string> = { params: Record<Param, string | undefined>; props: { page: Props } }

/** The pages of reports and of the site, and reports as they are printed. */
export function articleRoutes(site: Laid): Route<ArticlePage | Printed, 'path'>[] {
  return site.pages.flatMap((page) =>
    isArticle(page) && !tablesPath.test(page.path) && !isExplorer(page)
      ? [{ params: { path: bare(page.path) }, props: { page } }]
      : []
  )
}

function isArticle(page: Laid['pages'][number]): page is ArticlePage | Printed {
  return page.kind === 'report' || page.kind === 'part' || page.kind === 'site' || page.kind === 'print'
}

/** Where readers ask a report's data: a part that runs a script. */
export function exploreRoutes(site: Laid): Route<ArticlePage, 'language' | 'report'>[] {
  return site.pages.flatMap((page) => {
    const [, language, report] = explorePath.exec(page.path) ?? []
    return isExplorer(page) && language !== undefined ? [{ params: { language, report }, props: { page } }] : []
  })
}

const explorePath = /^\/([^/]+)\/([^/]+)\/explore\/$/

function isExplorer(page: Laid['pages'][number]): page is ArticlePage {
  return page.kind === 'part' && explorePath.test(page.path)
}

/** The page of all tables of each report. */
export function tablesRoutes(site: Laid): Route<ArticlePage, 'language' | 'report'>[] {
  return site.pages.flatMap((page) => {
    const [, language, report] = tablesPath.exec(page.path) ?? []
    return page.kind !== 'part' || language === undefined ? [] : [{ params: { language, report }, props: { page } }]
  })
}

const tablesPath = /^\/([^/]+)\/([^/]+)\/tables\/$/

/** The list of reports in each language, and that in the site's language at the root as well. */
export function listRoutes(site: Laid): Route<ListPage, 'language'>[] {
  const lists = ofKind(site, 'list')
  const home = lists.filter(({ language }) => language === site.language)
  return [
    ...home.map((page) => ({ params: { language: undefined }, props: { page } })),
    ...lists.map((page) => ({ params: { language: bare(page.path) }, props: { page } }))
  ]
}

/** Each figure on a page of its own. */
export function embedRoutes(site: Laid): Route<EmbedPage, 'path'>[] {
  return ofKind(site, 'embed')
    .filter(({ path }) => !embeddedTablePath.test(path))
    .map((page) => ({ params: { path: bare(page.path.replace(/^\/embed/, '')) }, props: { page } }))
}

/** Each table of a report's page of all tables on a page of its own. */
export function embeddedTablesRoutes(site: Laid): Route<EmbedPage, 'language' | 'report' | 'table'>[] {
  return ofKind(site, 'embed').flatMap((page) => {
    const [, language, report, table] = embeddedTablePath.exec(page.path) ?? []
    return language === undefined ? [] : [{ params: { language, report, table }, props: { page } }]
  })
}

const embeddedTablePath = /^\/embed\/([^/]+)\/([^/]+)\/tables\/([^/]+)\/$/

/** The search page of each language. */
export function searchRoutesOf(site: Laid): Route<SearchPage, 'language'>[] {
  return ofKind(site, 'search').map((page) => ({ params: { language: page.language }, props: { page } }))
}

function ofKind<Kind extends Page['kind']>(site: Laid, kind: Kind): Extract<Page, { kind: Kind }>[] {
  return site.pages.filter((page): page is Extract<Page, { kind: Kind }> => page.kind === kind)
}

/** What Astro takes for an address: no slashes around it. */
function bare(path: string): string {
  return path.replace(/^\/|\/$/g, '')
}
