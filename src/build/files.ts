import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Problems } from '../problem.ts'
import type { ProjectFiles } from '../report/project-files.ts'

/** The paths of all files of a folder, by name. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Folders by name, and links to such; those that begin with a dot or an underscore are nobody's. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => {
      const isFolder = entry.isSymbolicLink()
        ? statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory()
        : entry.isDirectory()
      return isFolder === true && !/^[._]/.test(entry.name)
    })
    .map((entry) => entry.name)
    .sort()
}

/** A file's text, without the mark that some editors begin it with; where it is not UTF-8, see `problems`. */
export function readText(root: string, path: string, problems: Problems): string {
  const bytes = readFileSync(join(root, path))
  if (!isUtf8(bytes)) reportNotUtf8(path, bytes, problems)
  return bytes.toString('utf8').replace(/^\ufeff/, '')
}

function reportNotUtf8(path: string, bytes: Buffer, problems: Problems): void {
  let line = 1
  let start = 0
  for (
    let end = bytes.indexOf(0x0a);
    end >= 0 && isUtf8(bytes.subarray(start, end));
    end = bytes.indexOf(0x0a, start)
  ) {
    start = end + 1
    line++
  }
  problems.error({
    rule: 'text-encoding',
    place: { path, line, column: 1 },
    message: 'This line is not UTF-8, so that some of its letters could not be told',
    expected: 'UTF-8',
    remedy:
      'Save the file as UTF-8: an editor asks for the encoding where it saves under a name, or shows it at the foot of its window.'
  })
}

/** A short text that stands for what files hold: other content, another text. A file that is not there counts too. */
export async function digestOf(paths: readonly string[]): Promise<string> {
  const all = createHash('sha256')
  for (const path of paths) {
    const own = createHash('sha256')
    const found = statSync(path, { throwIfNoEntry: false })
    const isFile = found?.isFile() ?? false
    const highWaterMark = Math.min(Math.max(found?.size ?? 0, 1 << 12), 1 << 20)
    if (isFile) for await (const part of createReadStream(path, { highWaterMark })) own.update(part)
    all.update(`${path}\n${isFile}\n${own.digest('hex')}\n`)
  }
  return all.digest('hex')
}

/** The files of a project, for reports. */
export function projectFiles(root: string, problems: Problems): ProjectFiles {
  return {
    has: (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile(),
    text: (path) => readText(root, path, problems),
    bytes: (path) => readFileSync(join(root, path))
  }
}
