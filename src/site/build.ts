import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'astro'
import type { Site } from '../render/site.ts'
import { configOf } from './config.ts'
import { writeFiles } from './files.ts'
import { headerRules, headersFile } from './headers.ts'
import { plumbline } from './plumbline.ts'
import { scratch } from './scratch.ts'

/** Writes the site's pages, styles, faces and files into `outDir`, an empty folder, and nothing anywhere else. */
export async function buildSite(options: {
  site: Site
  outDir: string
  base: string
  log: (line: string) => void
}): Promise<void> {
  const { site, outDir, base, log } = options
  if (base !== site.base) throw new Error(`The pages were rendered for ${site.base}, not for ${base}`)
  const cache = await mkdtemp(join(tmpdir(), 'plumbline-'))
  try {
    await layOut(site, outDir, cache)
    await writeFiles(site.files, outDir)
    await writeFiles(new Map([['_headers', headersOf(site)]]), outDir)
    log(`${counted(site.pages.length, 'page')} and ${counted(site.files.size, 'file')} written`)
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}

async function layOut(site: Site, outDir: string, cache: string): Promise<void> {
  const config = configOf({ base: site.base, cache })
  // `sync` writes types for an editor into the package's folder; Astro accepts the option without declaring it.
  const withoutTypes = { sync: false }
  await build(
    {
      ...config,
      outDir,
      integrations: [plumbline(site), scratch(pathToFileURL(`${cache}/pages/`))]
    },
    withoutTypes as object
  )
}

function headersOf({ base, pages }: Site): string {
  const languages = [...new Set(pages.map(({ language }) => language))]
  return headersFile(headerRules(base, languages))
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
