import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launch as launchChromium } from '../../site/print/chromium.ts'

/** A browser that finds no host but this machine. */
export function launch(executablePath: string, more: string[] = []): Promise<Browser> {
  return launchChromium(executablePath, ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...more])
}

/**
 * A window that shows one page after another, which starts no process for each, with what went wrong on the one that it
 * shows: requests to other hosts (which are not found), and complaints on its console.
 */
export type Window = {
  page: Page
  foreign: string[]
  complaints: string[]
  /** Opens an address, and waits until its faces are there. */
  show(url: string): Promise<void>
  close(): Promise<void>
}

export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const foreign: string[] = []
  const complaints: string[] = []
  let host = ''
  // To stop requests here would turn off the browser's cache, and take as long as the pages.
  context.on('request', (request) => {
    const to = new URL(request.url())
    if (to.host !== host && to.protocol !== 'data:') foreign.push(to.href)
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
