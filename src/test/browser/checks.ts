import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe } from './axe.ts'
import { openWindow, sized } from './open.ts'

const widths = [320, 360, 800, 1400]
/** Those at which each of the two drawings of a figure is shown. */
const looked = [320, 1400]
const themes = ['light', 'dark'] as const

/** Axe has nothing to say about any page, on a phone and a desk, in either theme, and nothing scrolls sideways. */
export async function checkAccess(browser: Browser, url: string, paths: readonly string[]): Promise<void> {
  const { page, show, close } = await openWindow(browser)
  for (const path of paths) {
    await show(url + path)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      expect(await overflowOf(page), `${path} is wider than ${width}`).toBe(0)
      for (const colorScheme of looked.includes(width) ? themes : []) {
        await page.emulateMedia({ colorScheme })
        expect(await axe(page), `${path} at ${width} in ${colorScheme}`).toEqual([])
      }
    }
  }
  await close()
}

/** Pages carry no script, ask no other host for anything, and leave the console empty. */
export async function checkQuiet(browser: Browser, url: string, paths: readonly string[]): Promise<void> {
  const opened = await openWindow(browser)
  for (const path of paths) {
    await opened.show(url + path)
    expect(opened.foreign, `${path}: requests to other hosts`).toEqual([])
    expect(opened.complaints, `${path}: on the console`).toEqual([])
    expect(await opened.page.locator('script:not([type="application/ld+json"])').count(), `${path}: scripts`).toBe(0)
  }
  await opened.close()
}

/** Every value and claim opens its panel from the keyboard, with scripts off, and closes with Escape. */
export async function checkPanels(browser: Browser, url: string, paths: readonly string[]): Promise<void> {
  const opened = await openWindow(browser, { ...sized(360), javaScriptEnabled: false })
  for (const path of paths) {
    await opened.show(url + path)
    for (const button of await opened.page.locator('button[popovertarget]:visible').all()) {
      const panel = opened.page.locator(`[id="${await button.getAttribute('popovertarget')}"]`)
      await button.focus()
      await opened.page.keyboard.press('Enter')
      expect(await panel.isVisible(), `${path}: ${await button.textContent()} opens`).toBe(true)
      const { x, width } = (await panel.boundingBox()) ?? { x: -1, width: 0 }
      expect(x >= 0 && x + width <= 360, `${path}: the panel is inside the window`).toBe(true)
      await opened.page.keyboard.press('Escape')
      expect(await panel.isVisible(), `${path}: ${await button.textContent()} closes`).toBe(false)
    }
  }
  await opened.close()
}

/** On paper the tables behind figures are open, intervals stand beside values, and navigation is gone. */
export async function checkPrint(browser: Browser, url: string, paths: readonly string[]): Promise<void> {
  const opened = await openWindow(browser, sized(800, 'dark'))
  await opened.page.emulateMedia({ media: 'print' })
  for (const path of paths) {
    await opened.show(url + path)
    for (const table of await opened.page.locator('figure table').all()) {
      expect(await heightOf(table), `${path}: a table behind a figure`).toBeGreaterThan(20)
    }
    for (const interval of await opened.page.locator('.pr').all()) {
      expect(await interval.isVisible(), `${path}: ${await interval.textContent()}`).toBe(true)
    }
    expect(await opened.page.locator('.mast nav').isVisible(), `${path}: navigation`).toBe(false)
    expect(await colourOf(opened.page, 'background-color'), `${path}: paper`).toBe('rgb(255, 255, 255)')
    expect(await colourOf(opened.page, 'color'), `${path}: ink`).toBe('rgb(0, 0, 0)')
  }
  await opened.close()
}

/** With forced colours drawings keep their own colours, on their own paper. */
export async function checkForcedColours(browser: Browser, url: string, paths: readonly string[]): Promise<void> {
  const opened = await openWindow(browser, { ...sized(800), forcedColors: 'active' })
  for (const path of paths) {
    await opened.show(url + path)
    const drawings = opened.page.locator('.draw svg')
    const adjusted = await drawings.evaluateAll((all) =>
      all.map((each) => getComputedStyle(each).getPropertyValue('forced-color-adjust'))
    )
    expect(adjusted.length, `${path}: drawings`).toBeGreaterThan(0)
    expect(
      adjusted.filter((each) => each !== 'none'),
      path
    ).toEqual([])
    expect(await axe(opened.page), path).toEqual([])
  }
  await opened.close()
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
}

async function heightOf(element: { boundingBox(): Promise<{ height: number } | null> }): Promise<number> {
  return (await element.boundingBox())?.height ?? 0
}

function colourOf(page: Page, property: string): Promise<string> {
  return page.evaluate((name) => getComputedStyle(document.body).getPropertyValue(name), property)
}
