/** Figures on pages of their own, in frames of other pages. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exampleBase } from '../example-setup.ts'
import { exampleSite } from '../example-site.ts'
import { axe } from './axe.ts'
import { launch, openWindow, sized } from './open.ts'
import { serveFolder } from './serve.ts'

const figures = [
  'en/covid-service/index/ease/',
  'tr/covid-service/index/scorecard/',
  'kk/state-of-cx/index/reasons/',
  'en/handbook/charts/quadrant/',
  'en/handbook/charts/heat/',
  'tr/covid-service/tables/ease/',
  'kk/state-of-cx/tables/state-of-cx/'
]

describe('an embedded figure', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    server = await serveFolder(await exampleSite(), exampleBase)
    browser = await launch(inject('chromium'))
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('fits a frame of any width from 280 pixels in both themes, with no finding of axe and no script', async () => {
    const { page, foreign, complaints, show, close } = await openWindow(browser)
    for (const figure of figures) {
      await show(`${server.url}embed/${figure}`)
      expect(await page.locator('script').count()).toBe(0)
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
      for (const width of [280, 500, 1000]) {
        await page.setViewportSize({ width, height: 600 })
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wider, `${figure} at ${width}`).toBeLessThanOrEqual(0)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await axe(page), `${figure} at ${width} in ${colorScheme}`).toEqual([])
        }
      }
      expect([...foreign, ...complaints]).toEqual([])
    }
    await close()
  }, 120_000)

  test('what is to be copied has its address, a name, and a height that leaves nothing out', async () => {
    const { page, show, close } = await openWindow(browser, sized(400))
    const alone = await openWindow(browser, sized(700))
    for (const path of ['en/covid-service/', 'tr/covid-service/', 'en/handbook/charts/', 'en/covid-service/tables/']) {
      await show(server.url + path)
      for (const code of await page.locator('.emb code').allTextContents()) {
        const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(code)?.[1] ?? ''
        expect(attribute('title')).not.toBe('')
        expect(attribute('src')).toMatch(new RegExp(`^${exampleBase}embed/`))
        await alone.show(new URL(attribute('src'), server.url).href)
        const needed = await alone.page.evaluate(() => document.body.offsetHeight)
        expect(Number(attribute('height')), attribute('src')).toBeGreaterThanOrEqual(needed)
      }
    }
    await alone.close()
    await close()
  }, 120_000)

  test('is linked from its figure, and where an address leads is marked without moving anything', async () => {
    const { page, show, close } = await openWindow(browser, sized(800))
    await show(`${server.url}en/covid-service/`)
    const figure = page.locator('figure').first()
    const top = () => figure.evaluate((element) => element.getBoundingClientRect().top + scrollY)
    const [before, colour] = [await top(), await figure.evaluate((element) => getComputedStyle(element).boxShadow)]
    await figure.locator('.acts a').first().click()
    expect(await top()).toBe(before)
    expect(await figure.evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe(colour)
    for (const name of ['PNG', 'Slide', 'Embed']) expect(await figure.getByText(name, { exact: true }).count()).toBe(1)
    await close()
  })
})
