import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'

/** What the system answers where a folder or a file is in the way. */
const taken = new Set<string | undefined>(['EEXIST', 'EISDIR', 'ENOTDIR'])

/**
 * Writes a site's files under `folder`.
 * Throws where a path would leave the folder, and where something else (a page, a style) already stands there.
 */
export async function writeFiles(files: ReadonlyMap<string, string | Uint8Array>, folder: string): Promise<void> {
  for (const path of files.keys()) checkPath(path)
  for (const [path, content] of files) await writeNew(path, join(folder, path), content)
}

function checkPath(path: string): void {
  const plain = posix.normalize(path) === path && !/[\\\0]/.test(path) && !/^[a-z]:/i.test(path)
  if (path === '' || path === '.' || path.endsWith('/') || path.startsWith('/') || path.startsWith('..') || !plain) {
    throw new Error(`A file of the site would be written outside of it, or under no name: ${JSON.stringify(path)}`)
  }
}

async function writeNew(path: string, target: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content, { flag: 'wx' })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (!taken.has(code)) throw error
    throw new Error(`Two things of the site have the same address: ${JSON.stringify(path)}`)
  }
}
