import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** A page with what went wrong on it: requests to other hosts (stopped), and complaints on its console. */
export type Opened = { page: Page; foreign: string[]; complaints: string[]; close(): Promise<void> }

const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

export async function launch(executablePath: string): Promise<Browser> {
  const asRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: asRoot ? [...flags, '--no-sandbox'] : flags })
}

/** Opens an address in a window of its own, and waits until its faces are there. */
export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const foreign: string[] = []
  const complaints: string[] = []
  const { host } = new URL(url)
  await context.route('**/*', (route) => {
    const to = new URL(route.request().url())
    if (to.host === host || to.protocol === 'data:') return route.continue()
    foreign.push(to.href)
    return route.abort()
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return { page, foreign, complaints, close: () => context.close() }
}

/** Width and theme of a window. */
export function windowOf(width: number, colorScheme: 'light' | 'dark' = 'light'): BrowserContextOptions {
  return { viewport: { width, height: width < 600 ? 740 : 900 }, colorScheme }
}
