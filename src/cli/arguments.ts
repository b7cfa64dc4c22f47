import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Project } from '../build.ts'
import type { EngineName } from '../engine/engine.ts'
import { closestMatch } from '../problem.ts'
import { moment } from '../yaml/shapes.ts'

export const usage = `plumbline: benchmark reports from survey data and Markdown

  npm run build     build every report into dist/
  npm run pdf       the same, and each report as a PDF, printed by Chromium, Chrome or Edge
  npm run check     all the diagnostics and no site
  npm run dev       serve, and reload on a change of narrative, codebook or data
  npm run preview   serve what was built
  npm run new -- NAME FILE...
                    draft a codebook and a first report from data files
  npm run diff [-- REV]
                    what moved in the numbers since they were last accepted, now or at a git revision
  npm run rename -- measure OLD NEW
  npm run rename -- value DIMENSION OLD NEW
                    rename in a codebook, and in every narrative that speaks of it
  npm run export -- r REPORT
                    write an R script that computes the report's numbers again
  npm run translated -- REPORT LANGUAGE
                    record that a translation follows its source as it is now

  --root DIR        the folder with data/ and reports/ (default: this folder)
  --out DIR         build, pdf, preview: where the site is (default: dist in the root)
                    export: the file to write (default: REPORT.R in this folder)
  --base /path/     build, pdf, dev: where the site will be hosted (default: build and pdf take
                    the path of the address in site.yaml, else /; dev takes /)
  --engine NAME     native or wasm: how DuckDB runs (default: native, wasm where that cannot load)
  --strict          warnings count as problems
  --drafts          build, check, diff: take drafts and what is under embargo too, marked as such (dev always does)
  --today DATE      the day, or a time with its zone, by which embargoes are judged
                    (default: now, or SOURCE_DATE_EPOCH where that is set)
  --no-cache        dev: make everything anew at each change, to the same bytes; build never keeps anything
  --chromium PATH   pdf: the browser that prints (default: CHROME_PATH, else the first found)
  --json            build, pdf, check: one JSON document instead of lines, for editors and CI
  --accept          diff: write what the reports show now to reports/REPORT/accepted.json
  --dataset NAME    rename: the dataset whose measure it is, where several have the name
  --dry-run         rename: say what would change, and change nothing
  --allow DIR       a folder outside the project whose data files may be read (more than once)
  --sheet, --range, --table
                    new: what to read of a workbook or database
  --port N          dev, preview: the first port to try (default: 4321)
  --host            dev, preview: let other machines open it

  Through npm, put -- before the options: npm run build -- --out site
  Exit status: 0 nothing wrong, 1 problems, 2 misused.
`

export type Options = Project & {
  /** What follows the command. */
  words: string[]
  out: string
  /** Where export writes, if that was said. */
  file: string | null
  /** What new reads of a workbook or database. */
  part: { sheet?: string; range?: string; table?: string }
  port: number
  host: boolean
  /** The browser that pdf prints with, if that was said. */
  chromium: string | null
  /** Is what build and check find written as JSON? */
  json: boolean
  /** Does diff accept what there is? */
  accept: boolean
  /** The dataset that rename is about, if that was said. */
  dataset: string | null
  /** Does rename leave the files as they are? */
  dryRun: boolean
  /** May dev take what a change does not touch from before? */
  cache: boolean
}

/** The commands that take words. */
const withWords = ['diff', 'export', 'new', 'rename', 'translated']

/** The command was called in a way that it cannot be; `help` says whether all options are worth listing. */
export class Misused extends Error {
  readonly help: boolean
  constructor(message: string, help = true) {
    super(message)
    this.help = help
  }
}

/** What was written on the command line; `command` is one of the names. */
export function readArguments<Command extends string>(
  args: string[],
  commands: Record<Command, unknown>
): { command: Command | 'build'; options: Options; help: boolean } {
  const { values, positionals } = parse(args)
  const [command, ...rest] = positionals
  const help = values.help === true
  if (!help && (command === undefined || !Object.hasOwn(commands, command))) {
    throw command === undefined ? new Misused('Which command?') : new Misused(unknownCommand(command, commands), false)
  }
  if (rest.length > 0 && !withWords.includes(command ?? ''))
    throw new Misused(`${rest[0]} is one word too many. Did you forget -- before the options?`)
  const root = values.root ?? '.'
  if (!existsSync(root))
    throw new Misused(`There is no folder ${root}; make it first, or name another with --root.`, false)
  const engine = engineOf(values.engine)
  const port = Number(values.port ?? 4321)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Misused(`${values.port} is not a port.`)
  const options = {
    root,
    engine,
    port,
    base: values.base === undefined ? null : baseOf(values.base),
    strict: values.strict === true,
    allowed: values.allow ?? [],
    lint: false,
    drafts: values.drafts === true,
    now: nowOf(values.today, process.env['SOURCE_DATE_EPOCH']),
    host: values.host === true,
    chromium: values.chromium ?? null,
    json: values.json === true,
    accept: values.accept === true,
    dataset: values.dataset ?? null,
    dryRun: values['dry-run'] === true,
    cache: values['no-cache'] !== true,
    out: values.out ?? join(root, 'dist'),
    file: values.out ?? null,
    part: Object.fromEntries(
      (['sheet', 'range', 'table'] as const).flatMap((name) =>
        values[name] === undefined ? [] : [[name, values[name]]]
      )
    ),
    words: rest
  }
  return { command: (command ?? 'build') as Command | 'build', options, help }
}

function unknownCommand(command: string, commands: object): string {
  const names = Object.keys(commands)
  const closest = closestMatch(command, names)
  const meant = closest === undefined ? `They are ${names.join(', ')}.` : `Did you mean ${closest}?`
  return `There is no command ${command}. ${meant}`
}

/** npm takes `--` away; who calls the command without npm may still write it. */
function parse(all: string[]) {
  const args = all.filter((each) => each !== '--')

  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    root: text,
    out: text,
    base: text,
    engine: text,
    port: text,
    allow: { type: 'string', multiple: true },
    sheet: text,
    range: text,
    table: text,
    chromium: text,
    today: text,
    strict: flag,
    drafts: flag,
    host: flag,
    'no-cache': flag,
    json: flag,
    accept: flag,
    dataset: text,
    'dry-run': flag,
    help: flag
  } as const
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

/** The only look at the clock: what time it is for this run, in milliseconds since 1970. */
function nowOf(today: string | undefined, epoch: string | undefined): number {
  if (today !== undefined) {
    if (moment.safeParse(today).success) return Date.parse(today)
    throw new Misused(`${today} is not a day, like 2026-12-01, or a time with its zone, like 2026-12-01T09:00+03:00.`)
  }
  if (epoch === undefined || epoch === '') return Date.now()
  if (/^\d{1,12}$/.test(epoch)) return Number(epoch) * 1000
  throw new Misused(`SOURCE_DATE_EPOCH is ${epoch}, which is not a number of seconds since 1970.`, false)
}

function baseOf(written: string): string {
  if (!/^[\w./~-]*$/.test(written) || written.includes('..'))
    throw new Misused(`${written} cannot be a part of an address.`)
  return `/${written}/`.replaceAll(/\/+/g, '/')
}
