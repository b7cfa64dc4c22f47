import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Accepted, readAccepted, writeAccepted } from '../diff/accepted.ts'
import { movedSince } from '../diff/compare.ts'
import { countOfMoved, textOfMoved } from '../diff/text.ts'
import { progress } from '../progress.ts'
import type { ShownNumber } from '../render/shown-number.ts'
import { Misused, type Options } from './arguments.ts'
import { counting, finishWithProblems, printLine, printProblems, shownPathOf } from './report.ts'
import { textAt } from './revision.ts'

/**
 * Says what moved in the numbers since they were last accepted, as of now or of a revision of git; or accepts them. A
 * claim that no longer holds does not keep it from that. Status 1 where something moved or is wrong.
 */
export async function diff(options: Options): Promise<number> {
  const [{ answerReports }, { shownNumbers }] = await Promise.all([import('../build.ts'), import('../render/shown.ts')])
  const [revision = null, ...rest] = options.words
  if (rest.length > 0) throw new Misused(`${rest[0]} is one word too many.`, false)
  if (options.accept && revision !== null) throw new Misused('What is accepted is what is there now.', false)
  if (revision !== null) textAt(options.root, revision, '.')
  const report = progress(process.stderr)
  const found = await answerReports(options, report)
  report.done()
  const reports = options.accept ? found.answered : found.estimated
  const before = new Map<string, Accepted | null>()
  const ids = [...new Set(reports?.pages.map((page) => page.report))].sort()
  if (!options.accept) for (const id of ids) before.set(id, acceptedOf(id, revision, options, found.problems))
  printProblems(found, options)
  if (!reports) return finishWithProblems(found, options.accept ? 'Nothing was accepted.' : 'Nothing was compared.')
  const numbers = shownNumbers(reports.siteFile, reports.pages, reports.library, reports.answers)
  if (options.accept) return accept(ids, numbers, options)
  const same = ids.map((id) => compare(id, before.get(id) ?? null, numbers, revision, options))
  if (found.problems.errors.length > 0) return finishWithProblems(found, '')
  return same.every((each) => each) ? 0 : 1
}

const fileOf = (id: string) => `reports/${id}/accepted.json`

function accept(ids: string[], numbers: readonly ShownNumber[], { root }: Options): number {
  for (const id of ids) {
    const own = numbers.filter(({ report }) => report === id)
    const path = join(root, fileOf(id))
    const text = writeAccepted(own)
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null
    if (before === text) printLine(`${path} says so already.`)
    else {
      writeFileSync(path, text)
      printLine(`Wrote ${path}: ${counting(own.length, 'number')}. Commit it with the change.`)
      if (before !== null)
        printLine(`If readers have seen the old ones, say what changed under \`changes:\` in ${id}/index.md.`)
    }
  }
  return 0
}

/** What was accepted of a report; null: nothing, or it cannot be read, which `problems` say. */
function acceptedOf(
  id: string,
  revision: string | null,
  { root }: Options,
  problems: Parameters<typeof readAccepted>[2]
) {
  const path = fileOf(id)
  const file = join(root, path)
  const text = revision !== null ? textAt(root, revision, path) : existsSync(file) ? readFileSync(file, 'utf8') : null
  return text === null ? null : readAccepted(path, text, problems)
}

/** Prints what moved in a report. Is all as it was accepted? */
function compare(
  id: string,
  accepted: Accepted | null,
  numbers: readonly ShownNumber[],
  revision: string | null,
  options: Options
): boolean {
  const own = numbers.filter(({ report }) => report === id)
  const when = revision === null ? 'last accepted' : `accepted at ${revision}`
  if (!accepted) {
    printLine(`${id}: no numbers were ${when}. \`npm run diff -- --accept\` accepts the ${own.length} that it shows.`)
    return false
  }
  const moved = movedSince(accepted, own)
  for (const passage of textOfMoved(moved, (path) => shownPathOf(path, options))) printLine(`${passage}\n`)
  printLine(
    moved.length === 0
      ? `${id}: ${counting(own.length, 'number')}, all as ${when}.`
      : `${id}: of ${counting(own.length, 'number')}, against those ${when}: ${countOfMoved(moved)}.`
  )
  return moved.length === 0
}
