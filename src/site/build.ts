import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'astro'
import type { Site } from '../render/site.ts'
import { configOf } from './config.ts'
import { writeFiles } from './files.ts'
import { type Laid, plumbline } from './plumbline.ts'
import { scratch } from './scratch.ts'
import { searchFiles } from './search/files.ts'

/** Writes the site's pages, styles, faces and files into `outDir`, an empty folder, and nothing anywhere else. */
export async function buildSite(options: {
  site: Site
  outDir: string
  base: string
  log: (line: string) => void
}): Promise<void> {
  const { site, outDir, base, log } = options
  if (base !== site.base) throw new Error(`The pages were rendered for ${site.base}, not for ${base}`)
  await layOut(site, outDir)
  await writeFiles(site.files, outDir)
  await writeFiles(await searchFiles(site.pages), outDir)
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

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
