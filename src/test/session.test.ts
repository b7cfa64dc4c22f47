/** A session makes again only what a change touches, and comes to what a run of its own comes to. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Found, type Project, prepareLive, Session } from '../build.ts'
import type { LiveSite, Site } from '../render/site.ts'
import { prepareProject, problemText, projectOf } from './project.ts'

const narrative = 'reports/service/index.md'
const codebook = 'data/service/dataset.yaml'
const answers = 'data/service/answers.csv'

type Live = Found & { site: LiveSite | null; stages: string[] }

/** A project in a session, with a way to change its files and to run. */
function sessionOn(root: string) {
  const session = new Session()
  onTestFinished(() => session.close())
  const project: Project = { root, base: '/', engine: 'native', strict: false, allowed: [], lint: false }
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
  const files = [...(built?.files.keys() ?? [])].map((path) => [path, live?.files.get(path)])
  return { pages: JSON.parse(JSON.stringify(live?.pages ?? null)), files: Object.fromEntries(files) }
}

async function expectAsAnew(live: Live, root: string): Promise<void> {
  const fresh = await prepareProject(root)
  expect(problemText({ ...live, site: null }, root)).toBe(problemText(fresh, root))
  expect(writtenOf(live.site, fresh.site)).toEqual(
    fresh.site
      ? { pages: JSON.parse(JSON.stringify(fresh.site.pages)), files: Object.fromEntries(fresh.site.files) }
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

test('where people are protected, one question more may hide other values, as in a run of its own', async () => {
  const root = projectOf('disclosure')
  const { run, change } = sessionOn(root)
  await expectAsAnew(await run(), root)
  change('reports/regions/index.md', '::table', 'And :value{of=called region=north}.\n\n::table')
  await expectAsAnew(await run(), root)
}, 60_000)

test('a word asks the data nothing, a number asks for no more than its scan, a cell loads its own dataset', async () => {
  const root = projectOf('small')
  const { session, run, change } = sessionOn(root)
  const first = await run()
  expect(first.stages).toContain('Loading service')
  const engine = await session.engine('native', () => {})
  const asked = vi.spyOn(engine, 'rows')

  change(narrative, 'the call was at', 'the first call was at')
  expect((await run()).stages).not.toContain('Loading service')
  expect(asked).not.toHaveBeenCalled()

  change(narrative, '## Charts', 'And :value{of=nps sector=banks region=north}.\n\n## Charts')
  expect((await run()).stages).not.toContain('Loading service')
  const more = asked.mock.calls.length
  expect(more).toBeGreaterThan(0)

  change(answers, 'utilities,5,5,10', 'utilities,9,5,10')
  const { stages } = await run()
  expect(stages).toContain('Loading service')
  expect(stages).not.toContain('Loading service-published')
  expect(asked.mock.calls.length - more).toBeGreaterThan(more)
})
