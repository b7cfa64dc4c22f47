/** The search of the example reports, as it is used without a mouse, under a policy that allows no script within pages. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exampleBase } from '../example-setup.ts'
import { exampleSite } from '../example-site.ts'
import { checkAccess } from './checks.ts'
import { launch, openWindow, sized, type Window } from './open.ts'
import { serveFolder } from './serve.ts'

const policy = {
  'content-security-policy':
    "default-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'"
}

describe('the search', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>
  let window: Window

  beforeAll(async () => {
    server = await serveFolder(await exampleSite(), exampleBase, () => policy)
    browser = await launch(inject('chromium'))
    window = await openWindow(browser, sized(1280))
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test.each([
    ['en', 'utilities', 'Utilities', /^\d+ pages found$/],
    ['tr', 'telekom', 'Telekom', /^\d+ sayfa bulundu$/]
  ])('in %s finds the page of a sector, and leads to it by keyboard', async (language, words, title, found) => {
    const { page } = window
    await window.show(`${server.url}${language}/search/`)
    await page.keyboard.type(words)
    await page.getByRole('status').filter({ hasText: found }).waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe(words)
    expect(await page.locator('.hits mark').count()).toBeGreaterThan(0)
    await tabTo(page, title)
    await page.keyboard.press('Enter')
    await page.waitForURL(/covid-service/)
    expect(await page.locator('h1').textContent()).toBe(title)
    expect([window.foreign, window.complaints]).toEqual([[], []])
  })

  test('finds a figure as a figure, and leads to it', async () => {
    const { page } = window
    await window.show(`${server.url}en/search/?q=felt+the+pandemic`)
    const figure = page.locator('.hits ul a', { hasText: /^Figure \d+: / }).first()
    await figure.waitFor()
    const [, id = ''] = (await figure.getAttribute('href'))?.split('#') ?? []
    await figure.click()
    await page.waitForURL(/#/)
    expect(await page.locator(`figure[id="${id}"]`).count()).toBe(1)
  })

  test('keeps to one report where that is chosen, and the address says so', async () => {
    const { page } = window
    await window.show(`${server.url}en/search/?q=utilities`)
    await page.locator('.hits > li').first().waitFor()
    await page.getByLabel('Within').selectOption('Write your own report')
    await page.waitForURL(/in=Write/)
    await page.locator('.hits > li').first().waitFor()
    const links = await page.locator('.hits h2 a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    expect(links.filter((href) => !href?.includes('/handbook/'))).toEqual([])
  })

  test('says that nothing was found, and not what only begins with the same two letters', async () => {
    await window.show(`${server.url}en/search/?q=inkjet`)
    await window.page.getByRole('status').filter({ hasText: 'Nothing was found for “inkjet”' }).waitFor()
    expect(await window.page.locator('.hits > li').count()).toBe(0)
  })

  test('finds other forms of a word in a language that the index has no grammar of', async () => {
    await window.show(`${server.url}kk/search/?q=себептері`)
    await window.page.locator('.hits mark', { hasText: 'себеп' }).first().waitFor()
  })

  test('shows marks and text of pages, never their markup', async () => {
    await window.show(`${server.url}en/search/?q=directive`)
    await window.page.locator('.hits > li').first().waitFor()
    const names = await window.page.locator('.hits *').evaluateAll((all) => all.map((each) => each.localName))
    expect([...new Set(names)].sort()).toEqual(['a', 'h2', 'li', 'mark', 'p', 'ul'])
  })

  test('without scripts says so, and leads to the list', async () => {
    const without = await openWindow(browser, { ...sized(360), javaScriptEnabled: false })
    await without.show(`${server.url}tr/search/`)
    expect(await without.page.locator('main').textContent()).toContain('Arama JavaScript ister')
    expect(await without.page.locator('main a:visible').getAttribute('href')).toBe(`${exampleBase}tr/`)
    await without.close()
  })

  test(
    'axe has no finding, and nothing scrolls sideways',
    () => checkAccess(browser, server.url, ['en/search/?q=utilities', 'kk/search/']),
    60_000
  )
})

/** Goes on with Tab until a link with this text has the focus. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent)) === text) return
  }
  throw new Error(`No link ${text} was reached.`)
}
