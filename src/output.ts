import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** What a build says of itself in the folder that it made. */
type Mark = { madeBy: 'Plumbline'; base: string; files: string[] }

/** Nothing was replaced, and why. */
export class OutputRefused extends Error {
  override readonly name = 'OutputRefused'
}

const markName = '.plumbline.json'

/** Why a folder may not be built into, as a sentence; null where it may. */
export function refusalOf(outDir: string, root: string): string | null {
  const within = relative(resolve(outDir), resolve(root))
  if (within === '' || !within.startsWith('..')) {
    return `${outDir} holds the project itself; choose a folder of its own with --out.`
  }
  const inProject = relative(resolve(root), resolve(outDir)).split(sep)[0]
  if (inProject === 'data' || inProject === 'reports') {
    return `${outDir} is where the project's own files are; choose another folder with --out.`
  }
  if (!existsSync(outDir) || readdirSync(outDir).length === 0 || markOf(outDir)) return null
  return `${outDir} is not empty, and no build of Plumbline made it; empty it, or choose another folder with --out.`
}

/** The base that a built folder was built for; null where no build made it. */
export function baseOf(outDir: string): string | null {
  return markOf(outDir)?.base ?? null
}

function markOf(outDir: string): Mark | null {
  const path = join(outDir, markName)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Mark) : null
}

/**
 * Lets `write` fill a new folder, and puts it in the place of `outDir` once it is whole. If it fails, the old one stays.
 * What somebody else put into the old one (`.git`, `CNAME`) is carried along; where that would hide a page, nothing
 * is replaced and the sentence that says so is thrown.
 */
export async function replaceFolder(
  outDir: string,
  base: string,
  write: (folder: string) => Promise<void>
): Promise<void> {
  const target = resolve(outDir)
  const fresh = join(dirname(target), `.${basename(target)}-${process.pid}-new`)
  const old = join(dirname(target), `.${basename(target)}-${process.pid}-old`)
  mkdirSync(fresh, { recursive: true })
  try {
    await write(fresh)
    const files = filesIn(fresh)
    const mark: Mark = { madeBy: 'Plumbline', base, files }
    writeFileSync(join(fresh, markName), `${JSON.stringify(mark, null, 1)}\n`)
    const foreign = foreignIn(target)
    const hidden = foreign.filter((path) => existsSync(join(fresh, path)))
    if (hidden.length > 0) {
      throw new OutputRefused(
        `${outDir} has files of yours that a page would replace: ${hidden.join(', ')}. Move them away.`
      )
    }
    if (existsSync(target)) renameSync(target, old)
    renameSync(fresh, target)
    for (const path of foreign) {
      mkdirSync(dirname(join(target, path)), { recursive: true })
      renameSync(join(old, path), join(target, path))
    }
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    if (existsSync(old) && !existsSync(target)) renameSync(old, target)
  }
}

/** What is in a built folder and not of the build: whole folders where nothing in them is. */
function foreignIn(outDir: string): string[] {
  const own = new Set(markOf(outDir)?.files ?? [])
  const folders = new Set(
    [...own].flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, index, parts) => parts.slice(0, index + 1).join('/'))
    )
  )
  const look = (folder: string): string[] =>
    readdirSync(join(outDir, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (path === markName || own.has(path)) return []
      return entry.isDirectory() && folders.has(path) ? look(path) : [path]
    })
  return existsSync(outDir) ? look('') : []
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
