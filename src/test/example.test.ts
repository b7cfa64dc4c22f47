/** What the build makes of the example reports of this repository. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Content, isPicture } from '../render/late.ts'
import { afterFindings } from '../site/findings.ts'
import { exampleBase } from './example-setup.ts'
import { exampleSite } from './example-site.ts'
import { prepareProject } from './project.ts'
import { promised } from './promised.ts'
import { repository } from './run.ts'
import { treeOf } from './site/tree.ts'

describe('the example reports', () => {
  let bytes: Map<string, Buffer>
  let dist: Map<string, string>

  beforeAll(async () => {
    bytes = await treeOf(await exampleSite())
    const texts = [...bytes].filter(([path]) => !/\.(png|xlsx|woff2)$/.test(path))
    dist = new Map(texts.map(([path, content]) => [path, content.toString('utf8')]))
  })

  test('what was built elsewhere, in another time zone and locale, has the bytes of what is prepared here', async () => {
    const { site } = await prepareProject(repository, { base: exampleBase })
    const pages = (site?.pages ?? []).flatMap((page) => (page.kind === 'report' || page.kind === 'part' ? [page] : []))
    expect(pages.length).toBeGreaterThan(30)
    for (const { path, html } of pages)
      for (const part of afterFindings(html))
        expect(dist.get(`${path.slice(1)}index.html`)?.includes(part), path).toBe(true)
    const files = [...(site?.files ?? [])].filter(([, content]) => !isPicture(content))
    expect(files.length).toBeGreaterThan(500)
    const same = (path: string, content: Content) =>
      bytes.get(path)?.equals(Buffer.from(content as string | Uint8Array))
    expect(files.filter(([path, content]) => !same(path, content)).map(([path]) => path)).toEqual([])
  }, 240_000)

  test('it has the pages, lists and downloads that were promised', () => {
    const paths = [...bytes.keys()].filter((path) => !/^(assets|fonts|pagefind)\//.test(path))
    // The handbook's examples may draw what they like.
    expect(paths.filter((path) => !/^(files|embed)\/en\/handbook\//.test(path)).sort()).toEqual(promised.toSorted())
  })

  test('the synthetic survey gives the published figures when rounded', () => {
    type Flat = {
      dataset: string
      measure: string
      wave: string | null
      domain: { sector?: string }
      value: number | null
    }
    const { estimates } = JSON.parse(dist.get('files/covid-service/estimates.json') ?? '') as { estimates: Flat[] }
    const at = (dataset: string, measure: string, sector: string, wave: string | null) =>
      estimates.find(
        (each) =>
          each.dataset === dataset && each.measure === measure && each.domain.sector === sector && each.wave === wave
      )?.value ?? Number.NaN
    const published = estimates.filter((each) => each.dataset === 'covid-service-published')
    expect(published).toHaveLength(6)
    for (const { measure, domain, wave, value } of published) {
      const ours = at('covid-service', measure, domain.sector ?? '', wave)
      const digits = measure === 'ease' ? 1 : 2
      expect(ours.toFixed(digits), `${measure} ${domain.sector} ${wave}`).toBe(value?.toFixed(digits))
    }
  })

  test('no respondent is in the site: no identifier, no row', () => {
    const [header, ...rows] = readFileSync(join(repository, 'data/covid-service/responses.csv'), 'utf8')
      .trim()
      .split('\n')
    const columns = header?.split(',') ?? []
    const all = [...dist.values()].join('\n')
    const respondent = columns.indexOf('respondent')
    const told = new Set(all.match(/\br\d{4}\b/g))
    expect(rows.filter((row) => told.has(row.split(',')[respondent] ?? ''))).toEqual([])
    const answers = rows.map((row) => row.slice(row.indexOf(',') + 1))
    const beginningOf = (row: string) => row.split(',', 2).join()
    const there = new Set([...new Set(answers.map(beginningOf))].filter((beginning) => all.includes(beginning)))
    expect(answers.filter((row) => there.has(beginningOf(row)) && all.includes(row))).toEqual([])
  })

  test('synthetic data is said on the page, in each figure and in each download', () => {
    const html = dist.get('en/covid-service/index.html') ?? ''
    const figures = html.split('<figure').slice(1)
    expect(figures.length).toBeGreaterThan(3)
    for (const figure of figures) expect(figure.slice(0, figure.indexOf('</figure>'))).toContain('Synthetic data')
    expect(html.slice(0, html.indexOf('<section'))).toContain('Synthetic data')
    for (const [path, content] of dist) {
      if (path.startsWith('files/en/covid-service/') && path.endsWith('.svg'))
        expect(content).toContain('Synthetic data')
      if (path.startsWith('files/en/covid-service/') && path.endsWith('.csv')) {
        for (const line of content.trim().split('\n').slice(1)) expect(line).toMatch(/,(synthetic|real),/)
      }
    }
  })

  test('there is no script but those of the search and of the explorer, and no address of another host but those of sources and the licence', () => {
    for (const [path, content] of dist) {
      if (!path.endsWith('.html')) continue
      const own = /\/(search|explore)\/index\.html$/.test(path) ? /<script type="module" src="[^"]*"><\/script>/ : ''
      const running = content.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '').replace(own, '')
      expect(running, path).not.toMatch(/<script|javascript:|on(click|load|error)=/i)
      const addresses = content
        .replaceAll('http://www.w3.org/2000/svg', '')
        .replaceAll('<a href="https://creativecommons.org/licenses/by/4.0/">', '')
      expect(addresses, path).not.toMatch(/(src|href)="(https?:)?\/\//)
    }
  })
})
