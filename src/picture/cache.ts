import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where pictures of earlier builds are kept: in the package, beside what other tools keep there. */
export const pictureCache = fileURLToPath(new URL('../../node_modules/.cache/plumbline/', import.meta.url))

const most = 256 * 1024 * 1024
const digestLength = 32

/**
 * Files by key in a folder. It only ever saves time: what is missing or damaged is not found, and where the folder
 * cannot be written nothing is kept.
 */
export class Cache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async get(key: string): Promise<Uint8Array | null> {
    try {
      const path = join(this.#folder, key)
      const kept = await readFile(path)
      const content = kept.subarray(digestLength)
      if (!kept.subarray(0, digestLength).equals(digestOf(content))) return null
      const now = new Date()
      await utimes(path, now, now)
      return content
    } catch {
      return null
    }
  }

  async set(key: string, content: Uint8Array): Promise<void> {
    const fresh = join(this.#folder, `${key}.${process.pid}`)
    try {
      await mkdir(this.#folder, { recursive: true })
      await writeFile(fresh, Buffer.concat([digestOf(content), content]))
      await rename(fresh, join(this.#folder, key))
    } catch {
      await rm(fresh, { force: true }).catch(() => undefined)
    }
  }

  /** Drops what was not asked for longest, until what is left has no more than `bytes`. */
  async prune(bytes = most): Promise<void> {
    try {
      const names = await readdir(this.#folder)
      const files = await Promise.all(
        names.map(async (name) => {
          const path = join(this.#folder, name)
          const { size, mtimeMs } = await stat(path)
          return { path, size, mtimeMs }
        })
      )
      let sum = 0
      for (const { path, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
        sum += size
        if (sum > bytes) await rm(path, { force: true })
      }
    } catch {
      return
    }
  }
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
