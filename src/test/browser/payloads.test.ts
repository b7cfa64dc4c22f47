/** A browser opens all that a project of payloads comes to, with no policy to help it, and nothing runs. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { buildSite } from '../../site/build.ts'
import { payloadProject } from '../payloads.ts'
import { renderProject } from '../project.ts'
import { launch, openWindow } from './open.ts'
import { serveFolder } from './serve.ts'

describe('a project that says what would run, in a browser', () => {
  let folder: string
  let browser: Browser

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-payloads-'))
    browser = await launch(inject('chromium'))
  })

  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('no page and no drawing runs, asks or opens anything', async () => {
    const { site } = await renderProject(payloadProject())
    if (site === null) throw new Error('The project has problems')
    await buildSite({ site, outDir: folder, base: '/', log: () => {} })
    const server = await serveFolder(folder, '/')
    const { page, show, foreign, complaints, close } = await openWindow(browser, { bypassCSP: true })
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    const opened = (await readdir(folder, { recursive: true })).filter((path) => /\.(html|svg)$/.test(path)).sort()
    expect(opened.length).toBeGreaterThan(12)
    for (const path of opened) {
      await show(server.url + path.split('/').map(encodeURIComponent).join('/'))
      expect(await page.evaluate(() => (globalThis as { ran?: unknown }).ran), path).toBeUndefined()
      const runnable = await page
        .locator('script:not([type="application/ld+json"], [src^="/assets/"]), iframe, base')
        .count()
      expect({ runnable, foreign: [...foreign], complaints: [...complaints], dialogs }, path).toEqual({
        runnable: 0,
        foreign: [],
        complaints: [],
        dialogs: []
      })
    }
    await close()
    await server.close()
  }, 120_000)
})
