import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { buildSite } from '../../site/build.ts'
import { fixturePaths, fixtureSite } from '../site/fixture.ts'
import { checkAccess, checkForcedColours, checkPanels, checkPrint, checkQuiet } from './checks.ts'
import { launch, openWindow, sized } from './open.ts'
import { serveFolder } from './serve.ts'

const base = '/some/where/'

describe('a built site in a browser', () => {
  let folder: string
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-browser-'))
    await buildSite({ site: fixtureSite(base), outDir: folder, base, log: () => {} })
    server = await serveFolder(folder, base)
    browser = await launch(inject('chromium'))
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('axe has no finding on a phone and a desk in either theme, and nothing scrolls sideways', async () => {
    await checkAccess(browser, server.url, fixturePaths)
  }, 120_000)

  test('there is no script, no request to another host, no complaint', () =>
    checkQuiet(browser, server.url, fixturePaths))

  test('values and claims open and close by keyboard without scripts', () =>
    checkPanels(browser, server.url, ['en/service/', 'tr/service/']))

  test('a list of reports without topics has the width of the page', async () => {
    const { page, show, close } = await openWindow(browser, sized(1400))
    await show(`${server.url}ru/`)
    expect((await page.locator('.list').boundingBox())?.width).toBeGreaterThan(800)
    await close()
  })

  test('print shows tables and intervals on white', () => checkPrint(browser, server.url, fixturePaths))

  test('forced colours leave drawings readable', () => checkForcedColours(browser, server.url, ['en/service/']))
})
