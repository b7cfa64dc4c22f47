/** What a site leaves for programs that find, follow and read it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isPicture } from '../../render/late.ts'
import type { Page, Site, Thing } from '../../render/site.ts'
import { type Edit, fixtures, prepareProject, problemText, projectOf } from '../project.ts'
import { problemsOfPackage } from './data-package.ts'

const address = 'https://example.org/some/where/'
const narrative = 'reports/service/index.md'
const source = readFileSync(join(fixtures, 'small', narrative), 'utf8')
const dated = source.replace(/summary: .*/, 'topic: Service\nsummary: One & <all> of it.')
const turkish = dated.replace(/title: .*/, 'title: Kamu hizmetleri').replace('topic: Service', 'topic: Hizmet')
const known: Edit[] = [
  [
    'reports/site.yaml',
    null,
    `title: Benchmarks\nlanguage: en\nlanguages: [tr]\naddress: ${address.slice(0, -1)}\npublisher: An institute\nlicense: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }\n`
  ],
  [narrative, null, dated],
  ['reports/service/index.tr.md', null, turkish],
  ['reports/service/costs.md', null, '---\ntitle: Costs\ndatasets: [service]\n---\n\nNothing.\n'],
  ['reports/other/index.md', null, dated.replace(/title: .*/, 'title: Another').replace('2025-04-10', '2025-05-01')]
]

async function siteOf(edits: Edit[], base: string | null = null): Promise<Site> {
  const root = projectOf('small', edits)
  const prepared = await prepareProject(root, { base })
  if (!prepared.site) throw new Error(problemText(prepared, root))
  return prepared.site
}

function textOf(site: Site, path: string): string {
  const content = site.files.get(path)
  if (content === undefined) throw new Error(`There is no ${path}.`)
  return String(content)
}

function pageAt(site: Site, path: string): Page {
  const found = site.pages.find((page) => page.path === path)
  if (!found) throw new Error(`There is no page ${path}.`)
  return found
}

/** What stands in the elements of a name. */
function textsIn(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}[^>/]*>([^<]*)</${name}>`, 'g'))].map((match) => match[1] ?? '')
}

describe('a site that knows its address', () => {
  let made: Promise<Site> | undefined
  const here = () => {
    made ??= siteOf(known)
    return made
  }

  test('is at the path of its address', async () => expect((await here()).base).toBe('/some/where/'))

  test('is followed by a feed in each language, the newest report first', async () => {
    const site = await here()
    const feed = textOf(site, 'en/feed.xml')
    expect(textsIn(feed, 'title')).toEqual(['Benchmarks: new reports', 'Another', expect.any(String)])
    expect(textsIn(feed, 'updated')).toEqual(
      ['2025-05-01', '2025-05-01', '2025-04-10'].map((day) => `${day}T00:00:00Z`)
    )
    expect(textsIn(feed, 'id')).toEqual(['en/feed.xml', 'en/other/', 'en/service/'].map((path) => address + path))
    expect(feed).toContain('<summary>One &#x26; &#x3C;all> of it.</summary>')
    expect(textsIn(textOf(site, 'tr/feed.xml'), 'title')).toEqual(['Benchmarks: yeni raporlar', 'Kamu hizmetleri'])
    const json = JSON.parse(textOf(site, 'tr/feed.json'))
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${address}tr/feed.json`,
      items: [{ id: `${address}tr/service/`, date_published: '2025-04-10T00:00:00Z', tags: ['Hizmet'] }]
    })
    for (const path of ['/tr/', '/tr/service/', '/tr/service/method/'])
      expect(pageAt(site, path).head.feed?.path, path).toBe('/tr/feed.xml')
  })

  test('lists each page once, with the languages that it is written in and the day of its report', async () => {
    const site = await here()
    const map = textOf(site, 'sitemap.xml')
    const listed = textsIn(map, 'loc')
    const unlisted = ['search', 'embed', 'missing']
    const shown = site.pages.filter(({ kind }) => !unlisted.includes(kind)).map(({ path }) => path)
    const untranslated = ['/tr/service/costs/']
    expect(listed).toEqual(shown.filter((path) => !untranslated.includes(path)).map((path) => address + path.slice(1)))
    const entry = map.split('<url>').find((each) => each.includes(`<loc>${address}tr/service/</loc>`))
    expect(entry).toContain('<lastmod>2025-04-10</lastmod>')
    expect(entry?.match(/<xhtml:link rel="alternate" hreflang="(en|tr)"/g)).toHaveLength(2)
    expect(textOf(site, 'robots.txt')).toContain(`Sitemap: ${address}sitemap.xml`)
  })

  test('names the original of a page that is shown untranslated', async () => {
    const site = await here()
    expect(pageAt(site, '/tr/service/costs/').head.canonical).toBe('/en/service/costs/')
    expect(pageAt(site, '/en/service/costs/').head.published).toBe('2025-04-10')
  })

  test('says in schema.org’s words what a report is, what it rests on, and the way to its pages', async () => {
    const site = await here()
    const [report, ...datasets] = pageAt(site, '/en/service/').head.things
    expect(report).toMatchObject({
      '@type': 'Report',
      url: `${address}en/service/`,
      datePublished: '2025-04-10',
      inLanguage: 'en',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      publisher: { name: 'An institute' },
      isBasedOn: datasets.map((each) => ({ '@id': each['@id'] }))
    })
    const survey = datasets[0] as Thing
    expect(survey).toMatchObject({ '@type': 'Dataset', creator: [{ '@type': 'Organization' }] })
    expect(survey['variableMeasured']).toContainEqual(expect.objectContaining({ unitText: 'points' }))
    expect(survey['distribution']).toContainEqual({
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: `${address}files/service/estimates.csv`
    })
    const way = pageAt(site, '/tr/service/method/').head.things[0] as Thing
    expect((way['itemListElement'] as { item: string }[]).map(({ item }) => item)).toEqual(
      ['tr/', 'tr/service/', 'tr/service/method/'].map((path) => address + path)
    )
  })

  test('keeps its search and its page for wrong addresses out of search engines', async () => {
    const site = await here()
    const hidden = site.pages.filter(({ head }) => !head.listed).map(({ path }) => path)
    expect(hidden.filter((path) => !path.startsWith('/embed/'))).toEqual(['/en/search/', '/tr/search/', '/404/'])
    expect(hidden.filter((path) => path.startsWith('/embed/')).length).toBe(
      site.pages.filter(({ kind }) => kind === 'embed').length
    )
  })

  test('describes its downloads as a Data Package whose columns, bytes and cells are as it says', async () => {
    const site = await here()
    const described = JSON.parse(textOf(site, 'files/service/datapackage.json'))
    const fileOf = (path: string) =>
      writtenIn(site, path.startsWith(address) ? path.slice(address.length) : `files/service/${path}`)
    expect(problemsOfPackage(described, fileOf)).toEqual([])
    expect(described.resources.map(({ name }: { name: string }) => name)).toContain('estimates')
    expect(described.resources.length).toBeGreaterThan(2)
    expect(described.licenses).toEqual([{ title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }])
    const [estimates] = described.resources
    const bytes = Buffer.from(writtenIn(site, 'files/service/estimates.csv') ?? '')
    expect(estimates.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
  })
})

