import type { MissingPage, SearchPage } from '../render/site.ts'
import type { Laid } from './plumbline.ts'

/** A page without a script. */
export type PlainPage = Exclude<Laid['pages'][number], SearchPage | MissingPage>

/** One address of the site. `path` is what Astro's `[...path]` takes: no slashes around it, undefined for the root. */
export type Route = { params: { path: string | undefined }; props: { page: PlainPage } }

/** Every page without a script at its own address, and the list in the site's language at the root as well. */
export function routesOf(site: Laid): Route[] {
  const pages = site.pages.filter((page) => page.kind !== 'search' && page.kind !== 'missing')
  const home = pages.find((page) => page.kind === 'list' && page.language === site.language)
  return [...(home ? [route('/', home)] : []), ...pages.map((page) => route(page.path, page))]
}

/** The search page of each language: apart, so that no other page loads what it needs. */
export function searchRoutesOf(site: Laid): { params: { language: string }; props: { page: SearchPage } }[] {
  return site.pages
    .filter((page) => page.kind === 'search')
    .map((page) => ({ params: { language: page.language }, props: { page } }))
}

function route(address: string, page: PlainPage): Route {
  const path = address.replace(/^\/|\/$/g, '')
  return { params: { path: path === '' ? undefined : path }, props: { page } }
}
