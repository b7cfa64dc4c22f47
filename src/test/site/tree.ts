import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Every file under a folder: path with "/" to its bytes, in the paths' order. */
export async function treeOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const named = files.map((file) => [relative(folder, file).split(sep).join('/'), file] as const)
  const sorted = named.sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(await Promise.all(sorted.map(async ([path, file]) => [path, await readFile(file)] as const)))
}
