import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languageOf } from '../../render/context-of.ts'
import { type Printed, printedReports } from '../../render/print/printed.ts'
import type { Link, Page, Site } from '../../render/site.ts'
import { layOut } from '../build.ts'
import { launch } from './chromium.ts'
import { pdfOf } from './pdf-of.ts'
import { openShut } from './shut.ts'

/**
 * The site with each report in each of its languages as a PDF beside its files, and links to these on the first pages.
 * `chromium` is the path of a browser; `log` is told of each document.
 */
export async function withPdfs(site: Site, chromium: string, log: (line: string) => void): Promise<Site> {
  const reports = printedReports(site)
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-print-'))
  try {
    await layOut({ base: site.base, language: site.language, pages: reports }, folder)
    return withFiles(site, reports, await printAll(reports, folder, site, chromium, log))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function printAll(
  reports: Printed[],
  folder: string,
  site: Site,
  chromium: string,
  log: (line: string) => void
): Promise<Map<string, Uint8Array>> {
  const browser = await launch(chromium)
  const pdfs = new Map<string, Uint8Array>()
  try {
    const { page, url } = await openShut(browser, folder, site)
    for (const report of reports) {
      const pdf = await pdfOf(report, page, url(report.path))
      pdfs.set(report.file, pdf)
      log(`${report.file}, ${megabytes(pdf, 'en')} MB`)
    }
    return pdfs
  } finally {
    await browser.close()
  }
}

function withFiles(site: Site, reports: Printed[], pdfs: Map<string, Uint8Array>): Site {
  const links = new Map(
    reports.map(({ of, language, file }): [string, Link] => {
      const { words } = languageOf(language)
      return [of, { path: `/${file}`, text: words.print.pdf(megabytes(pdfs.get(file) as Uint8Array, language)) }]
    })
  )
  const linked = (page: Page): Page => {
    const pdf = links.get(page.path)
    return pdf === undefined ? page : { ...page, pdf }
  }
  return { ...site, pages: site.pages.map(linked), files: new Map([...site.files, ...pdfs]) }
}

function megabytes({ length }: Uint8Array, language: string): string {
  return languageOf(language).numbers.decimal(Math.max(0.1, length / 1e6), 1)
}
