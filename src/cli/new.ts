import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { progress } from '../progress.ts'
import { Misused, type Options } from './arguments.ts'
import { countOf, finishWithProblems, printLine, printProblems } from './report.ts'

/** Drafts a dataset's codebook and a first report from data files. Nothing that is there is written over. */
export async function draft(options: Options): Promise<number> {
  const [name, ...paths] = options.words
  if (name === undefined || paths.length === 0)
    throw new Misused('What is it to be called, and which files? new NAME FILE…', false)
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name))
    throw new Misused(`${name} cannot be the name of a dataset: small letters, digits and hyphens, please.`, false)
  const folder = join(options.root, 'data', name)
  const report = join(options.root, 'reports', name)
  for (const path of paths) if (!existsSync(path)) throw new Misused(`There is no file ${path}.`, false)
  for (const taken of [join(folder, 'dataset.yaml'), join(report, 'index.md')])
    if (existsSync(taken)) throw new Misused(`${taken} is there already, and nothing is written over.`, false)
  for (const path of paths) {
    const target = join(folder, basename(path))
    if (existsSync(target) && resolve(target) !== resolve(path))
      throw new Misused(`${target} is there already, and nothing is written over.`, false)
  }
  const { takesOption } = await import('../dataset/probe.ts')
  for (const option of Object.keys(options.part))
    if (!paths.some((path) => takesOption(path, option)))
      throw new Misused(
        `--${option} means nothing of ${paths.length === 1 ? 'this file' : 'any of these files'}.`,
        false
      )
  const { draftDataset } = await import('../draft/draft.ts')
  const { formatProblem } = await import('../problem.ts')
  const told = progress(process.stdout)
  const drafted = await draftDataset(
    name,
    paths.map((path) => resolve(path)),
    options.part,
    options.engine,
    today(),
    told
  )
  told.done()
  if (drafted.kind === 'unread') {
    for (const problem of drafted.problems)
      process.stderr.write(
        `${formatProblem(
          problem,
          () => undefined,
          (path) => relative('.', path) || path
        )}\n\n`
      )
    process.stderr.write('Nothing was written.\n')
    return 1
  }
  mkdirSync(folder, { recursive: true })
  mkdirSync(report, { recursive: true })
  for (const path of paths) {
    const target = join(folder, basename(path))
    if (!existsSync(target)) copyFileSync(path, target)
  }
  const written = [
    [join(folder, 'dataset.yaml'), drafted.codebook],
    [join(report, 'index.md'), drafted.report],
    [join(options.root, 'reports', 'site.yaml'), drafted.site]
  ] as const
  for (const [path, text] of written) {
    if (existsSync(path)) continue
    writeFileSync(path, text, { flag: 'wx' })
    printLine(`Wrote ${path}`)
  }
  for (const sentence of drafted.notes) printLine(sentence)
  const { prepare } = await import('../build.ts')
  const prepared = await prepare(options, told)
  told.done()
  printProblems(prepared, options)
  if (!prepared.site) return finishWithProblems(prepared, 'The draft stays where it is.')
  printLine(
    `${countOf(prepared)}. Read the codebook: what was guessed has a comment. \`check\` says what a colleague would ask.`
  )
  return 0
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
