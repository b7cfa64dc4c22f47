/** What the build makes of the example reports of this repository. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Content, isPicture } from '../render/late.ts'
import { afterFindings } from '../site/findings.ts'
import { exampleBase } from './example-setup.ts'
import { exampleSite } from './example-site.ts'
import { prepareProject } from './project.ts'
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
    const sectors = [
      'department',
      'financial',
      'independent',
      'online',
      'retail',
      'supermarkets',
      'telecoms',
      'utilities'
    ]
    const questions = ['ease', 'impact', 'human', 'contact', 'recommend', 'satisfaction', 'minutes']
    const asked = [
      ...['came', 'clicks', 'continue', 'error', 'matters', 'minutes', 'overall', 'recommend', 'result'],
      ...['task-minutes', 'tried', 'who']
    ]
    const table = (id: string, endings: string[]) => endings.map((ending) => `${id}${ending}`)
    const numbers = ['.csv', '.metadata.json']
    const tables = [
      ...questions.flatMap((id) => table(id, [...numbers, '.svg', '.png'])),
      ...table('covid-service-published', numbers),
      'tables.xlsx'
    ]
    const figures = ['ease', 'impersonal', 'loyalty', 'negative', 'scorecard']
    const files = (folder: string, ids: string[]) => [
      `files/${folder}/social-card.png`,
      ...ids.flatMap((id) => [
        ...['.csv', '.metadata.json', '.svg', '.png', '-slide.png'].map((ending) => `files/${folder}/${id}${ending}`),
        `embed/${folder}/${id}/index.html`
      ])
    ]
    const promised = [
      ...['.plumbline.json', '404.html', '_headers', 'index.html', 'mark.svg', 'robots.txt'],
      ...['', 'about/', 'glossary/', 'search/', 'sources/'].flatMap((page) =>
        ['en', 'kk', 'ru', 'tr'].map((language) => `${language}/${page}index.html`)
      ),
      ...[
        ...['en/covid-service', 'tr/covid-service', 'en/state-of-cx', 'kk/state-of-cx'],
        ...['en/social-expectations', 'ru/social-expectations']
      ].flatMap((report) => [`files/${report}/cite.bib`, `files/${report}/cite.ris`]),
      ...['en', 'kk', 'ru', 'tr'].map((language) => `files/${language}/social-card.png`),
      ...['en', 'tr'].flatMap((language) => [
        ...['', ...sectors.map((sector) => `${sector}/`)].map((page) => `${language}/covid-service/${page}index.html`),
        `${language}/covid-service/method/index.html`,
        `${language}/covid-service/tables/index.html`,
        ...tables.map((name) => `files/${language}/covid-service/tables/${name}`),
        ...[...questions, 'covid-service-published'].map(
          (id) => `embed/${language}/covid-service/tables/${id}/index.html`
        ),
        ...files(`${language}/covid-service/index`, [...figures, 'contact']),
        ...sectors.flatMap((sector) => files(`${language}/covid-service/${sector}`, figures))
      ]),
      ...['en', 'kk'].flatMap((language) => [
        `${language}/state-of-cx/index.html`,
        `${language}/state-of-cx/method/index.html`,
        `${language}/state-of-cx/tables/index.html`,
        `embed/${language}/state-of-cx/tables/state-of-cx/index.html`,
        ...[...table('state-of-cx', numbers), 'tables.xlsx'].map(
          (name) => `files/${language}/state-of-cx/tables/${name}`
        ),
        ...files(`${language}/state-of-cx/index`, ['objectives', 'reasons'])
      ]),
      ...['en', 'ru'].flatMap((language) => [
        ...['', 'method/', 'tables/'].map((page) => `${language}/social-expectations/${page}index.html`),
        ...[...asked, 'social-published'].map((id) => `embed/${language}/social-expectations/tables/${id}/index.html`),
        ...[
          ...asked.flatMap((id) => table(id, [...numbers, '.svg', '.png'])),
          ...table('social-published', numbers),
          'tables.xlsx'
        ].map((name) => `files/${language}/social-expectations/tables/${name}`),
        ...files(`${language}/social-expectations/index`, [
          'age',
          'app',
          'arrival',
          'expected',
          'human',
          'loyalty',
          'ratings',
          'wait'
        ])
      ]),
      ...['', 'charts/', 'claims/', 'directives/', 'method/', 'tables/', ...sectors.map((sector) => `${sector}/`)].map(
        (page) => `en/handbook/${page}index.html`
      ),
      ...['covid-service', 'handbook', 'social-expectations', 'state-of-cx'].flatMap((report) => [
        `files/${report}/datapackage.json`,
        `files/${report}/estimates.csv`,
        `files/${report}/estimates.json`,
        `files/${report}/estimates.metadata.json`
      ])
    ]
    // The handbook's examples may draw what they like.
    expect(paths.filter((path) => !/^(files|embed)\/en\/handbook\//.test(path)).sort()).toEqual(promised.sort())
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

  test('there is no script but that of the search, and no address of another host but those of sources and the licence', () => {
    for (const [path, content] of dist) {
      if (!path.endsWith('.html')) continue
      const own = path.endsWith('/search/index.html') ? /<script type="module" src="[^"]*"><\/script>/ : ''
      const running = content.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '').replace(own, '')
      expect(running, path).not.toMatch(/<script|javascript:|on(click|load|error)=/i)
      const addresses = content
        .replaceAll('http://www.w3.org/2000/svg', '')
        .replaceAll('<a href="https://creativecommons.org/licenses/by/4.0/">', '')
      expect(addresses, path).not.toMatch(/(src|href)="(https?:)?\/\//)
    }
  })
})
