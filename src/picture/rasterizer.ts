import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import type { Picture } from '../render/late.ts'
import { Cache, pictureCache } from './cache.ts'
import { type Faces, unpackFaces } from './faces.ts'
import { encodePng } from './png.ts'
import { familyOf, withFamilies } from './scripts.ts'

/** As many as the pool of threads that draws them has; each holds its pixels while it is drawn. */
const atOnce = 4

/** Of what is in this folder; goes up when its pictures come to look otherwise. */
const version = 1

/** Makes PNG of pictures: the same bytes of the same picture. It needs to be closed. */
export class Rasterizer {
  readonly #cache: Cache
  readonly #waiting: (() => void)[] = []
  #faces: Promise<Faces & { folder: string }> | null = null
  #busy = 0

  constructor(cacheFolder: string = pictureCache) {
    this.#cache = new Cache(cacheFolder)
  }

  async png(picture: Picture): Promise<Uint8Array> {
    await this.#turn()
    try {
      this.#faces ??= unpack()
      const faces = await this.#faces
      const { svg, zoom } = picture
      const key = keyOf(svg, zoom, faces)
      const kept = await this.#cache.get(key)
      if (kept) return kept
      const made = await draw(svg, zoom, faces)
      await this.#cache.set(key, made)
      return made
    } finally {
      this.#busy--
      this.#waiting.shift()?.()
    }
  }

  async close(): Promise<void> {
    if (this.#faces === null) return
    await rm((await this.#faces).folder, { recursive: true, force: true })
    await this.#cache.prune()
  }

  async #turn(): Promise<void> {
    if (this.#busy >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#busy++
  }
}

async function unpack(): Promise<Faces & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-faces-'))
  return { ...(await unpackFaces(folder)), folder }
}

function keyOf(svg: string, zoom: number, faces: Faces): string {
  return createHash('sha256')
    .update(JSON.stringify([version, renderer, process.versions.zlib, faces.hash, zoom, svg]))
    .digest('hex')
}

const renderer = (
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json'), 'utf8')) as {
    version: string
  }
).version

async function draw(svg: string, zoom: number, faces: Faces): Promise<Uint8Array> {
  const { width, height, pixels } = await renderAsync(withFamilies(svg, faces.signs), {
    font: { loadSystemFonts: false, fontFiles: faces.files, defaultFontFamily: familyOf(svg) },
    fitTo: { mode: 'zoom', value: zoom }
  })
  return encodePng({ width, height, rgba: pixels })
}
