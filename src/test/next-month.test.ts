/** The report on a programme: the rows of the next month add its page, and nothing else has to be written for that. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArticlePage, Site } from '../render/site.ts'
import { type Edit, prepareProject, problemText, projectOf } from './project.ts'
import { cellsOf } from './read-back.ts'
import { textOf } from './render/page.ts'
import { repository } from './run.ts'

const rows = ['cx-programme/responses.csv', 'cx-operations/months.csv', 'cx-budget/ledger.csv', 'cx-revenue/months.csv']
const others = ['cx-cohorts/cohorts.csv', 'cx-programme-published/figures.csv']
const datasets = [...rows, ...others].map((path) => path.split('/')[0])
const pages = ['index', '[month]', '[quarter]'].flatMap((name) => [`${name}.md`, `${name}.tr.md`])
const asWritten = [
  'reports/glossary.yaml',
  ...[...pages, 'translations.yaml'].map((name) => `reports/cx-programme/${name}`),
  ...datasets.map((dataset) => `data/${dataset}/dataset.yaml`),
  ...others.map((path) => `data/${path}`)
]
const textOfFile = (path: string) => readFileSync(join(repository, path), 'utf8')

/** The rows of December 2024 once more as those of January 2025, up to a day; what stood on a later one stands on that. */
function withJanuary(csv: string, until: number): string {
  const december = csv
    .trim()
    .split('\n')
    .filter((row) => row.startsWith('2024-12-'))
  const january = december.map((row) => {
    const day = Math.min(until, Number(row.slice(8, 10)))
    return `2025-01-${String(day).padStart(2, '0')}${row.slice(10).replace('2024-12', '2025-01')}`
  })
  return `${[csv.trim(), ...january].join('\n')}\n`
}

/** The report as this repository has it, with the rows of one more month up to a day where that is given. */
async function built(until: number | null): Promise<Site> {
  const edits = asWritten.map((path): Edit => [path, null, textOfFile(path)])
  const data = rows.map((path): Edit => {
    const csv = textOfFile(`data/${path}`)
    return [`data/${path}`, null, until === null ? csv : withJanuary(csv, until)]
  })
  const site: Edit = ['reports/site.yaml', null, 'title: Site\nlanguage: en\nlanguages: [tr]\n']
  const root = projectOf('empty', [site, ...edits, ...data])
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  expect(problemText(prepared, root)).toBe('')
  return prepared.site
}

function pageOf(site: Site, slug: string, language = 'en'): ArticlePage | null {
  const path = `/${language}/cx-programme/${slug === '' ? '' : `${slug}/`}`
  const page = site.pages.find((each) => each.path === path)
  return page?.kind === 'report' || page?.kind === 'part' ? page : null
}

const textIn = (page: ArticlePage | null) => textOf(page?.html ?? '')
const noticesOf = (page: ArticlePage | null) => page?.notices.map(({ text }) => text) ?? []
const linksOf = (page: ArticlePage | null) => page?.profiles.flatMap(({ links }) => links.map(({ path }) => path)) ?? []

describe('the rows of the next month', () => {
  test('add its page in each language, linked from the report, its quarter and the month before', async () => {
    const [before, whole] = [await built(null), await built(31)]
    expect(pageOf(before, '2025-01')).toBeNull()
    expect(pageOf(before, '2024-12')?.neighbours?.next).toBeNull()
    for (const [language, title] of [
      ['en', 'January 2025'],
      ['tr', 'Ocak 2025']
    ] as const) {
      const path = `/${language}/cx-programme/2025-01/`
      expect(pageOf(whole, '2025-01', language)?.title).toBe(title)
      expect(pageOf(whole, '2024-12', language)?.neighbours?.next).toMatchObject({ text: title, path })
      for (const slug of ['', '2025-q1']) expect(linksOf(pageOf(whole, slug, language))).toContain(path)
      expect(pageOf(whole, '', language)?.html).toContain(`href="${path}"`)
    }
    comparesWithDecember(whole)
    expect(targetsOf(before)).toEqual([
      ['csat-90', '2024-12', '0.889', 'on-track', ''],
      ['reviews-10', '2024-12', '1765', 'reached', ''],
      ['all-trained', '2024-12', '0.96511627907', 'missed', ''],
      ['till-reviews', '2024-12', '627', 'behind', 'yes']
    ])
    expect(targetsOf(whole), 'the annual report of the year before stays').toEqual(targetsOf(before))
  }, 240_000)

  test('say so while the month is not complete, and no target is judged by a part of one', async () => {
    const part = await built(17)
    const january = pageOf(part, '2025-01')
    expect(noticesOf(january)).toContain('January 2025 is not complete: up to 17 January 2025.')
    expect(noticesOf(pageOf(part, '2025-01', 'tr')).join()).toContain('17 Ocak 2025 tarihine kadar')
    expect(textIn(january)).toContain('Counted, not estimated period not complete on the month before')
    expect(textIn(january), 'what was counted has no range').not.toContain('(+2% to +2%)')
    expect(textIn(january), 'the count of a part is no estimate of the target').toContain('Now (31 December 2024): 627')
    const file = 'files/en/cx-programme/2025-01/scorecard.metadata.json'
    expect(String(part.files.get(file))).toContain('up to 17 January 2025')
  }, 240_000)
})

function comparesWithDecember(site: Site): void {
  const january = pageOf(site, '2025-01')
  expect(january?.neighbours?.previous).toMatchObject({ text: 'December 2024' })
  expect(textIn(january)).toContain('Change from December 2024')
  expect(textIn(january), 'the answers are those of December').toContain(
    'The change on the month before, 0 points Satisfied customers: All December 2024 to January 2025: 89% to 89%'
  )
  expect(textIn(january)).toContain(
    'positive public reviews, 0 Positive public reviews: All December 2024 to January 2025'
  )
  expect(textIn(january)).not.toContain('period not complete')
  expect(textIn(january)).not.toContain('(no data)')
  expect(noticesOf(january).join()).not.toContain('not complete')
  expect(noticesOf(pageOf(site, '2025-q1')).join()).toContain('Q1 2025 is not complete: up to 31 January 2025.')
}

/** How targets stand in the annual report; standard errors move with the rows of the whole design, by less than is shown. */
function targetsOf(site: Site): string[][] {
  const [head = [], ...lines] = cellsOf(String(site.files.get('files/en/cx-programme/index/targets.csv')))
  const columns = ['target', 'wave', 'value', 'target_standing', 'off_course'].map((name) => head.indexOf(name))
  return lines.map((cells) => columns.map((at) => cells[at] ?? ''))
}
