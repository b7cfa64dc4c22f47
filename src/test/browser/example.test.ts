/** The example reports as a reader's browser shows them. */
import { readdir } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exampleBase } from '../example-setup.ts'
import { exampleSite } from '../example-site.ts'
import { checkAccess, checkForcedColours, checkPanels, checkPrint, checkQuiet } from './checks.ts'
import { launch, openWindow, sized } from './open.ts'
import { serveFolder } from './serve.ts'

const reports = [
  ...['en/covid-service/', 'en/covid-service/utilities/', 'en/state-of-cx/'],
  ...['ru/social-expectations/', 'az/cx-measures/', 'sr-Latn/nps-benchmark/']
]
const pages = ['', 'en/', ...reports]

describe('the example reports in a browser', () => {
  let folder: string
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    folder = await exampleSite()
    server = await serveFolder(folder, exampleBase)
    browser = await launch(inject('chromium'))
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test(
    'axe has no finding on a phone and a desk in either theme, and nothing scrolls sideways',
    () => checkAccess(browser, server.url, pages),
    120_000
  )

  test('there is no script, no request to another host, no complaint', () => checkQuiet(browser, server.url, pages))

  test('values open and close by keyboard without scripts', () => checkPanels(browser, server.url, reports), 60_000)

  test('print shows tables and intervals on white', () => checkPrint(browser, server.url, reports))

  test('forced colours leave drawings readable', () => checkForcedColours(browser, server.url, reports))

  test('text in drawings is 12 px or more on a small phone, and never overlaps', async () => {
    const { page, show, close } = await openWindow(browser, sized(320))
    for (const path of reports) {
      await show(server.url + path)
      const texts = await page.locator('.draw svg:visible').evaluateAll((drawings) =>
        drawings.map((drawing) =>
          [...drawing.querySelectorAll('text')].map((text) => {
            const { x, y, width, height } = text.getBoundingClientRect()
            const scale = drawing.getBoundingClientRect().width / (drawing as SVGSVGElement).viewBox.baseVal.width
            return {
              text: text.textContent,
              size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
              x,
              y,
              width,
              height
            }
          })
        )
      )
      expect(texts.length).toBeGreaterThan(0)
      for (const drawing of texts) {
        for (const [index, a] of drawing.entries()) {
          expect(a.size, String(a.text)).toBeGreaterThanOrEqual(12)
          for (const b of drawing.slice(index + 1)) {
            const [wide, high] = [
              Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
              Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
            ]
            expect(wide > 1 && high > a.height / 3, `${a.text} over ${b.text}`).toBe(false)
          }
        }
      }
    }
    await close()
  })

  test('the standalone drawings open as pictures', async () => {
    const files = (await readdir(folder, { recursive: true })).filter(
      (path) => path.endsWith('.svg') && path.startsWith('files')
    )
    expect(files.length).toBeGreaterThan(3)
    const { page, show, close } = await openWindow(browser)
    await show(server.url)
    for (const file of files) {
      const width = await page.evaluate(async (source) => {
        const image = new Image()
        image.src = source
        await image.decode()
        return image.naturalWidth
      }, server.url + file)
      expect(width, file).toBeGreaterThan(300)
    }
    await close()
  })
})
