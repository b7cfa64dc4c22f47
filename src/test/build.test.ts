/** The commands as a user runs them, on the small project and on the example reports. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtures, projectOf } from './project.ts'
import { run } from './run.ts'
import { treeOf } from './site/tree.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

describe('exit statuses', () => {
  const small = join(fixtures, 'small')

  test('0 where nothing is wrong, with the rows counted', async () => {
    const { status, out, err } = await run(['check', '--root', small])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('service: 64 rows read, 64 used, 0 refused\n')
    expect(out).not.toContain('\u001b')
  })

  test('1 where there are problems, each with a path that opens from here', async () => {
    const root = projectOf('small', [['reports/service/index.md', ':value{of=ease', ':value{of=eas']])
    const { status, err } = await run(['check', '--root', root], {}, join(root, 'data'))
    expect(status).toBe(1)
    expect(err).toContain('../reports/service/index.md:8:66: `eas` is not a measure\n')
    expect(err).toMatch(/1 problem\.\n$/)
  })

  test('warnings count only when strict', async () => {
    const root = projectOf('small', [
      ['reports/service/index.md', ':value{of=ease sector=utilities', ':value{of=ease sector=banks']
    ])
    expect((await run(['check', '--root', root])).status).toBe(0)
    expect((await run(['check', '--root', root, '--strict'])).status).toBe(1)
  })

  test.each([
    [[], 'Which command?'],
    [['bild'], 'There is no command bild.'],
    [['build', '--rot', 'x'], 'There is no option --rot. Did you mean --root?'],
    [['build', '--root', '/no/such/folder'], 'There is no folder /no/such/folder.'],
    [['build', '--engine', 'sqlite'], 'There is no engine sqlite.'],
    [['build', '--base', '/a b/'], '/a b/ cannot be a part of an address.'],
    [['preview', '--root', small], 'build it first']
  ])('2 where it is misused: %j', async (args, message) => {
    const { status, err } = await run(args)
    expect(status).toBe(2)
    expect(err).toContain(message)
  })
})

describe('building the small project', () => {
  test('a build that fails leaves the last good site, and one that succeeds replaces it', async () => {
    const root = projectOf('small')
    expect((await run(['build', '--root', root])).status).toBe(0)
    const before = await treeOf(join(root, 'dist'))
    const narrative = join(root, 'reports/service/index.md')
    const good = readFileSync(narrative, 'utf8')
    writeFileSync(narrative, good.replace('of=ease', 'of=eas'))
    const failed = await run(['build', '--root', root])
    expect(failed.status).toBe(1)
    expect(failed.err).toContain('The last good site stays as it was.')
    expect(await treeOf(join(root, 'dist'))).toEqual(before)
    writeFileSync(narrative, good.replace('title: Utilities', 'title: Again utilities'))
    expect((await run(['build', '--root', root])).status).toBe(0)
    expect(readFileSync(join(root, 'dist/en/service/index.html'), 'utf8')).toContain('Again utilities')
  }, 60_000)

  test('a folder that no build made is never replaced', async () => {
    const root = projectOf('small')
    mkdirSync(join(root, 'mine'))
    writeFileSync(join(root, 'mine/letter.txt'), 'Dear')
    for (const out of ['mine', 'data', '.', 'reports/out']) {
      const { status, err } = await run(['build', '--root', root, '--out', join(root, out)])
      expect(status, `${out}: ${err}`).toBe(2)
    }
    expect(readFileSync(join(root, 'mine/letter.txt'), 'utf8')).toBe('Dear')
  })

  test('what somebody else put into a built folder is carried along, and never replaced', async () => {
    const root = projectOf('small')
    const dist = join(root, 'dist')
    expect((await run(['build', '--root', root])).status).toBe(0)
    mkdirSync(join(dist, '.git/objects'), { recursive: true })
    writeFileSync(join(dist, '.git/objects/one'), 'object')
    writeFileSync(join(dist, 'en/notes.txt'), 'mine')
    expect((await run(['build', '--root', root])).status).toBe(0)
    expect(readFileSync(join(dist, '.git/objects/one'), 'utf8')).toBe('object')
    expect(readFileSync(join(dist, 'en/notes.txt'), 'utf8')).toBe('mine')
    expect(existsSync(join(dist, 'en/service/index.html'))).toBe(true)
  }, 30_000)

  test('pages and links stand under the base', async () => {
    const root = projectOf('small')
    expect((await run(['build', '--root', root, '--base', 'some/where', '--out', join(root, 'site')])).status).toBe(0)
    const html = readFileSync(join(root, 'site/en/service/index.html'), 'utf8')
    const addresses = [...html.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map((match) => match[1] ?? '')
    expect(addresses.filter((address) => !address.startsWith('/some/where/'))).toEqual([])
    for (const address of addresses) {
      const path = address.replace('/some/where/', '')
      expect(
        existsSync(join(root, 'site', path.endsWith('/') || path === '' ? `${path}index.html` : path)),
        address
      ).toBe(true)
    }
  }, 30_000)
})

describe('building the example reports', () => {
  let folder: string
  let bytes: Map<string, Buffer>
  let dist: Map<string, string>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-example-'))
    const { status, err } = await run(['build', '--out', join(folder, 'a')])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    bytes = await treeOf(join(folder, 'a'))
    dist = new Map([...bytes].map(([path, content]) => [path, content.toString('utf8')]))
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the same bytes from another folder, time zone and locale', async () => {
    const root = join(folder, 'Проект ğ')
    mkdirSync(root)
    const { cpSync } = await import('node:fs')
    for (const each of ['data', 'reports']) cpSync(join(repository, each), join(root, each), { recursive: true })
    const { status } = await run(
      ['build', '--root', root],
      { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      tmpdir()
    )
    expect(status).toBe(0)
    const other = await treeOf(join(root, 'dist'))
    expect([...other.keys()]).toEqual([...bytes.keys()])
    expect([...other].filter(([path, content]) => !bytes.get(path)?.equals(content)).map(([path]) => path)).toEqual([])
  }, 60_000)

  test('both engines give the same estimates to 1e-12', async () => {
    const out = join(folder, 'wasm')
    expect((await run(['build', '--engine', 'wasm', '--out', out])).status).toBe(0)
    const numbers = (text: string) => [...text.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map((match) => Number(match[0]))
    for (const report of ['covid-service', 'state-of-cx']) {
      const path = `files/${report}/estimates.json`
      const native = numbers(dist.get(path) ?? '')
      const wasm = numbers(readFileSync(join(out, path), 'utf8'))
      expect(native.length).toBeGreaterThan(30)
      expect(wasm.length).toBe(native.length)
      const worst = Math.max(
        ...native.map((each, index) => Math.abs(each - (wasm[index] ?? Number.NaN)) / Math.max(Math.abs(each), 1e-300))
      )
      expect(worst).toBeLessThan(1e-12)
    }
  }, 60_000)

  test('it has the pages, lists and downloads that were promised', () => {
    const paths = [...dist.keys()].filter((path) => !/^(assets|fonts)\//.test(path))
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
    const figures = ['ease', 'impersonal', 'loyalty', 'negative', 'scorecard']
    const files = (folder: string, ids: string[]) =>
      ids.flatMap((id) => [`files/${folder}/${id}.csv`, `files/${folder}/${id}.svg`])
    const promised = [
      ...['.plumbline.json', '404.html', 'index.html', 'mark.svg'],
      ...['en', 'kk', 'tr'].map((language) => `${language}/index.html`),
      ...['en', 'tr'].flatMap((language) => [
        ...['', ...sectors.map((sector) => `${sector}/`)].map((page) => `${language}/covid-service/${page}index.html`),
        ...files(`${language}/covid-service/index`, [...figures, 'contact']),
        ...sectors.flatMap((sector) => files(`${language}/covid-service/${sector}`, figures))
      ]),
      ...['en', 'kk'].flatMap((language) => [
        `${language}/state-of-cx/index.html`,
        ...files(`${language}/state-of-cx/index`, ['objectives', 'reasons'])
      ]),
      ...['', 'claims/', 'directives/', ...sectors.map((sector) => `${sector}/`)].map(
        (page) => `en/handbook/${page}index.html`
      ),
      ...['covid-service', 'handbook', 'state-of-cx'].flatMap((report) => [
        `files/${report}/estimates.csv`,
        `files/${report}/estimates.json`
      ])
    ]
    // The handbook's examples may draw what they like.
    expect(paths.filter((path) => !path.startsWith('files/en/handbook/')).sort()).toEqual(promised.sort())
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
    expect(rows.filter((row) => all.includes(row.slice(row.indexOf(',') + 1)))).toEqual([])
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

  test('there is no script, and no address of another host but those of sources', () => {
    for (const [path, content] of dist) {
      if (!path.endsWith('.html')) continue
      expect(content, path).not.toMatch(/<script|javascript:|on(click|load|error)=/i)
      expect(content.replaceAll('http://www.w3.org/2000/svg', ''), path).not.toMatch(/(src|href)="(https?:)?\/\//)
    }
  })
})
