/** What is not for the public yet: nothing of it is in a site, unless somebody asks for drafts, and then it says so. */
import { expect, test } from 'vitest'
import { type Project, prepare } from '../../build.ts'
import { readArguments } from '../../cli/arguments.ts'
import { type Content, isPicture } from '../../render/late.ts'
import { recordsOf } from '../../site/search/records.ts'
import { type Edit, prepareProject, problemText, projectOf } from '../project.ts'

const report = 'reports/service/index.md'
const dated = (more: string): Edit => [report, 'date: 2025-04-10', `date: 2025-04-10\n${more}`]
const chapter = (more: string): Edit => [
  'reports/service/secret.md',
  null,
  `---\ntitle: Unheard of\n${more}\n---\n\n:value{of=ease wave=before}\n\n::table[Unheard]{id=unheard of=called by=region}\n`
]

async function siteOf(edits: Edit[], options: Partial<Project> = {}) {
  const root = projectOf('small', edits)
  const notes: string[] = []
  const prepared = await prepare(
    {
      root,
      base: '/',
      engine: 'native',
      strict: false,
      allowed: [],
      lint: false,
      drafts: false,
      now: Date.parse('2026-11-30'),
      ...options
    },
    { stage() {}, note: (sentence) => notes.push(sentence) }
  )
  if (!prepared.site) throw new Error(problemText(prepared, root))
  const { pages, files } = prepared.site
  const at = (path: string) => pages.find((page) => page.path === path)
  const all = JSON.stringify([pages, [...files].map(([path, content]) => [path, String(content)])])
  return { at, pages, paths: pages.map(({ path }) => path), files, all, notes: notes.join('\n') }
}

test('of a report that is a draft nothing is in the site, and the run says so', async () => {
  const { paths, files, all, notes } = await siteOf([dated('draft: yes')])
  expect([...paths, ...files.keys()].filter((path) => path.includes('service'))).toEqual([])
  expect(all).not.toMatch(/Utilities|Institute of Service/)
  expect(notes).toContain('service is a draft and is left out; --drafts builds it')
})

test('of a chapter that is a draft nothing is in its report, nor in the report’s numbers', async () => {
  const { paths, all, notes } = await siteOf([chapter('draft: yes')])
  expect(paths).toContain('/en/service/')
  expect(all).not.toMatch(/[Uu]nheard|secret|region=/)
  expect(notes).toContain('service/secret is a draft')
})

test('with --drafts it is built, and marked on each page, in each file of a figure and in the list', async () => {
  const { at, files } = await siteOf([dated('draft: yes'), chapter('')], { drafts: true })
  for (const path of ['/en/service/', '/en/service/secret/', '/en/service/method/'])
    expect(at(path)).toMatchObject({ notices: expect.arrayContaining([expect.objectContaining({ label: 'Draft' })]) })
  expect(at('/en/')).toMatchObject({ topics: [{ entries: [{ statuses: ['Draft', 'Synthetic data'] }] }] })
  const figures = [...files].filter(([path]) => /^files\/en\/service\/[^/]+\/.*\.(csv|svg)$/.test(path))
  expect(figures.length).toBeGreaterThan(6)
  for (const [path, content] of figures) expect(String(content), path).toMatch(/Draft|,draft,/)
  expect(JSON.parse(String(files.get('files/service/estimates.json')))).toMatchObject({ hold: { kind: 'draft' } })
})

const addressed: Edit = ['reports/site.yaml', 'language: en\n', 'language: en\naddress: https://example.org/\n']
const textOf = (files: ReadonlyMap<string, Content>, path: string): string => {
  const content = files.get(path)
  if (content === undefined) throw new Error(`There is no ${path}.`)
  return isPicture(content) ? content.svg : String(content)
}

