/** A page printed from the browser: what stands on paper and not on screens. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { buildSite } from '../../site/build.ts'
import { prepareProject, projectOf } from '../project.ts'
import { launch, openWindow } from './open.ts'
import { serveFolder } from './serve.ts'

const narrative = 'reports/service/index.md'

test('links are numbered on paper, and their addresses listed, each once', async () => {
  const links =
    '[a](https://example.org/a), [b](https://example.org/b), [a again](https://example.org/a), <https://example.org/c>'
  const root = projectOf('small', [[narrative, '## Charts', `Look at ${links}.\n\n## Charts`]])
  const { site } = await prepareProject(root)
  const out = await mkdtemp(join(tmpdir(), 'plumbline-paper-'))
  onTestFinished(() => rm(out, { recursive: true, force: true }))
  if (!site) throw new Error('It was not built')
  await buildSite({ site, outDir: out, base: '/', log: () => {} })
  const server = await serveFolder(out, '/')
  const browser = await launch(inject('chromium'))
  const { page, show } = await openWindow(browser)
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  await show(`${server.url}en/service/`)
  const [numbers, list] = [page.locator('p sup.pr'), page.locator('.paper')]
  expect(await numbers.allTextContents()).toEqual(['→1', '→2', '→1'])
  expect(await list.locator('li').allTextContents()).toEqual(['https://example.org/a', 'https://example.org/b'])
  const shown = async () => [await numbers.first().isVisible(), await list.isVisible()]
  expect(await shown()).toEqual([false, false])
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await shown()).toEqual([true, true])
  const colour = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--hi'))
  expect(colour.trim()).toBe('#1c4fa1')
})
