import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Site } from '../../render/site.ts'
import { mediaTypeOf } from '../media.ts'

/** There is no such host: what the browser asks of it is answered here, and what it asks of others is not. */
const host = 'http://plumbline.invalid'

/**
 * A page of a browser that reaches nothing but what was laid out in `folder` and the site's files, and runs no script.
 * `url` is of a path of the site.
 */
export async function openShut(
  browser: Browser,
  folder: string,
  { base, files }: Pick<Site, 'base' | 'files'>
): Promise<{ page: Page; url(path: string): string }> {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' })
  await context.route('**/*', async (route) => {
    const to = new URL(route.request().url())
    if (to.protocol === 'data:') return route.continue()
    const path = decodeURIComponent(to.pathname)
    const file = path.startsWith(base) ? path.slice(base.length).replace(/(^|\/)$/, '$1index.html') : null
    if (to.origin !== host || file === null) return route.abort()
    const content = files.get(file) ?? (await readFile(join(folder, file)).catch(() => null))
    if (content === null) return route.abort()
    return route.fulfill({ body: Buffer.from(content), contentType: mediaTypeOf(file) })
  })
  const page = await context.newPage()
  return { page, url: (path) => host + base + path.slice(1) }
}