test('no feed, map, index, card or picture of a site knows a draft', async () => {
  const { pages, files } = await siteOf([dated('draft: yes'), addressed])
  const everything = [...files.keys()].map((path) => textOf(files, path)).join('\n')
  expect(everything).not.toMatch(/Utilities|Institute of Service|\/service\//)
  expect(JSON.stringify(recordsOf(pages))).not.toContain('service')
  expect([...files.keys()].filter((path) => path.includes('feed'))).toEqual([])
})

test('with --drafts no feed or map leads to one, and what can be found or taken away of it says what it is', async () => {
  const { pages, files, at } = await siteOf([dated('draft: yes'), addressed], { drafts: true })
  expect([...files.keys()].filter((path) => path.includes('feed'))).toEqual([])
  expect(textOf(files, 'sitemap.xml')).not.toContain('/service/')
  const own = pages.filter(({ path }) => path.startsWith('/en/service/'))
  expect(own.map(({ head }) => [head.listed, head.held])).toEqual(own.map(() => [false, 'Draft']))
  for (const record of recordsOf(pages.filter((page) => own.includes(page)))) expect(record.html).toContain('Draft · ')
  for (const path of [
    'files/en/service/index/social-card.png',
    'files/en/service/index/ease.metadata.json',
    'files/en/service/cite.bib',
    'files/en/service/cite.ris',
    'files/service/estimates.metadata.json',
    'files/service/datapackage.json'
  ])
    expect(textOf(files, path), path).toContain('Draft')
  expect(at('/en/service/')?.head.things[0]).toMatchObject({ creativeWorkStatus: 'Draft' })
  const csv = textOf(files, 'files/en/service/index/ease.csv').trim().split('\n')
  expect(csv[0]).toMatch(/,status,release,source$/)
  for (const line of csv.slice(1)) expect(line).toMatch(/,(real|synthetic),draft,/)
})

test('what is published says in its files that it is for the public', async () => {
  const { files } = await siteOf([])
  const [, ...lines] = textOf(files, 'files/en/service/index/ease.csv').trim().split('\n')
  for (const line of lines) expect(line).toMatch(/,(real|synthetic),public,/)
})

test('an embargo ends with its day in UTC, or with its time', async () => {
  const until = async (embargo: string, now: string) => {
    const { paths } = await siteOf([dated(`embargo: ${embargo}`)], { now: Date.parse(now) })
    return paths.includes('/en/service/') ? 'published' : 'held back'
  }
  expect(await until('2026-12-01', '2026-11-30T23:59:59Z')).toBe('held back')
  expect(await until('2026-12-01', '2026-12-01')).toBe('published')
  expect(await until('2026-12-01T09:00+03:00', '2026-12-01T05:59:59Z')).toBe('held back')
  expect(await until('2026-12-01T09:00+03:00', '2026-12-01T06:00:00Z')).toBe('published')
  const { at, notes } = await siteOf([dated('embargo: 2026-12-01T09:00+03:00')], { drafts: true })
  expect(at('/en/service/')).toMatchObject({
    notices: [{ label: 'Embargoed until 1 December 2026, 09:00 (UTC+03:00)' }, {}, {}]
  })
  expect(notes).not.toContain('left out')
})

test('a draft that is half written keeps nothing else from being built', async () => {
  const { paths } = await siteOf([
    ['reports/other/index.md', null, '---\ntitle: Other\ndatasets: [nowhere]\ndraft: yes\n---\n\n:value{of=nothing}\n']
  ])
  expect(paths).toContain('/en/service/')
  expect(paths).not.toContain('/en/other/')
})

test('a translation is a draft when its source is', async () => {
  const { paths, all } = await siteOf([
    ['reports/site.yaml', 'language: en\n', 'language: en\nlanguages: [ru]\n'],
    dated('draft: yes'),
    ['reports/service/index.ru.md', null, '---\ntitle: Обслуживание\n---\n\nТекст.\n']
  ])
  expect(paths.filter((path) => path.includes('service'))).toEqual([])
  expect(all).not.toContain('Обслуживание')
})

test('a link to what is held back is a problem, and none with drafts', async () => {
  const root = projectOf('small', [chapter('draft: yes'), [report, '## Charts', '[More](secret.md)\n\n## Charts']])
  expect(problemText(await prepareProject(root), root)).toContain(
    '`secret.md` is a draft or under embargo, and is left out of the site'
  )
  expect((await prepareProject(root, { drafts: true })).site).not.toBeNull()
})

test('the day is said on the command line, else by SOURCE_DATE_EPOCH, else by the clock', () => {
  const now = (...args: string[]) => readArguments(['build', ...args], { build: 0 }).options.now
  expect(now('--today', '2026-12-01')).toBe(Date.parse('2026-12-01T00:00:00Z'))
  expect(now('--today', '2026-12-01T09:00+03:00')).toBe(Date.parse('2026-12-01T06:00:00Z'))
  expect(() => now('--today', 'tomorrow')).toThrow('tomorrow is not a day')
  expect(() => now('--today', '2026-12-01T09:00')).toThrow('a time with its zone')
  const before = process.env['SOURCE_DATE_EPOCH']
  process.env['SOURCE_DATE_EPOCH'] = '1700000000'
  expect(now()).toBe(1_700_000_000_000)
  if (before === undefined) delete process.env['SOURCE_DATE_EPOCH']
  else process.env['SOURCE_DATE_EPOCH'] = before
})

test('a language of the site that no report is in is told of, and one that a report is in is not', async () => {
  const languages: Edit = ['reports/site.yaml', 'language: en', 'language: en\nlanguages: [tr, kk]']
  const turkish: Edit = ['reports/service/index.tr.md', null, '---\ntitle: Bir başlık\n---\nMetin.\n']
  const english: Edit = [report, null, '---\ntitle: A title\ndatasets: [service]\n---\nText.\n']
  const { notes } = await siteOf([languages, turkish, english])
  expect(notes).toContain('No report is in Kazakh yet, which reports/site.yaml names: its pages in kk say so')
  expect(notes).not.toContain('Turkish')
})
