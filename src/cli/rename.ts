import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NotRenamed } from '../rename/codebook.ts'
import { edited, placed } from '../rename/edits.ts'
import { type Asked, type ProjectTexts, planRenaming } from '../rename/plan.ts'
import { Misused, type Options } from './arguments.ts'
import { counting, printLine, shownPathOf } from './report.ts'

/** Renames a measure or a value in the codebooks, and in every narrative that speaks of it. Data files stay as they are. */
export async function rename(options: Options): Promise<number> {
  const { filesIn, foldersIn } = await import('../build/files.ts')
  const { root } = options
  const read = (path: string) => ({ path, text: readFileSync(join(root, path), 'utf8') })
  const codebooks = foldersIn(join(root, 'data')).map((name) => [name, `data/${name}/dataset.yaml`] as const)
  const texts: ProjectTexts = {
    codebooks: new Map(
      codebooks.filter(([, path]) => existsSync(join(root, path))).map(([name, path]) => [name, read(path)])
    ),
    narratives: new Map(
      foldersIn(join(root, 'reports')).map((id) => [
        id,
        filesIn(join(root, 'reports', id))
          .filter((path) => path.endsWith('.md'))
          .map((path) => read(`reports/${id}/${path}`))
      ])
    )
  }
  const plan = planOf(askedOf(options), texts)
  const all = new Map(
    [...texts.codebooks.values(), ...[...texts.narratives.values()].flat()].map((file) => [file.path, file.text])
  )
  let changed = 0
  for (const [path, edits] of plan) {
    const text = all.get(path) ?? ''
    for (const { line, column, was, is } of placed(text, edits))
      printLine(
        `${shownPathOf(path, options)}:${line}:${column}: ${was === '' ? `added ${is.trim()}` : `${was} to ${is}`}`
      )
    changed += edits.length
    if (!options.dryRun) writeFileSync(join(root, path), edited(text, edits))
  }
  const places = `${counting(changed, 'place')} in ${counting(plan.size, 'file')}`
  printLine(
    options.dryRun ? `Would change ${places}.` : `Changed ${places}. \`npm run check\` says whether all is well.`
  )
  return 0
}

function planOf(asked: Asked, texts: ProjectTexts): ReturnType<typeof planRenaming> {
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
