/** A session makes again only what a change touches, and comes to what a run of its own comes to. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Found, type Project, prepareLive, Session } from '../build.ts'
import { type Content, isPicture } from '../render/late.ts'
import type { LiveSite, Site } from '../render/site.ts'
import { problemText, projectOf, renderProject } from './project.ts'

const narrative = 'reports/service/index.md'
const codebook = 'data/service/dataset.yaml'
const answers = 'data/service/answers.csv'

type Live = Found & { site: LiveSite | null; stages: string[] }

/** A project in a session, with a way to change its files and to run. */
function sessionOn(root: string) {
  const session = new Session()
  onTestFinished(() => session.close())
  const project: Project = {
    root,
    base: '/',
    engine: 'native',
    strict: false,
    allowed: [],
    lint: false,
    drafts: false,
    now: 0
  }
  return {
    session,
    write: (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    },
    change: (path: string, from: string, to: string) => {
      const text = readFileSync(join(root, path), 'utf8')
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
      writeFileSync(join(root, path), text.replace(from, to))
    },
    run: async (): Promise<Live> => {
      const stages: string[] = []
      const found = await prepareLive(session, project, { stage: (sentence) => stages.push(sentence), note() {} })
      return { ...found, stages }
    }
  }
}

/** All pages and files of a site that is served, as a build would write them. */
function writtenOf(live: LiveSite | null, built: Site | null) {
  const files = [...(built?.files.keys() ?? [])].map((path) => [path, known(live?.files.get(path))])
  return { pages: JSON.parse(JSON.stringify(live?.pages ?? null)), files: Object.fromEntries(files) }
}

/** A picture takes long to compose, and is made of what another file beside it shows: that there is one is enough. */
function known(content: Content | undefined): Content | 'a picture' | undefined {
  return content !== undefined && isPicture(content) ? 'a picture' : content
}

async function expectAsAnew(live: Live, root: string): Promise<void> {
  const fresh = await renderProject(root)
  expect(problemText(live, root)).toBe(problemText(fresh, root))
  expect(writtenOf(live.site, fresh.site)).toEqual(
    fresh.site
      ? {
          pages: JSON.parse(JSON.stringify(fresh.site.pages)),
          files: Object.fromEntries([...fresh.site.files].map(([path, content]) => [path, known(content)]))
        }
      : { pages: null, files: {} }
  )
}

test('whatever changes, a session comes to the same bytes as a run of its own', async () => {
  const root = projectOf('small')
  const { run, change, write } = sessionOn(root)
  const changes: (() => void)[] = [
    () => {},
    () => change(narrative, 'the call was at', 'the first call was at'),
    () => change(narrative, '## Charts', 'And :value{of=nps sector=banks}.\n\n## Charts'),
    () => change(narrative, 'sector=utilities}; the', 'sector=utilties}; the'),
    () => change(narrative, 'sector=utilties}; the', 'sector=utilities}; the'),
    () => change(codebook, 'Banks', 'Banks and lenders'),
    () => change(answers, '\n', '\nbad row that is too short\n'),
    () => change(answers, '\nbad row that is too short\n', '\n'),
    () => change(answers, 'utilities,5,5,10', 'utilities,9,5,10'),
    () => change(codebook, 'suppress: 5', 'suppress: 9'),
    () => write('reports/service/more.md', '---\ntitle: More\n---\n\nNow :value{of=nps}.\n'),
    () => write('reports/_glossary.yaml', 'a: b\n'),
    () => change('reports/site.yaml', 'title:', 'publisher: Somebody\ntitle:'),
    () => rmSync(join(root, 'reports/service/more.md'))
  ]
  const sites: boolean[] = []
  for (const each of changes) {
    each()
    const live = await run()
    await expectAsAnew(live, root)
    sites.push(live.site !== null)
  }
  expect(sites.filter((site) => !site)).toHaveLength(2)
}, 120_000)

const value = 'And :value{of=nps sector=banks region=north}.'
const claim = 'It is :claim[less than in the south]{of=nps region=north is=below versus="region=south" sure=no} there.'
const chart = '::chart[Loyalty by region]{of=nps by=region versus=overall}'
const ranks = '::table[Ranks in the south]{of=ease by=sector region=south show=rank}'

/** The report about regions as it stands, with passages before its tables. */
async function eachOf(rule: 'with' | 'without', steps: string[][]): Promise<void> {
  const report = 'reports/regions/index.md'
  const root = projectOf('disclosure', rule === 'with' ? [] : [[codebook, 'disclosure: { minimum: 10 }\n', '']])
  const { run, write } = sessionOn(root)
  const text = readFileSync(join(root, report), 'utf8')
  for (const passages of [[], ...steps]) {
    write(report, text.replace('::table', [...passages, '::table'].join('\n\n')))
    const live = await run()
    await expectAsAnew(live, root)
    expect(live.site).not.toBeNull()
  }
}

test.each(['with', 'without'] as const)(
  'values, claims and charts come and go as in a run of its own, %s people to protect',
  { timeout: 240_000 },
  async (rule) => {
    await eachOf(rule, [[value], [value, claim], [claim], [claim, chart], [chart, value], [ranks, chart], [ranks], []])
  }
)

test('where people are protected, one figure more hides other values, as in a run of its own', async () => {
  const root = projectOf('disclosure')
  const { run, change } = sessionOn(root)
  const hidden = ({ site }: Live) =>
    JSON.stringify(site?.files.get('files/service/estimates.json')).split('null').length
  const before = await run()
  change('reports/regions/index.md', '::table', `${ranks}\n\n::table`)
  const after = await run()
  await expectAsAnew(after, root)
  expect(hidden(after)).toBeGreaterThan(hidden(before))
}, 60_000)

test('a word asks the data nothing, a number nothing that was asked before, a cell loads its own dataset', async () => {
  const root = projectOf('small')
  const { session, run, change } = sessionOn(root)
  const engine = await session.engine('native', () => {})
  const asked = vi.spyOn(engine, 'rows')
  const queries = async () => {
    asked.mockClear()
    const { stages } = await run()
    return { stages, asked: asked.mock.calls.map(([sql]) => sql) }
  }
  const first = await queries()
  expect(first.stages).toContain('Loading service')

  change(narrative, 'the call was at', 'the first call was at')
  expect(await queries()).toEqual({ stages: expect.not.arrayContaining(['Loading service']), asked: [] })

  change(narrative, '## Charts', 'And :value{of=nps sector=banks}.\n\n## Charts')
  expect((await queries()).asked).toEqual([])

  change(narrative, '## Charts', 'Or :value{of=nps sector=banks region=north}.\n\n## Charts')
  const more = await queries()
  expect(more.stages).not.toContain('Loading service')
  expect(more.asked.length).toBeGreaterThan(0)
  expect(more.asked.filter((sql) => first.asked.includes(sql))).toEqual([])

  change(narrative, ' region=north}.', '}.')
  expect((await queries()).asked).toEqual([])

  change(answers, 'utilities,5,5,10', 'utilities,9,5,10')
  const cell = await queries()
  expect(cell.stages).toContain('Loading service')
  expect(cell.stages).not.toContain('Loading service-published')
  expect(cell.asked.length).toBeGreaterThan(0)
})

test('where people are protected, a number of what was counted counts nothing again', async () => {
  const root = projectOf('disclosure')
  const { session, run, change } = sessionOn(root)
  await run()
  const asked = vi.spyOn(await session.engine('native', () => {}), 'rows')
  change('reports/regions/index.md', '::table', 'And :value{of=ease sector=banks}.\n\n::table')
  await run()
  expect(asked).not.toHaveBeenCalled()
})
