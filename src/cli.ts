#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Found, Project } from './build.ts'
import type { EngineName } from './engine/engine.ts'
import { closestMatch, formatProblem, listNames, type Place, type Problem } from './problem.ts'
import { progress } from './progress.ts'

const usage = `plumbline: benchmark reports from survey data and Markdown

  npm run build     build every report into dist/
  npm run check     all the diagnostics and no site
  npm run dev       serve, and reload on a change of narrative, codebook or data
  npm run preview   serve what was built
  npm run export -- r REPORT
                    write an R script that computes the report's numbers again

  --root DIR        the folder with data/ and reports/ (default: this folder)
  --out DIR         build, preview: where the site is (default: dist in the root)
                    export: the file to write (default: REPORT.R in this folder)
  --base /path/     build, dev: where the site will be hosted (default: /)
  --engine NAME     native or wasm: how DuckDB runs (default: native, wasm where that cannot load)
  --strict          warnings count as problems
  --port N          dev, preview: the first port to try (default: 4321)
  --host            dev, preview: let other machines open it

  Through npm, put -- before the options: npm run build -- --out site
  Exit status: 0 nothing wrong, 1 problems, 2 misused.
`

const commands = { build, check, dev, preview, export: exportReport }

type Options = Project & {
  /** What follows the command. */
  words: string[]
  out: string
  /** Where export writes, if that was said. */
  file: string | null
  port: number
  host: boolean
}

/** The command was called in a way that it cannot be; `help` says whether all options are worth listing. */
class Misused extends Error {
  readonly help: boolean
  constructor(message: string, help = true) {
    super(message)
    this.help = help
  }
}

async function main(args: string[]): Promise<number> {
  enableCompileCache()
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  try {
    const { command, options, help } = readArguments(args)
    if (help) {
      process.stdout.write(usage)
      return 0
    }
    return await commands[command](options)
  } catch (error) {
    if (error instanceof Error && error.name === 'OutputRefused') {
      process.stderr.write(`${error.message}\n`)
      return 2
    }
    if (!(error instanceof Misused)) throw error
    process.stderr.write(error.help ? `${usage}\n${error.message}\n` : `${error.message}\n`)
    return 2
  }
}

function readArguments(args: string[]): { command: keyof typeof commands; options: Options; help: boolean } {
  const { values, positionals } = parse(args)
  const [command, ...rest] = positionals
  const help = values.help === true
  if (!help && (command === undefined || !Object.hasOwn(commands, command))) {
    throw new Misused(command === undefined ? 'Which command?' : `There is no command ${command}.`)
  }
  if (rest.length > 0 && command !== 'export')
    throw new Misused(`${rest[0]} is one word too many. Did you forget -- before the options?`)
  const root = values.root ?? '.'
  if (!existsSync(root)) throw new Misused(`There is no folder ${root}.`, false)
  const engine = engineOf(values.engine)
  const port = Number(values.port ?? 4321)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Misused(`${values.port} is not a port.`)
  const options = {
    root,
    engine,
    port,
    base: baseOf(values.base ?? '/'),
    strict: values.strict === true,
    host: values.host === true,
    out: values.out ?? join(root, 'dist'),
    file: values.out ?? null,
    words: rest
  }
  return { command: (command ?? 'build') as keyof typeof commands, options, help }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { root: text, out: text, base: text, engine: text, port: text, strict: flag, host: flag, help: flag }
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    const unknown = /'(--?[\w-]+)'/.exec((error as Error).message)?.[1] ?? ''
    const closest = closestMatch(
      unknown,
      Object.keys(options).map((name) => `--${name}`)
    )
    throw new Misused(
      closest === undefined ? (error as Error).message : `There is no option ${unknown}. Did you mean ${closest}?`
    )
  }
}

function engineOf(written: string | undefined): EngineName | null {
  if (written === undefined || written === 'native' || written === 'wasm') return written ?? null
  throw new Misused(`There is no engine ${written}.`)
}

function baseOf(written: string): string {
  if (!/^[\w./~-]*$/.test(written) || written.includes('..'))
    throw new Misused(`${written} cannot be a part of an address.`)
  return `/${written}/`.replaceAll(/\/+/g, '/')
}

async function build(options: Options): Promise<number> {
  const [{ prepare }, { refusalOf, replaceFolder }] = await Promise.all([import('./build.ts'), import('./output.ts')])
  const refusal = refusalOf(options.out, options.root)
  if (refusal) throw new Misused(refusal, false)
  const report = progress(process.stdout)
  const pages = import('./site/build.ts')
  const prepared = await prepare(options, report)
  report.done()
  printProblems(prepared, options)
  if (!prepared.site)
    return finishWithProblems(
      prepared,
      existsSync(options.out) ? 'The last good site stays as it was.' : 'Nothing was published.'
    )
  const own = performance.now()
  const { site } = prepared
  const { buildSite } = await pages
  report.stage('Writing pages')
  await replaceFolder(options.out, options.base, (outDir) =>
    buildSite({ site, outDir, base: options.base, log: report.note })
  )
  report.done()
  process.stdout.write(`Built ${options.out} in ${seconds(performance.now())} (${seconds(own)} before the pages)\n`)
  return 0
}

