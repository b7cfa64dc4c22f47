import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core'

export { launch } from '../../site/print/chromium.ts'

/**
 * A window that shows one page after another, which starts no process for each, with what went wrong on the one that it
 * shows: requests to other hosts (stopped), and complaints on its console.
 */
export type Window = {
  page: Page
  foreign: string[]
  complaints: string[]
  /** Opens an address, and waits until its faces are there. */
  show(url: string): Promise<void>
  close(): Promise<void>
}

/** The styles of a page, with which its text waits for its faces: what a test sees does not hang on how fast they come. */
async function withFaces(route: Route): Promise<void> {
  // A page that is left takes its requests with it.
  const response = await route.fetch().catch(() => null)
  if (response === null) return route.abort().catch(() => undefined)
  const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block')
  await route.fulfill({ response, body }).catch(() => undefined)
}

/** `faces`: does text wait for its faces however late they are, or are they taken as a reader's browser would? */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
  faces: 'awaited' | 'optional' = 'awaited'
): Promise<Window> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const foreign: string[] = []
  const complaints: string[] = []
  let host = ''
  await context.route('**/*', (route) => {
    const to = new URL(route.request().url())
    if (to.host === host && faces === 'awaited' && to.pathname.endsWith('.css')) return withFaces(route)
    if (to.host === host || to.protocol === 'data:') return route.continue()
    foreign.push(to.href)
    return route.abort()
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const show = async (url: string) => {
    host = new URL(url).host
    for (const each of [foreign, complaints]) each.length = 0
    await page.goto(url, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
  }
  return { page, foreign, complaints, show, close: () => context.close() }
}

/** The options of a window of this width and theme. */
export function sized(width: number, colorScheme: 'light' | 'dark' = 'light'): BrowserContextOptions {
  return { viewport: { width, height: width < 600 ? 740 : 900 }, colorScheme }
}
