import type { Page } from 'playwright-core'
import type { Printed } from '../../render/print/printed.ts'
import { pageNumbers } from './page-numbers.ts'
import { settled } from './settled.ts'

/** How often a document is printed until its contents are right; the second time they are, if numbers take no room. */
const patience = 4

/**
 * The document at this address as a tagged PDF with bookmarks. Chromium knows no numbers of pages but at the foot: it
 * prints until those in the contents are those that it printed last.
 */
export async function pdfOf(report: Printed, page: Page, url: string): Promise<Uint8Array> {
  await page.goto(url, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  let shown: string[] = []
  for (let times = 0; times < patience; times++) {
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
    const numbers = pageNumbers(pdf)
    const right = report.contents.entries.map(({ id }) => String(numbers.get(id) ?? ''))
    if (right.every((number, index) => number === shown[index])) return settled(pdf, report.date?.iso ?? null)
    await page.locator('.toc .at').evaluateAll((places, texts) => {
      for (const [index, place] of places.entries()) place.textContent = texts[index] ?? ''
    }, right)
    shown = right
  }
  throw new Error(`${report.file} has other pages each time that its contents name them.`)
}
