import type { ListPage } from '../render/site.ts'
import type { Laid } from './plumbline.ts'

/** One address of the site. `path` is what Astro's `[...path]` takes: no slashes around it, undefined for the root. */
export type Route = { params: { path: string | undefined }; props: { page: Laid['pages'][number]; atRoot: boolean } }

/** Every page at its own address, and the list in the site's language at the root as well. */
export function routesOf(site: Laid): Route[] {
  const own = site.pages.map((page) => route(page.path, page, false))
  const home = homeOf(site)
  return home === undefined ? own : [route('/', home, true), ...own]
}

/** The list of reports in the site's language. */
export function homeOf(site: Laid): ListPage | undefined {
  return site.pages.find((page) => page.kind === 'list' && page.language === site.language) as ListPage | undefined
}

function route(address: string, page: Laid['pages'][number], atRoot: boolean): Route {
  const path = address.replace(/^\/|\/$/g, '')
  return { params: { path: path === '' ? undefined : path }, props: { page, atRoot } }
}
