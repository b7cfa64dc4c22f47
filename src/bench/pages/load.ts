import type { Browser } from 'playwright-core'
import { openWindow, sized } from '../../test/browser/open.ts'
import type { Host, Sent } from './host.ts'
import type { Value } from './value.ts'

const kinds: Record<string, RegExp> = {
  HTML: /^text\/html/,
  styles: /^text\/css/,
  fonts: /^font\//,
  images: /^image\//,
  scripts: /javascript|wasm/
}

/** What a first load of a page brings, in kB of 1000 bytes as it travels, and whom it asks. */
export async function weigh(browser: Browser, host: Host, path: string, most: number): Promise<Value[]> {
  const window = await openWindow(browser, sized(1280))
  host.sent.length = 0
  await window.show(host.url + path)
  await window.page.waitForLoadState('networkidle')
  const { sent } = host
  const scripts = await window.page.locator('script:not([type="application/ld+json"])').count()
  const charts = await window.page.locator('figure .draw').count()
  const found: Value[] = [
    { name: 'charts', value: charts },
    { name: 'kB in all', value: kilobytes(sent), most },
    ...Object.entries(kinds).map(([name, type]): Value => {
      const value = kilobytes(sent.filter((each) => type.test(each.type)))
      return { name: `kB ${name}`, value, ...(name === 'fonts' ? { most: 30 } : {}) }
    }),
    { name: 'requests', value: sent.length },
    { name: 'missing files', value: sent.filter(({ type }) => type === 'missing').length, most: 0 },
    { name: 'other hosts', value: window.foreign.length, most: 0 },
    { name: 'scripts', value: scripts, most: 0 },
    { name: 'complaints', value: window.complaints.length, most: 0, told: [...window.complaints] }
  ]
  await window.close()
  return found
}

/** How much moves while fonts come late, on a phone and on a desk: the sum of shifts by the browser's own measure. */
export async function shiftOf(browser: Browser, host: Host, path: string): Promise<Value[]> {
  host.fontDelay = 700
  const shifts: Value[] = []
  for (const width of [360, 1280]) {
    const window = await openWindow(browser, sized(width))
    await window.page.addInitScript(() => {
      const seen: Seen = { total: 0 }
      Object.assign(globalThis, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.total += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await window.show(host.url + path)
    await window.page.waitForTimeout(300)
    const value = await window.page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen.total)
    shifts.push({ name: `shift at ${width} px`, value: Math.round(value * 1e4) / 1e4, most: 0 })
    await window.close()
  }
  host.fontDelay = 0
  return shifts
}

type Seen = { total: number }

function kilobytes(sent: readonly Sent[]): number {
  return Math.round(sent.reduce((sum, { bytes }) => sum + bytes, 0) / 100) / 10
}
