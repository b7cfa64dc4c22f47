import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { findOrInstallChromium } from '../test/browser/chromium.ts'
import { launch } from '../test/browser/open.ts'
import { accessOf } from './pages/access.ts'
import { type Host, startHost } from './pages/host.ts'
import { type Measured, measured } from './pages/kinds.ts'
import { shiftOf, weigh } from './pages/load.ts'
import { scoresOf } from './pages/scores.ts'
import { buildProject, exampleWithFourCharts, pagesIn } from './pages/site.ts'
import { isMissed, tableOf, type Value } from './pages/value.ts'

/**
 * What pages weigh, how they score and who can read them, beside the targets. Exit status 1 where one is missed.
 * `npm run bench -- pages [--root DIR [--out DIR]] [--page PATH]... [--skip lighthouse]`: with a root its site is built
 * and the pages named are measured, else the example with a report of four charts.
 */
export async function benchPages(args: string[]): Promise<void> {
  const options = { root: { type: 'string' }, out: { type: 'string' }, skip: { type: 'string' } } as const
  const { values } = parseArgs({ args, options: { ...options, page: { type: 'string', multiple: true } } })
  const scratch = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  const root = values.root ?? exampleWithFourCharts()
  const out = values.out ?? join(scratch, 'site')
  const port = await freePort()
  const browser = await launch(await findOrInstallChromium(console.log), [`--remote-debugging-port=${port}`])
  try {
    buildProject(root, out)
    const host = await startHost(out)
    const pages = chosen(values.page, out)
    const found: Value[][] = []
    for (const page of pages) found.push(await measure(page, browser, host, values.skip === 'lighthouse' ? null : port))
    print(pages, found)
    await host.close()
  } finally {
    await browser.close()
    for (const folder of values.root === undefined ? [scratch, root] : [scratch])
      rmSync(folder, { recursive: true, force: true })
  }
}

/** Those named, else those of the table that the site has. */
function chosen(named: string[] | undefined, out: string): Measured[] {
  const known = new Set(pagesIn(out))
  const all =
    named?.map((path) => measured.find((each) => each.path === path) ?? { name: path, path, most: 60, charts: null }) ??
    measured.filter(({ path }) => known.has(path))
  const absent = all.filter(({ path }) => !known.has(path))
  if (absent.length > 0) throw new Error(`The site has no page ${absent.map(({ path }) => path).join(', ')}`)
  return all
}

async function measure(
  { path, most, charts }: Measured,
  browser: Browser,
  host: Host,
  port: number | null
): Promise<Value[]> {
  const url = host.url + path
  const loaded = await weigh(browser, host, path, most)
  if (charts !== null && loaded.find(({ name }) => name === 'charts')?.value !== charts)
    throw new Error(`${path} was to have ${charts} charts`)
  return [
    ...loaded,
    ...(await shiftOf(browser, host, path)),
    ...(await accessOf(browser, url)),
    ...(port === null ? [] : await scoresOf(url, port))
  ]
}

function print(pages: Measured[], found: Value[][]): void {
  console.log(
    tableOf(
      pages.map(({ name }) => name),
      found
    )
  )
  for (const [index, { name, path }] of pages.entries()) {
    console.log(`(${index + 1}) ${name}: /${path}`)
    for (const value of (found[index] ?? []).filter(isMissed))
      console.log(`    ! ${value.name} ${[...new Set(value.told)].slice(0, 5).join('\n      ')}`)
  }
  const missed = found.flat().filter(isMissed).length
  console.log(missed === 0 ? 'Every target is reached.' : `${missed} targets are missed: see the marks.`)
  if (missed > 0) process.exitCode = 1
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}
