/**
 * The example reports, built under a base and served below it alone, with their policy as strict as a host could send it,
 * as a crawler goes through them.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { htmlIn, policyIn } from '../built.ts'
import { exampleBase } from '../example-setup.ts'
import { exampleSite } from '../example-site.ts'
import { launch, openWindow, sized } from './open.ts'
import { serveFolder } from './serve.ts'

describe('a site under a base', () => {
  let folder: string
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    folder = await exampleSite()
    const strict = (_: string, content: string): Record<string, string> => {
      const policy = policyIn(content)
      return policy === null ? {} : { 'Content-Security-Policy': `${policy}; frame-ancestors 'self'` }
    }
    server = await serveFolder(folder, exampleBase, strict)
    browser = await launch(inject('chromium'))
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('is gone through from its first page: every page is reached and keeps to its policy, none is missing, no link leads out of it', async () => {
    const { page, show, complaints, foreign, close } = await openWindow(browser, sized(1280))
    await page.addInitScript(() => {
      const broken: string[] = []
      Object.assign(globalThis, { broken })
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        broken.push(`${violatedDirective} ${blockedURI}`)
      )
    })
    const origin = new URL(server.url).origin
    const statuses = new Map<string, number>()
    page.on('response', (response) => statuses.set(new URL(response.url()).pathname, response.status()))
    const left = [exampleBase]
    const seen = new Set(left)
    const files = new Set<string>()
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      await show(origin + path)
      const broken = await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)
      expect([...broken, ...complaints, ...foreign], path).toEqual([])
      const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily.includes('Plumb Sans'))
      const faces = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)
      expect({ styled, faces: faces >= 3 }, path).toEqual({ styled: true, faces: true })
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
      // What a page makes itself for download is at no address.
      const there = links.filter((each) => !each.startsWith('blob:')).map((each) => new URL(each))
      for (const url of there.filter((each) => each.origin === origin)) {
        expect(url.pathname.startsWith(exampleBase), `${path} leads to ${url.pathname}`).toBe(true)
        if (!url.pathname.endsWith('/') || aloneAgain(url.pathname)) files.add(url.pathname)
        else if (!seen.has(url.pathname)) left.push(url.pathname)
        if (url.pathname.endsWith('/')) seen.add(url.pathname)
      }
    }
    expect([...statuses].filter(([, status]) => status !== 200)).toEqual([])
    const built = (await htmlIn(folder)).filter((path) => path.endsWith('index.html') && !path.startsWith('embed/'))
    const addresses = built.map((path) => exampleBase + path.replace(/index\.html$/, ''))
    expect(addresses.filter((path) => !seen.has(path))).toEqual([])
    for (const path of files) expect((await fetch(origin + path)).status, path).toBe(200)
    await close()
  }, 180_000)
})

/** Figures on pages of their own are alike: those of each report's first page stand for all. */
function aloneAgain(path: string): boolean {
  return path.startsWith(`${exampleBase}embed/`) && !path.includes('/index/')
}
