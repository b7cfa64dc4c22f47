/** Every page of the example reports keeps to its policy, sent as strictly as a host could. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exampleBase } from '../example-setup.ts'
import { exampleSite } from '../example-site.ts'
import { htmlIn, policyIn } from './built.ts'
import { launch, openWindow, sized } from './open.ts'
import { serveFolder } from './serve.ts'

describe('the policy of pages', () => {
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

  test('is on every page, and lets nothing run', async () => {
    const pages = await htmlIn(folder)
    expect(pages.length).toBeGreaterThan(30)
    for (const path of pages) {
      const html = await readFile(join(folder, path), 'utf8')
      const policy = policyIn(html)
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).not.toContain('unsafe-inline')
      expect(policy, path).not.toContain('unsafe-hashes')
      if (policy?.includes("script-src 'self'")) expect(html, path).not.toMatch(/<script(?![^>]*\ssrc=)/)
      else expect(policy, path).toContain("script-src 'none'")
      expect(html, path).not.toMatch(/<[a-z][^<>]*\s(style|on[a-z]+)=/)
    }
  })

  test('is broken by no page: none asks for what it forbids', async () => {
    const { page, show, complaints, close } = await openWindow(browser, sized(1280))
    await page.addInitScript(() => {
      const broken: string[] = []
      Object.assign(globalThis, { broken })
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        broken.push(`${violatedDirective} ${blockedURI}`)
      )
    })
    // Those of figures are alike: of each report's first page they stand for all.
    const paths = (await htmlIn(folder)).filter((path) => !path.startsWith('embed/') || path.includes('/index/'))
    for (const path of paths) {
      await show(server.url + path.replace(/index\.html$/, ''))
      const broken = await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)
      expect([...broken, ...complaints], path).toEqual([])
      expect(await page.evaluate(() => document.styleSheets.length), path).toBeGreaterThan(1)
    }
    await close()
  }, 120_000)

  test('hosts that read a file of headers say who may frame a page, and how long its style may be kept', async () => {
    const headers = await readFile(join(folder, '_headers'), 'utf8')
    expect(headers).toContain(`${exampleBase}en/*\n  Content-Security-Policy: frame-ancestors 'self'`)
    expect(headers).toContain(`${exampleBase}assets/*\n  Cache-Control: public, max-age=31536000, immutable`)
  })
})