async function check(options: Options): Promise<number> {
  const { prepare } = await import('./build.ts')
  const report = progress(process.stdout)
  const prepared = await prepare(options, report)
  report.done()
  printProblems(prepared, options)
  if (!prepared.site) return finishWithProblems(prepared, '')
  process.stdout.write(`${countOf(prepared)}.\n`)
  return 0
}

/** Writes a report in another form, under its usual name into this folder or where `--out` says. */
async function exportReport(options: Options): Promise<number> {
  const [{ answerReports, foldersIn }, { exportKinds }] = await Promise.all([
    import('./build.ts'),
    import('./export/exports.ts')
  ])
  const [word, id] = options.words
  const kind = oneOf(word, exportKinds, 'kind of export', 'What is to be exported?')
  const names = foldersIn(join(options.root, 'reports'))
  oneOf(id, Object.fromEntries(names.map((name) => [name, name])), 'report', 'Which report?')
  if (options.words.length > 2) throw new Misused(`${options.words[2]} is one word too many.`, false)
  const report = progress(process.stdout)
  const found = await answerReports(options, report)
  report.done()
  printProblems(found, options)
  if (!found.answered) return finishWithProblems(found, 'Nothing was written.')
  const { reports, library, answers } = found.answered
  const { text, summary } = kind.write({
    reports: reports.filter((each) => each.id === id),
    library,
    answers,
    filesOf: (dataset) => readdirSync(join(options.root, 'data', dataset)).sort(),
    version: versionOf(new URL('../package.json', import.meta.url))
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

async function dev(options: Options): Promise<number> {
  const [{ devSite }, { prepare }] = await Promise.all([import('./site/dev.ts'), import('./build.ts')])
  const load = async () => {
    const report = progress(process.stdout)
    const prepared = await prepare(options, report)
    report.done()
    printProblems(prepared, options)
    return (
      prepared.site ?? {
        problems: prepared.problems
          .all()
          .map((problem) => format(problem, prepared, options))
          .join('\n\n')
      }
    )
  }
  const watch = ['data', 'reports'].map((folder) => join(options.root, folder))
  const server = await devSite({
    load,
    watch,
    base: options.base,
    port: options.port,
    host: options.host,
    log: printLine
  })
  if (new URL(server.url).port !== String(options.port)) printLine(`Port ${options.port} is taken.`)
  printLine(`Open ${server.url}`)
  return untilInterrupted(server)
}

async function preview(options: Options): Promise<number> {
  const [{ previewSite }, { baseOf: builtFor }] = await Promise.all([
    import('./site/preview.ts'),
    import('./output.ts')
  ])
  const base = builtFor(options.out)
  if (base === null) throw new Misused(`There is no site in ${options.out}: build it first.`, false)
  const server = await previewSite({ outDir: options.out, base, port: options.port, host: options.host })
  if (new URL(server.url).port !== String(options.port)) printLine(`Port ${options.port} is taken.`)
  printLine(`Open ${server.url}`)
  return untilInterrupted(server)
}

function untilInterrupted(server: { close(): Promise<void> }): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void server.close().then(() => resolve(0)))
  })
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`)
}

function printProblems(prepared: Found, options: Options): void {
  for (const problem of prepared.problems.all()) process.stderr.write(`${format(problem, prepared, options)}\n\n`)
}

/** Paths are shown from the current folder, so that a terminal opens them. Lines of respondents' answers are not shown. */
function format(problem: Problem, prepared: Found, options: Options): string {
  const readLine = (place: Place) => {
    const path = join(options.root, place.path)
    if (prepared.isPrivate(place.path) || !existsSync(path)) return undefined
    return readFileSync(path, 'utf8').split(/\r?\n/)[place.line - 1]
  }
  return formatProblem(problem, readLine, (path) => join(relative('.', options.root), path))
}

/** How many, what was not looked into because of them, and what became of the site. */
function finishWithProblems(prepared: Found, after: string): number {
  const { errors } = prepared.problems
  const sentences = [`${countOf(prepared)}.`]
  if (errors.length === 0) sentences.push('With --strict, warnings count as problems.')
  if (prepared.unchecked.length > 0) {
    sentences.push(`What reports ask of ${prepared.unchecked.join(' and ')} was not checked: mend these first.`)
  }
  process.stderr.write(`${[...sentences, after].join(' ').trim()}\n`)
  return 1
}

function countOf({ problems }: Found): string {
  const { errors, warnings } = problems
  const counted = errors.length === 0 && warnings.length === 0 ? 'Nothing is wrong' : counting(errors.length, 'problem')
  return warnings.length > 0 ? `${counted} and ${counting(warnings.length, 'warning')}` : counted
}

function counting(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

process.exitCode = await main(process.argv.slice(2))
