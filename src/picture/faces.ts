import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decompress } from 'wawoff2'
import { renamed } from './face.ts'

const folder = new URL('../../public/fonts/', import.meta.url)

/**
 * The faces that pages are set in, one family a script: its weights 400 and 600 are the sans, 700 is the serif. So a
 * piece of text in another script than the rest takes a family and keeps the face that it has by its weight.
 */
const families = {
  Latin: ['plumb-sans-latin-400', 'plumb-sans-latin-600', 'plumb-serif-latin-700'],
  Cyrillic: ['plumb-sans-cyrillic-400', 'plumb-sans-cyrillic-600', 'plumb-serif-cyrillic-700']
}

export type Script = keyof typeof families

/** The faces as files that resvg reads, and a hash of all of them. */
export type Faces = { files: string[]; hash: string }

/** Unpacks the site's faces into a folder. */
export async function unpackFaces(to: string): Promise<Faces> {
  const hash = createHash('sha256')
  const files: string[] = []
  for (const [family, names] of Object.entries(families)) {
    for (const name of names) {
      const font = renamed(await decompress(await readFile(new URL(`${name}.woff2`, folder))), family)
      hash.update(font)
      files.push(join(to, `${name}.ttf`))
      await writeFile(join(to, `${name}.ttf`), font)
    }
  }
  return { files, hash: hash.digest('hex') }
}