describe('a site that does not know its address', () => {
  test('has no feed and no sitemap, and a package of what lies beside it', async () => {
    const site = await siteOf([[narrative, null, dated]])
    expect(site.base).toBe('/')
    expect([...site.files.keys()].filter((path) => /feed|sitemap/.test(path))).toEqual([])
    expect(textOf(site, 'robots.txt')).toBe('User-agent: *\nAllow: /\n')
    const described = JSON.parse(textOf(site, 'files/service/datapackage.json'))
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual(['estimates.csv'])
    const [report] = pageAt(site, '/en/service/').head.things
    expect(report).not.toHaveProperty('url')
  })

  test('is where it was said to be', async () => {
    expect((await siteOf([], '/x/')).base).toBe('/x/')
  })
})

test('a site whose reports have no date has no feed', async () => {
  const site = await siteOf([known[0] as Edit, [narrative, 'date: 2025-04-10\n', '']])
  expect([...site.files.keys()].filter((path) => path.includes('feed'))).toEqual([])
  expect(pageAt(site, '/en/').head.feed).toBeNull()
})

test('two addresses for one site are refused', async () => {
  const root = projectOf('small', known)
  expect(problemText(await prepareProject(root, { base: '/x/' }), root)).toContain(
    'The site is to be at `/some/where/` by its address, and at `/x/` by `--base`'
  )
})

test('a list puts the reports that are not in its language behind its own', async () => {
  const site = await siteOf(known)
  const list = pageAt(site, '/tr/')
  expect(list.kind === 'list' && list.topics.map(({ topic, entries }) => [topic, entries.length])).toEqual([
    ['Hizmet', 1],
    ['Diğer dillerde', 1]
  ])
})

test('a list says the date of a report that is not in its language in its own words', async () => {
  const list = pageAt(await siteOf(known), '/tr/')
  const entries = list.kind === 'list' ? list.topics.flatMap((topic) => topic.entries) : []
  expect(entries.map(({ path, date }) => [path, date?.text])).toEqual([
    ['/tr/service/', '10 Nisan 2025'],
    ['/en/other/', '1 Mayıs 2025']
  ])
})

/** A file as it is written; pictures are none yet. */
function writtenIn(site: Site, path: string): string | Uint8Array | undefined {
  const content = site.files.get(path)
  return content === undefined || isPicture(content) ? undefined : content
}
