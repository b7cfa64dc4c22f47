import type { Content } from '../render/late.ts'
import type { LiveSite } from '../render/site.ts'
import { mediaTypeOf } from './media.ts'
import { problemsPage } from './problems-page.ts'

/** What the development server shows: the last good site, and what is wrong since then. */
export type Shown = { site: LiveSite | null; problems: string | null }

export type Answer = { status: number; headers: Record<string, string>; content: Content }

/** The answer to a request that is not Astro's: a file of the site, or the problems while there is no site. Else null. */
export function answerOf(shown: Shown, base: string, url: string): Answer | null {
  const path = pathOf(base, url)
  if (path === null) return null
  if (shown.site === null && isPage(path)) return answer(503, 'index.html', problemsPage(shown.problems ?? ''))
  const content = shown.site?.files.get(path)
  return content === undefined ? null : answer(200, path, content)
}

function answer(status: number, path: string, content: Content): Answer {
  return { status, headers: { 'content-type': mediaTypeOf(path), 'cache-control': 'no-store' }, content }
}

/** The path below the base, without a leading slash; null where it lies outside or cannot be read. */
function pathOf(base: string, url: string): string | null {
  const { pathname } = new URL(url, 'http://localhost')
  if (!pathname.startsWith(base)) return null
  try {
    return decodeURIComponent(pathname.slice(base.length))
  } catch {
    return null
  }
}

function isPage(path: string): boolean {
  return path === '' || path.endsWith('/')
}
