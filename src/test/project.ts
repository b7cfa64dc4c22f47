import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  type Answered,
  answerReports,
  type Found,
  type Prepared,
  type Project,
  prepare,
  prepareLive,
  Session
} from '../build.ts'
import { formatProblem } from '../problem.ts'
import { once } from '../render/late.ts'
import type { LateSite, Site } from '../render/site.ts'
import { AskedFiles } from './asked-files.ts'
import { engineOf } from './engines.ts'

export const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url))

/** One edit of a project's file: a text for another, or (with `from` null) the whole content. */
export type Edit = [path: string, from: string | null, to: string | Uint8Array]

/** The small project has no page of tables, which would ask for ten times as many estimates; with this it has. */
export const withTables: Edit = ['reports/service/index.md', 'tables: no\n', '']

/** A copy of a fixture in a temporary folder, edited, gone when the test is over. */
export function projectOf(fixture: string, edits: Edit[] = []): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(join(fixtures, fixture), root, { recursive: true })
  for (const [path, from, to] of edits) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    const text = from === null ? '' : readFileSync(file, 'utf8')
    if (from !== null && !text.includes(from)) throw new Error(`${path} has no ${from}`)
    writeFileSync(file, from === null ? to : text.replace(from, () => String(to)))
  }
  return root
}

const silent = { stage() {}, note() {} }

function projectAt(root: string, options: Partial<Project>): Project {
  return {
    root,
    base: '/',
    engine: 'native',
    strict: false,
    allowed: [],
    lint: false,
    drafts: false,
    now: 0,
    ...options
  }
}

/** A session of which the engine comes from those that tests share. */
const session = () => new Session((name) => engineOf(name ?? 'native'))

/** A project as a build prepares it, of which what a test does not look at is not rendered. */
export async function prepareProject(root: string, options: Partial<Project> = {}, printed = false): Promise<Prepared> {
  const project = projectAt(root, options)
  if (printed || project.base === null) return prepare(project, silent, printed, session())
  const own = session()
  try {
    const { site, ...found } = await prepareLive(own, project, silent)
    return { ...found, site: site && whole(site) }
  } finally {
    await own.close()
  }
}

/** The same with all that there is rendered. */
export function renderProject(root: string): Promise<Prepared> {
  return prepare(projectAt(root, {}), silent, false, session())
}

function whole({ files, checked, ...site }: LateSite): Site {
  const said = once(checked)
  return {
    ...site,
    files: new AskedFiles(files),
    get checked() {
      return said()
    }
  }
}

/** The same without the pages, for tests of what is said of a project. */
export function answerProject(root: string, options: Partial<Project> = {}): Promise<Answered> {
  return answerReports(projectAt(root, options), silent, session())
}

/** The problems as an author reads them. */
export function problemText(prepared: Found, root: string): string {
  const texts = prepared.problems.all().map((problem) =>
    formatProblem(problem, (place) => {
      if (prepared.isPrivate(place.path)) return undefined
      try {
        return readFileSync(join(root, place.path), 'utf8').split('\n')[place.line - 1]
      } catch {
        return undefined
      }
    })
  )
  return texts.join('\n\n')
}
