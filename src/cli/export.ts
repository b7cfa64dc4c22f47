import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closestMatch, listNames } from '../problem.ts'
import { progress } from '../progress.ts'
import { Misused, type Options } from './arguments.ts'
import { finishWithProblems, printLine, printProblems } from './report.ts'

/** Writes a report in another form, under its usual name into this folder or where `--out` says. */
export async function exportReport(options: Options): Promise<number> {
  const [{ answerReports, foldersIn }, { exportKinds }] = await Promise.all([
    import('../build.ts'),
    import('../export/exports.ts')
  ])
  const [word, id] = options.words
  const kind = oneOf(word, exportKinds, 'kind of export', 'What is to be exported?')
  const names = foldersIn(join(options.root, 'reports'))
  oneOf(id, Object.fromEntries(names.map((name) => [name, name])), 'report', 'Which report?')
  if (options.words.length > 2) throw new Misused(`${options.words[2]} is one word too many.`, false)
  const report = progress(process.stdout)
  const found = await answerReports({ ...options, drafts: true }, report)
  report.done()
  printProblems(found, options)
  if (!found.answered) return finishWithProblems(found, 'Nothing was written.')
  const { pages, library, answers } = found.answered
  const { text, summary } = kind.write({
    pages: pages.filter((each) => each.report === id),
    library,
    answers,
    version: versionOf(new URL('../../package.json', import.meta.url))
  })
  const file = options.file ?? kind.fileOf(id as string)
  const before = existsSync(file)
  writeFileSync(file, text)
  printLine(`${before ? 'Wrote over' : 'Wrote'} ${file}: ${summary}.`)
  return 0
}

/** What a word on the command line names; else the closest there is, and all. */
function oneOf<Named>(word: string | undefined, all: Record<string, Named>, what: string, question: string): Named {
  const named = word !== undefined && Object.hasOwn(all, word) ? all[word] : undefined
  if (named !== undefined) return named
  const names = Object.keys(all)
  const closest = word === undefined ? undefined : closestMatch(word, names)
  const sentences = [
    word === undefined ? question : `There is no ${what} ${word}.`,
    ...(closest === undefined ? [] : [`Did you mean ${closest}?`]),
    names.length === 0 ? `There is none.` : `There is ${listNames(names)}.`
  ]
  throw new Misused(sentences.join(' '), false)
}

function versionOf(manifest: URL): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
