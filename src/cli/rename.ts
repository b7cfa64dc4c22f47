import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, foldersIn } from '../build/files.ts'
import { Problems } from '../problem.ts'
import { NotRenamed } from '../rename/codebook.ts'
import { type Edit, edited, placed } from '../rename/edits.ts'
import { type Asked, type Plan, type ProjectTexts, planRenaming } from '../rename/plan.ts'
import { readSiteFile } from '../report/site-file.ts'
import { recordPath } from '../report/translations.ts'
import { Misused, type Options } from './arguments.ts'
import { counting, printLine, shownPathOf } from './report.ts'

/**
 * Renames a measure or a value in the codebooks, and in every narrative that speaks of it; translations that followed
 * their source still do. Data files stay as they are.
 */
export async function rename(options: Options): Promise<number> {
  const { edits, records, queries } = planOf(askedOf(options), readTexts(options.root))
  let changed = 0
  for (const [path, own] of edits) {
    const text = readFileSync(join(options.root, path), 'utf8')
    for (const { line, column, was, is } of placed(text, own))
      printLine(
        `${shownPathOf(path, options)}:${line}:${column}: ${was === '' ? `added ${is.trim()}` : `${was} to ${is}`}`
      )
    changed += own.length
  }
  for (const [path, own] of records)
    printLine(`${shownPathOf(path, options)}: translations follow ${counting(own.length, 'block')} as renamed`)
  for (const { path, line } of queries)
    printLine(`${shownPathOf(path, options)}:${line}: this query bears the name, and is left as it is: look at it`)
  if (!options.dryRun) write(new Map([...edits, ...records]), options)
  const places = `${counting(changed, 'place')} in ${counting(edits.size, 'file')}`
  printLine(
    options.dryRun ? `Would change ${places}.` : `Changed ${places}. \`npm run check\` says whether all is well.`
  )
  return 0
}

/** The files of a project that names stand in. */
export function readTexts(root: string): ProjectTexts {
  const read = (path: string) => ({ path, text: readFileSync(join(root, path), 'utf8') })
  const readAll = <Key>(paths: (readonly [Key, string])[]) =>
    new Map(paths.filter(([, path]) => existsSync(join(root, path))).map(([key, path]) => [key, read(path)]))
  const reports = foldersIn(join(root, 'reports'))
  const markdown = filesIn(join(root, 'reports')).filter((path) => path.endsWith('.md'))
  const site = join(root, 'reports/site.yaml')
  return {
    codebooks: readAll(foldersIn(join(root, 'data')).map((name) => [name, `data/${name}/dataset.yaml`])),
    narratives: new Map(
      reports.map((id) => [
        id,
        markdown.filter((path) => path.startsWith(`${id}/`)).map((path) => read(`reports/${path}`))
      ])
    ),
    passages: markdown
      .filter((path) => !reports.some((id) => path.startsWith(`${id}/`)))
      .map((path) => read(`reports/${path}`)),
    records: readAll(reports.map((id) => [id, recordPath(id)])),
    languages: existsSync(site)
      ? (readSiteFile('reports/site.yaml', readFileSync(site, 'utf8'), new Problems())?.languages ?? [])
      : []
  }
}

function write(edits: Map<string, Edit[]>, { root }: Options): void {
  for (const [path, own] of edits) {
    const file = join(root, path)
    writeFileSync(file, edited(readFileSync(file, 'utf8'), own))
  }
}

function planOf(asked: Asked, texts: ProjectTexts): Plan {
  try {
    return planRenaming(asked, texts)
  } catch (error) {
    if (error instanceof NotRenamed) throw new Misused(error.message, false)
    throw error
  }
}

/** What the words on the command line ask for. */
function askedOf({ words, dataset }: Options): Asked {
  const [kind, ...names] = words
  const [first = '', second = '', third = ''] = names
  if (kind === 'measure' && names.length === 2) return { kind, from: first, to: second, dataset }
  if (kind === 'value' && names.length === 3) return { kind, dimension: first, from: second, to: third }
  throw new Misused('Write `measure OLD NEW` or `value DIMENSION OLD NEW`.', false)
}
