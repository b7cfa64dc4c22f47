/** What the example says of itself to programs, at an address: each description held against the rules of its kind. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPicture } from '../../render/late.ts'
import type { Frame, Site } from '../../render/site.ts'
import { tagsOf } from '../../site/head.ts'
import { prepareProject, problemText } from '../project.ts'
import { elementsOf, type XmlElement } from '../read-back.ts'
import { repository } from '../run.ts'
import { problemsOfPackage } from './data-package.ts'

const address = 'https://example.org/some/where/'
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const day = /^\d{4}-\d\d-\d\d$/

type Node = { [key: string]: unknown }

describe('the example at an address', () => {
  let root: string
  let site: Site

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'plumbline-described-'))
    for (const each of ['data', 'reports']) {
      mkdirSync(join(root, each))
      cpSync(join(repository, each), join(root, each), { recursive: true })
    }
    const file = join(root, 'reports/site.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}address: ${address}\n`)
    const prepared = await prepareProject(root, { base: null })
    if (!prepared.site) throw new Error(problemText(prepared, root))
    site = prepared.site
  }, 120_000)

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const textOf = (path: string): string | undefined => {
    const content = site.files.get(path)
    return content === undefined || isPicture(content) ? undefined : Buffer.from(content).toString()
  }
  const listed = () => site.pages.filter(({ head }) => head.listed)
  const known = () => new Set([...site.files.keys(), ...site.pages.map(({ path }) => path.slice(1))])
  const tags = (page: Frame) => tagsOf(page, site.base, { light: '#fff', dark: '#000' })

  test('each report’s Data Package describes files that are there, and every file of numbers in its language', () => {
    const packages = [...site.files.keys()].filter((path) => path.endsWith('/datapackage.json'))
    expect(packages).toHaveLength(7)
    for (const path of packages) {
      const folder = path.slice(0, -'datapackage.json'.length)
      const described = JSON.parse(textOf(path) ?? '')
      const fileOf = (named: string) => textOf(named.startsWith(address) ? named.slice(address.length) : folder + named)
      expect(problemsOfPackage(described, fileOf), path).toEqual([])
      const [, report] = folder.split('/')
      const csvs = [...site.files.keys()].filter(
        (each) => each.startsWith(`files/en/${report}/`) && each.endsWith('.csv')
      )
      const paths = described.resources.map((resource: Node) => resource['path'])
      expect(paths.toSorted()).toEqual([...csvs.map((each) => address + each), 'estimates.csv'].toSorted())
    }
  })

  test('every file of numbers has its metadata beside it', () => {
    const csvs = [...site.files.keys()].filter((path) => path.endsWith('.csv'))
    expect(csvs.length).toBeGreaterThan(100)
    for (const path of csvs) expect(textOf(path.replace(/csv$/, 'metadata.json')), path).toContain('tableSchema')
  })

  test('each report and dataset says in schema.org’s words what those that list them ask for', () => {
    const firsts = site.pages.filter(({ head }) => head.things.some((thing) => thing['@type'] === 'Report'))
    expect(firsts.length).toBe(13)
    for (const page of firsts) {
      const data = JSON.parse(tags(page).data ?? '') as { '@context': string; '@graph': Node[] }
      expect(data['@context']).toBe('https://schema.org')
      const [report, ...datasets] = data['@graph']
      expect(report).toMatchObject({
        '@type': 'Report',
        '@id': `${address}${page.path.slice(1)}`,
        headline: expect.any(String),
        inLanguage: page.language,
        publisher: { '@type': 'Organization', name: 'Plumbline' },
        image: expect.stringContaining(`${address}files/`)
      })
      expect(datasets.length).toBeGreaterThan(0)
      for (const dataset of datasets) {
        expect(dataset).toMatchObject({ '@type': 'Dataset', name: expect.any(String) })
        expect(dataset['creator']).toContainEqual({ '@type': 'Organization', name: expect.any(String) })
        // Google asks for 50 to 5000 signs.
        expect(String(dataset['description']).length).toBeGreaterThanOrEqual(50)
        expect(String(dataset['description']).length).toBeLessThanOrEqual(5000)
        for (const { contentUrl, encodingFormat } of dataset['distribution'] as Node[]) {
          expect(known()).toContain(String(contentUrl).slice(address.length))
          expect(encodingFormat).toMatch(/^(text\/csv|application\/json)$/)
        }
      }
    }
  })

  test('every page that may be found says to networks what it is, where it is and what stands for it', () => {
    for (const page of listed()) {
      const said = new Map(
        tags(page).metas.map((meta) => [meta['property'] ?? meta['name'] ?? '', meta['content'] ?? ''])
      )
      for (const name of ['og:title', 'og:type', 'og:url', 'og:site_name', 'og:locale', 'og:image:alt'])
        expect(said.get(name), `${page.path} ${name}`).toMatch(/\S/)
      const picture = said.get('og:image') ?? ''
      expect(picture.startsWith(address), page.path).toBe(true)
      const file = site.files.get(picture.slice(address.length))
      expect(file && isPicture(file), page.path).toBe(true)
      expect(known()).toContain((said.get('og:url') ?? '').slice(address.length))
      expect(said.get('twitter:card')).toBe('summary_large_image')
    }
  })

  test('its feeds are Atom, and JSON feeds of the same entries', () => {
    const feeds = [...site.files.keys()].filter((path) => path.endsWith('feed.xml'))
    expect(feeds).toHaveLength(6)
    for (const path of feeds) {
      const feed = elementsOf(textOf(path) ?? '')
      expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
      const json = JSON.parse(textOf(path.replace(/xml$/, 'json')) ?? '')
      const entries = childrenOf(feed, 'entry')
      expect(entries.length).toBeGreaterThan(0)
      for (const each of [feed, ...entries]) {
        for (const name of ['id', 'title', 'updated']) expect(childrenOf(each, name)).toHaveLength(1)
        expect(textIn(each, 'updated')).toMatch(moment)
        expect(textIn(each, 'id')).toMatch(/^https:\/\//)
      }
      expect(childrenOf(feed, 'author')).toHaveLength(1)
      expect(childrenOf(feed, 'link').map(({ attributes }) => attributes['rel'])).toEqual(['self', 'alternate'])
      for (const entry of entries) expect(known()).toContain(textIn(entry, 'id').slice(address.length))
      expect(json.items.map(({ id, title }: Node) => [id, title])).toEqual(
        entries.map((entry) => [textIn(entry, 'id'), textIn(entry, 'title')])
      )
      for (const { content_text, date_published, url } of json.items)
        expect([typeof content_text, moment.test(date_published), url.startsWith(address)]).toEqual([
          'string',
          true,
          true
        ])
    }
  })

  test('its map lists every page once, and pages in several languages name each other and themselves', () => {
    const map = elementsOf(textOf('sitemap.xml') ?? '')
    expect(map.name).toBe('urlset')
    const urls = childrenOf(map, 'url')
    const languagesAt = new Map(
      urls.map((url) => [
        textIn(url, 'loc'),
        childrenOf(url, 'xhtml:link').map(({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`)
      ])
    )
    expect(languagesAt.size).toBe(urls.length)
    expect([...languagesAt.keys()]).toEqual(
      listed()
        .filter(({ head, path }) => head.canonical === path)
        .map(({ path }) => address + path.slice(1))
    )
    expect([...languagesAt.values()].some((links) => links.length > 1)).toBe(true)
    for (const [own, links] of languagesAt) {
      if (links.length > 0) expect(links.map((link) => link.split(' ')[1])).toContain(own)
      for (const link of links) expect(languagesAt.get(link.split(' ')[1] ?? ''), own).toEqual(links)
    }
    for (const url of urls) for (const each of childrenOf(url, 'lastmod')) expect(each.text).toMatch(day)
  })
})

function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name)
}

function textIn(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text ?? ''
}
