import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core'
import { axe } from '../../test/browser/axe.ts'
import { openWindow, sized } from '../../test/browser/open.ts'
import type { Value } from './value.ts'

const conditions: Record<string, BrowserContextOptions> = {
  'axe, light': sized(1280),
  'axe, dark': sized(1280, 'dark'),
  'axe, 320 px': sized(320),
  'axe, forced colours': { ...sized(1280), forcedColors: 'active' }
}

/** What axe finds, what stands beyond the edge of a narrow window, and what the keyboard does not come to. */
export async function accessOf(browser: Browser, url: string): Promise<Value[]> {
  const found: Value[] = []
  for (const [name, options] of Object.entries(conditions)) {
    const window = await openWindow(browser, options)
    await window.page.route('**/*.css', withFaces)
    await window.show(url)
    const told = await axe(window.page)
    found.push({ name, value: told.length, most: 0, told })
    if (name === 'axe, 320 px') found.push(await sideways(window.page, 'sideways at 320 px'))
    if (name === 'axe, light') found.push(await unreached(window.page))
    await window.close()
  }
  // A window of 1280 by 1024 pixels, of which each takes the room of sixteen.
  const zoomed = await openWindow(browser, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 })
  await zoomed.page.route('**/*.css', withFaces)
  await zoomed.show(url)
  found.push(await sideways(zoomed.page, 'sideways at 400%'))
  await zoomed.close()
  return found
}

/** Text waits for its faces, so that what is measured does not hang on how fast they come. */
async function withFaces(route: Route): Promise<void> {
  const response = await route.fetch()
  const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block')
  await route.fulfill({ response, body })
}

async function sideways(page: Page, name: string): Promise<Value> {
  const value = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return { name, value, most: 0 }
}

/** How many of the things to act on are never come to by the Tab key, or show no sign that they are where one is. */
async function unreached(page: Page): Promise<Value> {
  const names = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')]
    const shown = all.filter((each) => each.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    Object.assign(globalThis, { left: new Set(shown) })
    return shown.length
  })
  for (let pressed = 0; pressed < names + 5; pressed++) {
    await page.keyboard.press('Tab')
    const more = await page.evaluate(() => {
      const { left } = globalThis as unknown as { left: Set<Element> }
      const at = document.activeElement
      if (at !== null && getComputedStyle(at).outlineStyle !== 'none') left.delete(at)
      return left.size
    })
    if (more === 0) break
  }
  const told = await page.evaluate(() =>
    [...(globalThis as unknown as { left: Set<Element> }).left].map((each) => each.outerHTML.slice(0, 100))
  )
  return { name: 'not by keyboard', value: told.length, most: 0, told }
}
