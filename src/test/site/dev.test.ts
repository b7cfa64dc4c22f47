import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Site } from '../../render/site.ts'
import { devSite, type Loaded } from '../../site/dev.ts'
import { fixtureSite } from './fixture.ts'

const base = '/some/where/'
let folder: string
let loaded: Loaded
let loads = 0
let server: Awaited<ReturnType<typeof devSite>>

beforeAll(async () => {
  // Astro's development server answers nothing where this is set.
  vi.stubEnv('VITEST', undefined)
  folder = await mkdtemp(join(tmpdir(), 'plumbline-dev-'))
  await mkdir(join(folder, 'reports'))
  loaded = { problems: 'reports/service/index.md:3:1: `utilties` is <not> a value' }
  const load = async () => {
    loads += 1
    return loaded
  }
  server = await devSite({ load, watch: [join(folder, 'reports')], base, port: 4710, log: () => {} })
})

afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

test('shows problems on a plain page until there is a site, then follows every change', async () => {
  const first = await fetch(`${server.url}en/`)
  expect(first.status).toBe(503)
  expect(await first.text()).toContain('index.md:3:1: `utilties` is &lt;not> a value')

  await change(titled('First'))
  expect(await page('en/service/')).toContain('<h1>First</h1>')
  expect(await page('')).toContain('<h1>Customer experience benchmarks</h1>')

  const second = titled('Second')
  second.pages.push({ ...(second.pages[3] as Site['pages'][number]), path: '/en/new/' })
  second.files.set('files/new.csv', 'a,b\n')
  await change(second)
  expect(await page('en/service/')).toContain('<h1>Second</h1>')
  expect(await page('en/new/')).toContain('<h1>Second</h1>')
  const file = await fetch(`${server.url}files/new.csv`)
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(await file.text()).toBe('a,b\n')

  await change(null)
  expect(await page('en/service/')).toContain('<h1>Second</h1>')
})

test('an error is shown over the page, also to who comes later, and to nobody once it is mended', async () => {
  await change(titled('Good'))
  await vi.waitFor(async () => expect(await page('en/service/')).toContain('<h1>Good</h1>'), 5000)
  const first = await browser()
  await change({ problems: 'reports/service/index.md:3:1: `utilties` is not a value' })
  expect(await first.next('error')).toMatchObject({ err: { message: expect.stringContaining('index.md:3:1') } })
  expect(await page('en/service/')).toContain('<h1>Good</h1>')
  const later = await browser()
  expect(await later.next('error')).toMatchObject({ err: { message: expect.stringContaining('index.md:3:1') } })
  await change(titled('Mended'))
  await vi.waitFor(async () => expect(await page('en/service/')).toContain('<h1>Mended</h1>'), 5000)
  const last = await browser()
  await last.next('connected')
  expect(last.heard.filter(({ type }) => type === 'error')).toEqual([])
})

test('loads once for changes that come together', async () => {
  const before = loads
  await Promise.all(['a', 'b', 'c'].map((name) => writeFile(join(folder, 'reports', `${name}.md`), name)))
  await vi.waitFor(() => expect(loads).toBeGreaterThan(before), 5000)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(loads).toBeLessThanOrEqual(before + 2)
})

test('gives the faces in styles their base', async () => {
  loaded = titled('Third')
  const html = await page('en/')
  expect(html).toContain(`url(${base}fonts/plumb-sans-latin-400.woff2)`)
  expect((await fetch(`${server.url}fonts/plumb-sans-latin-400.woff2`)).status).toBe(200)
})

/** What a browser with a page of the site hears. */
async function browser() {
  const { origin } = new URL(server.url)
  const client = await (await fetch(`${origin}/@vite/client`)).text()
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? ''
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr')
  const heard: { type: string }[] = []
  socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data))))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('The server speaks to no browser')))
  })
  return { heard, next: (type: string) => vi.waitUntil(() => heard.find((each) => each.type === type), 5000) }
}

async function change(next: Loaded): Promise<void> {
  loaded = next
  const before = loads
  await writeFile(join(folder, 'reports', 'index.md'), String(before))
  await vi.waitFor(() => expect(loads).toBeGreaterThan(before), 5000)
  await new Promise((resolve) => setTimeout(resolve, 20))
}

async function page(path: string): Promise<string> {
  const response = await fetch(server.url + path)
  expect(response.status, path).toBe(200)
  return response.text()
}

function titled(title: string): Site {
  const site = fixtureSite(base)
  return { ...site, pages: site.pages.map((each) => (each.kind === 'report' ? { ...each, title } : each)) }
}
