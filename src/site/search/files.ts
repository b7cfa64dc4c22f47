import { createIndex, type PagefindIndex } from 'pagefind'
import type { Page } from '../../render/site.ts'
import { bundle } from './bundle.ts'
import { recordsOf } from './records.ts'

/** What reads the index in a browser; Pagefind's own interfaces are left out. */
const taken = /^(fragment|index)\/|^pagefind(-worker)?\.js$|^pagefind-entry\.json$|^wasm\.|\.pf_meta$/

/**
 * The search index of all languages, by paths in the site's folder. It is made by a program of Pagefind that runs beside
 * this one and asks the network for nothing. The same pages give the same bytes.
 * Throws where Pagefind has no program for this machine, or refuses a page.
 */
export async function searchFiles(pages: readonly Page[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ rootSelector: 'main' })
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`)
  try {
    return await filled(index, pages)
  } finally {
    await index.deleteIndex()
  }
}

async function filled(index: PagefindIndex, pages: readonly Page[]): Promise<Map<string, Uint8Array>> {
  for (const { url, html } of recordsOf(pages)) {
    const { errors } = await index.addHTMLFile({ url, content: html })
    if (errors.length > 0) throw new Error(`The search index cannot take in ${url}: ${errors.join('; ')}`)
  }
  const { files, errors } = await index.getFiles()
  if (errors.length > 0) throw new Error(`The search index cannot be made: ${errors.join('; ')}`)
  const own = files.filter(({ path }) => taken.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
  return new Map(own.map(({ path, content }) => [`${bundle}/${path}`, content]))
}
