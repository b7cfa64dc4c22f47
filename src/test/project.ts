import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type Prepared, type Project, prepare } from '../build.ts'
import { formatProblem } from '../problem.ts'

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

export function prepareProject(root: string, options: Partial<Project> = {}, printed = false): Promise<Prepared> {
  return prepare(
    { root, base: '/', engine: 'native', strict: false, allowed: [], lint: false, drafts: false, now: 0, ...options },
    { stage() {}, note() {} },
    printed
  )
}

/** The problems as an author reads them. */
export function problemText(prepared: Prepared, root: string): string {
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
