import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'astro'
import { Rasterizer } from '../picture/rasterizer.ts'
import type { Picture } from '../render/late.ts'
import type { Site } from '../render/site.ts'
import { configOf } from './config.ts'
import { DeadLinks, deadLinks } from './dead-links.ts'
import { writeFiles } from './files.ts'
import { headerRules, headersFile } from './headers.ts'
import type { Laid } from './laid.ts'
import { plumbline } from './plumbline.ts'
import { scratch } from './scratch.ts'
import { searchFiles } from './search/files.ts'

/**
 * Writes the site's pages, styles, faces and files into `outDir`, an empty folder, and nothing anywhere else. Throws
 * `DeadLinks` where something on a page leads nowhere.
 */
export async function buildSite(options: {
  site: Site
  outDir: string
  base: string
  log: (line: string) => void
}): Promise<void> {
  const { site, outDir, base, log } = options
  if (base !== site.base) throw new Error(`The pages were rendered for ${site.base}, not for ${base}`)
  const rasterizer = new Rasterizer()
  const png = (picture: Picture) => rasterizer.png(picture)
  try {
    const laidOut = layOut(site, outDir)
    await Promise.all([laidOut, writeFiles(site.files, outDir, png, laidOut)])
  } finally {
    await rasterizer.close()
  }
  await writeFiles(await searchFiles(site.pages), outDir, png)
  await writeFiles(new Map([['_headers', headersOf(site)]]), outDir, png)
  await checkLinks(outDir, site)
  log(`${counted(site.pages.length, 'page')} and ${counted(site.files.size, 'file')} written`)
}

/** Writes pages, styles and faces into `outDir`, an empty folder. */
export async function layOut(laid: Laid, outDir: string): Promise<void> {
  const cache = await mkdtemp(join(tmpdir(), 'plumbline-'))
  // `sync` writes types for an editor into the package's folder; Astro accepts the option without declaring it.
  const withoutTypes = { sync: false }
  try {
    await build(
      {
        ...configOf({ base: laid.base, cache }),
        outDir,
        integrations: [plumbline(laid), scratch(pathToFileURL(`${cache}/pages/`))]
      },
      withoutTypes as object
    )
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}

async function checkLinks(folder: string, site: Site): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const named = new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), file]))
  const pages = [...named].filter(([path]) => path.endsWith('.html')).sort()
  const read = await Promise.all(pages.map(async ([path, file]) => [path, await readFile(file, 'utf8')] as const))
  const dead = deadLinks(new Map(read), new Set(named.keys()), site.base)
  if (dead.length > 0) throw new DeadLinks(dead, site)
}

function headersOf({ base, pages }: Site): string {
  const languages = [...new Set(pages.map(({ language }) => language))]
  return headersFile(headerRules(base, languages))
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
