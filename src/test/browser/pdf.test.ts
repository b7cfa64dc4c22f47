/** A report as one document, printed by the browser of these tests. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Printed, printedReports } from '../../render/print/printed.ts'
import { layOut } from '../../site/build.ts'
import { pdfOf } from '../../site/print/pdf-of.ts'
import { openShut } from '../../site/print/shut.ts'
import { fixtures, prepareProject, problemText } from '../project.ts'
import { runHere } from '../run-here.ts'
import { launch } from './open.ts'
import { addressesOf, allOf, bookmarksOf, type Tag, tagsOf, textOf } from './tags.ts'

const inTemporary = join(tmpdir(), 'plumbline-pdf-')
const chart = (id: string) => `::chart[The ${id} figure]{id=${id} of=ease by=sector across=wave}`
const chapter = `---
title: What it costs
datasets: [service]
---

Prices are [told elsewhere](https://example.org/prices), **and** on the [first page](index.md#charts).

## Of the first kind

${chart('third')}

${chart('fourth')}

## Of the second kind

:::details[What is folded away]
It is open on paper.
:::

${chart('fifth')}
`
const profile = `---
title: ":name{sector} by itself"
---

Ease was :value{of=ease wave=during}.
`

describe('a report as a PDF', () => {
  let root: string
  let folder: string
  let browser: Browser
  let report: Printed
  let pdf: Uint8Array
  let again: Uint8Array
  let contents: { text: string; number: number }[]

  beforeAll(async () => {
    ;[root, folder] = await Promise.all([mkdtemp(inTemporary), mkdtemp(inTemporary)])
    await cp(join(fixtures, 'small'), root, { recursive: true })
    await writeFile(join(root, 'reports/service/costs.md'), chapter)
    await writeFile(join(root, 'reports/service/[sector].md'), profile)
    const prepared = await prepareProject(root, {}, true)
    if (!prepared.site) throw new Error(problemText(prepared, root))
    const { site } = prepared
    const reports = printedReports(site)
    report = reports[0] as Printed
    await layOut({ base: site.base, theme: site.theme, language: site.language, pages: reports }, folder)
    browser = await launch(inject('chromium'))
    const { page, url } = await openShut(browser, folder, site)
    pdf = await pdfOf(report, page, url(report.path))
    contents = await page.locator('.toc li').evaluateAll((lines) =>
      lines.map((line) => ({
        text: line.querySelector('span')?.textContent ?? '',
        number: Number(line.querySelector('.at')?.textContent)
      }))
    )
    again = await pdfOf(report, page, url(report.path))
  })

  afterAll(async () => {
    await browser?.close()
    for (const each of [root, folder]) await rm(each, { recursive: true, force: true })
  })

  test('it is tagged, in a language, with a title and bookmarks, and some pages long', () => {
    const text = textOf(pdf)
    expect(text).toMatch(/\/Marked true/)
    expect(text).toMatch(/\/Lang \(en\)/)
    expect(text).toMatch(/\/Title \(Utilities are the hardest to deal with\)/)
    expect(text).toMatch(/\/DisplayDocTitle true/)
    expect(text.match(/\/Type \/Page\n/g)?.length).toBeGreaterThanOrEqual(8)
    expect(text.match(/\/Type \/Page\n/g)?.length).toBeLessThan(16)
    const types = new Set(allOf(tagsOf(pdf), () => true).map(({ type }) => type))
    for (const type of ['H1', 'H2', 'H3', 'P', 'L', 'Table', 'TH', 'TD', 'Figure', 'Link'])
      expect(types).toContain(type)
    // These are tags of PDF 2, which Chromium does not write.
    for (const type of ['Strong', 'Em', 'Form']) expect(types).not.toContain(type)
  })

  test('its contents name its parts, on the pages where their headings are', () => {
    const bookmarks = bookmarksOf(pdf)
    expect(contents.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Charts', 'What it costs', 'Of the second kind', 'Utilities by itself'])
    )
    for (const { text, number } of contents) expect(bookmarks.get(text), text).toBe(number)
    const starts = ['What it costs', 'Utilities by itself', 'How these numbers were made']
    expect(new Set(starts.map((start) => bookmarks.get(start))).size).toBe(3)
  })

  test('every figure has its headline, drawing and note on one page, and says what is drawn', () => {
    const figures = allOf(tagsOf(pdf), ({ type, kids }) => type === 'Div' && kids.some((kid) => kid.type === 'Figure'))
    expect(figures.length).toBe(5)
    for (const figure of figures) {
      const table = figure.kids.findLastIndex((kid) => holds(kid, 'Table'))
      const parts = figure.kids.slice(0, table)
      expect(parts.map(({ type }) => type)).toEqual(expect.arrayContaining(['H3', 'Figure', 'P']))
      expect(new Set(parts.flatMap((part) => allOf(part, () => true).flatMap(({ pages }) => pages))).size).toBe(1)
      expect(figure.kids.find(({ type }) => type === 'Figure')?.alternative).toContain('Utilities')
    }
  })

  test('links lead to places in it or to other hosts, and not to where it was printed', () => {
    expect(addressesOf(pdf)).toEqual(['https://example.org/prices'])
    expect(textOf(pdf)).not.toContain('plumbline.invalid')
  })

  test('the command prints the same bytes, says the report’s date, and links to them with their size', async () => {
    expect(Buffer.from(again).equals(pdf)).toBe(true)
    const out = join(root, 'site')
    const { status } = await runHere(['pdf', '--root', root, '--out', out, '--chromium', inject('chromium')])
    expect(status).toBe(0)
    const written = await readFile(join(out, report.file))
    expect(written.equals(pdf)).toBe(true)
    expect(written.toString('latin1')).toContain("/CreationDate (D:20250410000000+00'00')")
    const first = await readFile(join(out, 'en/service/index.html'), 'utf8')
    expect(first).toMatch(/<a href="\/files\/en\/service\/service\.pdf"[^>]*>PDF, \d\.\d\u00a0MB<\/a>/)
    expect(await readFile(join(out, 'en/service/costs/index.html'), 'utf8')).not.toContain('.pdf"')
    expect((await runHere(['build', '--root', root, '--out', out])).status).toBe(0)
    expect(await readFile(join(out, 'en/service/index.html'), 'utf8')).not.toContain('.pdf"')
    await expect(readFile(join(out, report.file))).rejects.toThrow('ENOENT')
  })
})

function holds(tag: Tag, type: string): boolean {
  return allOf(tag, (each) => each.type === type).length > 0
}
