/** The explorer as readers use it: every figure that leads there, choices by keyboard, and what goes wrong on the way. */
import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { exampleBase } from '../example-setup.ts'
import { exampleSite } from '../example-site.ts'
import { exploreProject } from '../explore-project.ts'
import { run } from '../run.ts'
import { treeOf } from '../site/tree.ts'
import { checkAccess } from './checks.ts'
import { launch, openWindow, sized, type Window } from './open.ts'
import { serveFolder } from './serve.ts'

describe('the explorer', () => {
  let root: string
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>
  let window: Window
  /** The figures that lead to an explorer: where, and the file of their numbers. */
  let links: { href: string; csv: string }[]

  beforeAll(async () => {
    root = exploreProject()
    const { status, out, err } = await run(['build', '--root', root])
    if (status !== 0) throw new Error(out + err)
    const pages = [...(await treeOf(join(root, 'dist')))].filter(([path]) => /^en\/.*index\.html$/.test(path))
    links = pages.flatMap(([, content]) => linksIn(content.toString('utf8')))
    server = await serveFolder(join(root, 'dist'), '/')
    browser = await launch(inject('chromium'))
    window = await openWindow(browser, sized(1280))
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(root, { recursive: true, force: true })
  })

  test('every figure of the reports opens there with the same numbers', async () => {
    expect(links.length).toBeGreaterThanOrEqual(5)
    for (const { href, csv } of links) {
      await window.show(server.url + href.slice(1))
      const found = await downloadedCsv(window.page)
      const own = await readFile(join(root, 'dist', csv), 'utf8')
      agree(found, own, href)
    }
    expect([window.foreign, window.complaints]).toEqual([[], []])
  }, 120_000)

  test('choices by keyboard make the address, which leads back to the same view', async () => {
    const { page } = window
    await window.show(`${server.url}en/service/explore/`)
    await drawn(page)
    await page.getByLabel('Measure').focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('heading', { name: /NPS/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('of')).toBe('nps')
    const said = await page.getByRole('status').textContent()
    await page.reload()
    await drawn(page)
    expect(await page.getByRole('status').textContent()).toBe(said)
    await page.goBack()
    await page.getByRole('heading', { name: /Ease/ }).waitFor()
    expect([window.foreign, window.complaints]).toEqual([[], []])
  }, 60_000)

  test(
    'axe has no finding on a phone and a desk in either theme',
    () => checkAccess(browser, server.url, ['en/service/explore/']),
    60_000
  )

  test('a picture of the answer is set in the faces of the page', async () => {
    const { page } = window
    await window.show(`${server.url}en/service/explore/?of=ease&by=sector`)
    await drawn(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.view a[download$="-slide.png"]').click()
    ])
    const png = await readFile(await download.path())
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080])
    const faces = ['sans-latin-400', 'sans-latin-600', 'serif-latin-700'].map((face) => `/fonts/plumb-${face}.woff2`)
    expect(asked).toEqual(expect.arrayContaining(faces))
    expect([window.foreign, window.complaints]).toEqual([[], []])
  })

  test.each([
    ['a table that is cut off', 'ease.sector.json', '{"estimates": [[7.', /not whole/],
    ['a table of another build', 'ease.sector.json', '{"estimates": [], "differences": []}', /not whole/],
    ['a table that does not come', 'ease.sector.json', null, /could not be loaded/],
    ['nothing that comes', 'explore.json', null, /could not be loaded/]
  ])('%s is told, and asked for again', async (_, file, body, told) => {
    const { page, show, close } = await openWindow(browser, sized(390))
    await page.route(`**/${file}`, (route) => (body === null ? route.abort() : route.fulfill({ body })))
    await show(`${server.url}en/service/explore/?of=ease&by=sector`)
    await page.getByRole('status').filter({ hasText: told }).waitFor()
    await page.unroute(`**/${file}`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await drawn(page)
    await close()
  })

  test('what was not published is said to be so', async () => {
    const { page } = window
    await window.show(`${server.url}en/service/explore/?of=ease&by=sector&where=region%3Dnorth&versus=rest`)
    await page
      .getByRole('status')
      .filter({ hasText: /not published/ })
      .waitFor()
    expect(await page.locator('.view').textContent()).toBe('')
  })

  test('without scripts there is a word of it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server.url}en/service/explore/`)
    expect(await page.locator('main').textContent()).toContain('Asking needs JavaScript')
    await context.close()
  })
})

/** A language of which this browser knows neither the decimal sign nor the months. */
test('in Azerbaijani a figure has the words and numbers of the report', async () => {
  const folder = await exampleSite()
  const server = await serveFolder(folder, exampleBase)
  const browser = await launch(inject('chromium'))
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  const { page, show, complaints } = await openWindow(browser, sized(1280))
  await show(`${server.url}az/cx-measures/`)
  const figures = await page.locator('figure:has(a[href*="/explore/?"])').evaluateAll((all) =>
    all.map((figure) => ({
      href: figure.querySelector<HTMLAnchorElement>('a[href*="/explore/?"]')?.href ?? '',
      ...(Object.fromEntries(
        ['.sub', '.fc', 'table'].map((part) => [part, figure.querySelector(part)?.textContent ?? ''])
      ) as Record<'.sub' | '.fc' | 'table', string>)
    }))
  )
  expect(figures.length).toBeGreaterThan(1)
  for (const { href, ...parts } of figures) {
    await show(href)
    await drawn(page)
    for (const [part, text] of Object.entries(parts))
      expect(await page.locator(`.view ${part}`).first().textContent(), `${part} of ${href}`).toBe(text)
  }
  expect(complaints).toEqual([])
}, 240_000)

function linksIn(html: string): { href: string; csv: string }[] {
  return [...html.matchAll(/<figure id="([^"]+)"[\s\S]*?<\/figure>/g)].flatMap(([figure]) => {
    const href = /href="([^"]*\/explore\/\?[^"]*)"/.exec(figure)?.[1]?.replaceAll('&#x26;', '&')
    const csv = /href="\/([^"]+\.csv)"/.exec(figure)?.[1]
    return href && csv ? [{ href, csv }] : []
  })
}

async function drawn(page: Page): Promise<void> {
  await page.locator('.view figure').waitFor()
}

/** What the link to CSV gives. */
async function downloadedCsv(page: Page): Promise<string> {
  await drawn(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.view a[download$=".csv"]').click()
  ])
  return readFile(await download.path(), 'utf8')
}

/** Equal, numbers to 1e-9. */
function agree(found: string, own: string, where: string): void {
  const [left, right] = [found, own].map((text) => text.trim().split(/[\n,]/)) as [string[], string[]]
  expect(left.length, where).toBe(right.length)
  for (const [index, text] of right.entries()) {
    const [a, b] = [Number(left[index]), Number(text)]
    if (text === '' || Number.isNaN(b)) expect(left[index], where).toBe(text)
    else
      expect(Math.abs(a - b), `${where}: ${left[index]} and ${text}`).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(b))
      )
  }
}
