import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { type Content, isPicture, type Picture } from '../render/late.ts'

/** What the system answers where a folder or a file is in the way. */
const taken = new Set<string | undefined>(['EEXIST', 'EISDIR', 'ENOTDIR'])

/** How many pictures may be drawn and wait for their folder. */
const ahead = 200

/**
 * Writes a site's files under `folder` once that is `ready`; pictures, which take long, are drawn by `png` before.
 * Throws where a path would leave the folder, and where something else (a page, a style) already stands there.
 */
export async function writeFiles(
  files: ReadonlyMap<string, Content>,
  folder: string,
  png: (picture: Picture) => Promise<Uint8Array>,
  ready: Promise<void> = Promise.resolve()
): Promise<void> {
  for (const path of files.keys()) checkPath(path)
  const picturesFirst = [...files].sort(([, a], [, b]) => Number(isPicture(b)) - Number(isPicture(a)))
  const queue = picturesFirst.values()
  const lane = async () => {
    for (const [path, content] of queue) {
      const bytes = isPicture(content) ? await png(content) : content
      await ready
      await writeNew(path, join(folder, path), bytes)
    }
  }
  await Promise.all(Array.from({ length: ahead }, lane))
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
