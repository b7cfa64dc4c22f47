import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decompress } from 'wawoff2'
import { renamed, signsOf } from './face.ts'

const folder = new URL('../../public/fonts/', import.meta.url)

/**
 * The families of the faces that pages are set in, one a set of letters: weights 400 and 600 are the sans, 700 is the
 * serif. So text with other letters than the rest takes another family, and keeps the face that it has by its weight.
 */
export const families = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const
export type Family = (typeof families)[number]

/** The faces as files that resvg reads, a hash of all of them, and the signs that every face of a family has. */
export type Faces = { files: string[]; hash: string; signs: Record<Family, Set<string>> }

/** Unpacks the site's faces into a folder. */
export async function unpackFaces(to: string): Promise<Faces> {
  const hash = createHash('sha256')
  const files: string[] = []
  const unpack = async (family: Family): Promise<Set<string>> => {
    const faces: Set<string>[] = []
    for (const name of [`sans-${family}-400`, `sans-${family}-600`, `serif-${family}-700`]) {
      const font = await decompress(await readFile(new URL(`plumb-${name}.woff2`, folder)))
      const file = join(to, `${name}.ttf`)
      hash.update(font)
      faces.push(signsOf(font))
      files.push(file)
      await writeFile(file, renamed(font, family))
    }
    const [first = new Set<string>(), ...others] = faces
    return new Set([...first].filter((sign) => others.every((each) => each.has(sign))))
  }
  const signs = {
    latin: await unpack('latin'),
    'latin-ext': await unpack('latin-ext'),
    cyrillic: await unpack('cyrillic'),
    'cyrillic-ext': await unpack('cyrillic-ext')
  }
  return { files, hash: hash.digest('hex'), signs }
}
