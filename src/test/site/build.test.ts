import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildSite } from '../../site/build.ts'
import { fixtureSite } from './fixture.ts'
import { treeOf } from './tree.ts'

const base = '/some/where/'
let folder: string
let tree: Map<string, Buffer>
let lines: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-build-'))
  lines = []
  await mkdir(join(folder, 'first'))
  await buildSite({
    site: fixtureSite(base),
    outDir: join(folder, 'first'),
    base,
    log: (line) => lines.push(line)
  })
  tree = await treeOf(join(folder, 'first'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function text(path: string): string {
  const content = tree.get(path)
  if (content === undefined) throw new Error(`${path} was not built`)
  return content.toString('utf8')
}

function pages(): string[] {
  return [...tree.keys()].filter((path) => path.endsWith('.html'))
}

describe('what a build leaves', () => {
  test('pages, their style and that of the search, its script, the faces and the files, and no more', () => {
    const named = [...tree.keys()].map((path) => path.replace(/\.[\w-]{8}\.(css|js)$/, '.HASH.$1')).sort()
    expect(named.filter((path) => !path.startsWith('pagefind/'))).toEqual([
      '404.html',
      '_headers',
      ...['all', 'tables', 'lists', 'embeds', 'search'].map(() => 'assets/plumbline.HASH.css'),
      'assets/plumbline.HASH.js',
      'en/index.html',
      'en/search/index.html',
      'en/service/index.html',
      'files/en/service/f1.png',
      'files/service/estimates.json',
      'fonts/OFL.txt',
      'fonts/plumb-sans-cyrillic-400.woff2',
      'fonts/plumb-sans-cyrillic-600.woff2',
      'fonts/plumb-sans-cyrillic-ext-400.woff2',
      'fonts/plumb-sans-cyrillic-ext-600.woff2',
      'fonts/plumb-sans-latin-400.woff2',
      'fonts/plumb-sans-latin-600.woff2',
      'fonts/plumb-sans-latin-ext-400.woff2',
      'fonts/plumb-sans-latin-ext-600.woff2',
      'fonts/plumb-sans-names-400.woff2',
      'fonts/plumb-serif-cyrillic-700.woff2',
      'fonts/plumb-serif-cyrillic-ext-700.woff2',
      'fonts/plumb-serif-latin-700.woff2',
      'fonts/plumb-serif-latin-ext-700.woff2',
      'index.html',
      'mark.svg',
      'ru/index.html',
      'ru/service/index.html',
      'tr/index.html',
      'tr/search/index.html',
      'tr/service/index.html'
    ])
    expect(lines).toEqual(['9 pages and 2 files written'])
  })

  test('no script anywhere but on search pages, which have one, in a file of its own', () => {
    const module = /<script type="module" src="[^"]*\/assets\/plumbline\.[\w-]{8}\.js"><\/script>/
    for (const path of pages()) {
      const searches = path.endsWith('/search/index.html')
      if (searches) expect(text(path), path).toMatch(module)
      expect(text(path).replace(searches ? module : '', ''), path).not.toMatch(/<script|\son\w+=|javascript:/i)
    }
  })

  test('the styles of the search and of lists are loaded there alone', () => {
    const styles = (path: string) => text(path).match(/<link rel="stylesheet"/g)?.length
    expect(
      ['en/search/', 'en/', 'en/service/', ''].map((path) => styles(path === '' ? '404.html' : `${path}index.html`))
    ).toEqual([2, 2, 1, 1])
  })

  test('an address that no page has leads on in every language', () => {
    const page = text('404.html')
    expect(page).toContain('<meta name="robots" content="noindex">')
    for (const language of ['en', 'tr', 'ru'])
      expect(page).toMatch(new RegExp(`lang="${language}">.*?<a href="${base}${language}/"`, 's'))
  })

  test('files as they were given', () => {
    expect(text('files/service/estimates.json')).toBe('{ "estimates": [], "comparisons": [] }\n')
    expect([...(tree.get('files/en/service/f1.png') ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  test('a style under 6 kB when it travels', () => {
    for (const page of ['en/index.html', 'en/service/index.html', 'en/search/index.html']) {
      const styles = text(page).match(/assets\/plumbline\.[\w-]{8}\.css/g) ?? []
      const sizes = styles.map((style) => gzipSync(tree.get(style) as Buffer).length)
      expect(sizes.length).toBeGreaterThan(0)
      expect(Math.max(...sizes), page).toBeLessThan(6000)
    }
  })
})

describe('a page', () => {
  test('keeps every address under the base, and every address leads to something', () => {
    for (const path of pages()) {
      const addresses = [...text(path).matchAll(/\s(?:href|src)="([^"#]+)/g)].map((match) => match[1] as string)
      expect(addresses.length, path).toBeGreaterThan(5)
      for (const address of addresses) {
        expect(address.startsWith(base), `${path}: ${address}`).toBe(true)
        const target = address.slice(base.length).replace(/(^|\/)$/, '$1index.html')
        expect(tree.has(target), `${path}: ${address}`).toBe(true)
      }
    }
  })

  test('says its language, title and description, and its other languages', () => {
    const page = text('tr/service/index.html').split('</head>')[0] as string
    expect(page).toContain('<html lang="tr"')
    expect(page).toContain('<title>Zor bir kışta müşteri hizmetleri · Plumbline</title>')
    expect(page).toContain('content="Zor bir kışta müşteri hizmetleri: &quot;all&quot; of it &amp; more"')
    expect(page.match(/<link rel="alternate" hreflang="([\w-]+)"/g)).toHaveLength(4)
  })

  test('loads the faces of its own script first', () => {
    const preloads = (path: string) =>
      [...text(path).matchAll(/preload" href="[^"]*\/([^"/]+)"/g)].map((match) => match[1])
    expect(preloads('tr/index.html')).toEqual([
      'plumb-sans-latin-400.woff2',
      'plumb-sans-latin-600.woff2',
      'plumb-serif-latin-700.woff2'
    ])
    expect(preloads('ru/index.html')).toEqual([
      'plumb-sans-cyrillic-400.woff2',
      'plumb-sans-cyrillic-600.woff2',
      'plumb-serif-cyrillic-700.woff2'
    ])
  })

  test('carries its body untouched, the contents behind the key findings', () => {
    const page = text('en/service/index.html')
    const body = fixtureSite(base).pages.find((each) => each.path === '/en/service/')
    const [findings, contents, chapter] = ['class="kf"', 'class="toc"', 'id="c1"'].map((part) => page.indexOf(part))
    expect(findings).toBeGreaterThan(0)
    expect(contents).toBeGreaterThan(findings as number)
    expect(chapter).toBeGreaterThan(contents as number)
    const without = page.replace(/\s*<nav class="toc".*?<\/nav>\s*/s, '\n')
    expect(without).toContain(body?.kind === 'report' ? body.html.trim() : undefined)
  })

  test('at the root is the list in the site’s language', () => {
    expect(text('index.html')).toBe(text('en/index.html'))
  })
})

describe('a build', () => {
  test('runs beside another in one process, and leaves nothing behind', async () => {
    const scratch = join(folder, 'scratch')
    await mkdir(scratch)
    vi.stubEnv('TMPDIR', scratch)
    const folders = ['second', 'third'].map((name) => join(folder, name))
    await Promise.all(folders.map((each) => mkdir(each)))
    await Promise.all(folders.map((outDir) => buildSite({ site: fixtureSite(base), outDir, base, log: () => {} })))
    for (const each of folders) expect(await treeOf(each)).toEqual(tree)
    expect(await readdir(scratch)).toEqual([])
    vi.unstubAllEnvs()
  })

  test('refuses pages that were rendered for another base', async () => {
    const build = buildSite({ site: fixtureSite('/'), outDir: join(folder, 'fourth'), base, log: () => {} })
    await expect(build).rejects.toThrow('The pages were rendered for /, not for /some/where/')
  })

  test('refuses a file where a page stands', async () => {
    const site = fixtureSite('/')
    site.files.set('en/index.html', 'a file')
    const build = buildSite({ site, outDir: join(folder, 'fifth'), base: '/', log: () => {} })
    await expect(build).rejects.toThrow('Two things of the site have the same address: "en/index.html"')
  })
})
