import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { ProjectFiles } from '../report/project-files.ts'

/** The paths of all files of a folder, by name. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Folders by name; those that begin with a dot or an underscore are nobody's. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

/** A file's text, without the mark that some editors begin it with. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
}

/** A short text that stands for what files hold: other content, another text. A file that is not there counts too. */
export async function digestOf(paths: readonly string[]): Promise<string> {
  const all = createHash('sha256')
  for (const path of paths) {
    const own = createHash('sha256')
    if (existsSync(path)) for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) own.update(part)
    all.update(`${path}\n${existsSync(path)}\n${own.digest('hex')}\n`)
  }
  return all.digest('hex')
}

/** The files of a project, for reports. */
export function projectFiles(root: string): ProjectFiles {
  return {
    has: (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile(),
    text: (path) => readText(join(root, path)),
    bytes: (path) => readFileSync(join(root, path))
  }
}
