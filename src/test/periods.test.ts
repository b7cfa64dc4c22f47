/** The pages of periods: which there are, what they say, and what new rows change. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArticlePage, Site } from '../render/site.ts'
import { type Edit, fixtures, prepareProject, problemText, projectOf } from './project.ts'

const rows = 'data/service/visits.csv'
const codebook = 'data/service/dataset.yaml'
const written = readFileSync(join(fixtures, 'periods', rows), 'utf8')

async function siteOf(edits: Edit[] = []): Promise<Site> {
  const root = projectOf('periods', edits)
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  return prepared.site
}

function pageOf(site: Site, slug: string, language = 'en'): ArticlePage {
  const path = `/${language}/programme/${slug === '' ? '' : `${slug}/`}`
  const page = site.pages.find((each) => each.path === path)
  if (page?.kind !== 'report' && page?.kind !== 'part') throw new Error(`There is no ${slug}.`)
  return page
}

const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** So many visits on one day. */
const visits = (day: string, count: number) =>
  Array.from({ length: count }, (_, row) => `${day},north,n${row + 1},1.5,${4 + (row % 2)},20.00\n`).join('')

test('each period of the data has a page, with its neighbours, what it is within and what it is made of', async () => {
  const site = await siteOf()
  const slugs = site.pages.flatMap(({ path }) => /^\/en\/programme\/(20.*)\/$/.exec(path)?.[1] ?? []).sort()
  expect(slugs).toHaveLength(18 + 6 + 2)
  expect(slugs).toEqual(expect.arrayContaining(['2024', '2024-01', '2024-08', '2024-q1', '2025-06', '2025-q2']))
  const quarter = pageOf(site, '2025-q1')
  expect(quarter.title).toBe('Q1 2025')
  expect(quarter.neighbours).toMatchObject({ previous: { text: 'Q4 2024' }, next: { text: 'Q2 2025' } })
  expect(quarter.profiles.map(({ label, links }) => [label, links.map((link) => link.text)])).toEqual([
    ['Years', ['2025']],
    ['Quarters', ['Q2 2025', 'Q1 2025']],
    ['Months', ['March 2025', 'February 2025', 'January 2025']]
  ])
  const labels = pageOf(site, '').profiles
  expect(labels.map(({ label }) => label)).toEqual(['Years', 'Quarters', 'Months of 2025', 'Months of 2024'])
  expect(labels[2]?.links[0]).toMatchObject({ text: 'June 2025', path: '/en/programme/2025-06/' })
})

test('a page takes its period, and compares it with the one before and a year before', async () => {
  const site = await siteOf()
  const page = text(pageOf(site, '2025-03').html)
  expect(page).toMatch(/Satisfaction was 3\.9 /)
  expect(page).toContain('on February 2025 and')
  expect(page).toContain('It was better than a year before.')
  expect(page).toContain('Difference from a year before')
  expect(page, 'nothing that came later is shown').not.toMatch(/April 2025|May 2025/)
  const first = text(pageOf(site, '2024-01').html)
  expect(first).toContain('(no data) on December 2023')
  expect(first).not.toContain('It was better than a year before.')
  expect(text(pageOf(site, '2024-08').html), 'a month without rows says so').toContain('Nobody answered')
  expect(pageOf(site, '2025', 'tr').title).toBe('2025')
  expect(text(pageOf(site, '2025', 'tr').html)).toContain('2025 1. çeyrek')
})

test('one more month of rows adds its page and links to it, and completes the month before', async () => {
  const before = await siteOf()
  const incomplete = 'June 2025 is not complete: up to 17 June 2025.'
  expect(pageOf(before, '2025-06').neighbours?.next).toBeNull()
  expect(pageOf(before, '2025-06').notices.map((notice) => notice.text)).toContain(incomplete)
  const after = await siteOf([[rows, null, `${written}${visits('31.07.2025', 20)}`]])
  const july = pageOf(after, '2025-07')
  expect(july.title).toBe('July 2025')
  expect(july.notices.map(({ label }) => label)).toEqual(['Synthetic data'])
  expect(july.neighbours).toMatchObject({ previous: { text: 'June 2025' }, next: null })
  expect(pageOf(after, '2025-06').neighbours?.next).toMatchObject({ text: 'July 2025' })
  expect(pageOf(after, '2025-06').notices.map((notice) => notice.text)).not.toContain(incomplete)
  expect(pageOf(after, '2025-q3').notices.map((notice) => notice.text)).toContain(
    'Q3 2025 is not complete: up to 31 July 2025.'
  )
  expect(pageOf(after, '').profiles[2]?.links[0]?.text).toBe('July 2025')
})

test('a period that is not complete says so on its page, in figures, tables and downloads', async () => {
  const site = await siteOf()
  const incomplete = '2025 is not complete: up to 17 June 2025.'
  const year = pageOf(site, '2025')
  expect(year.notices.map((notice) => notice.text)).toContain(incomplete)
  expect(text(year.html)).toContain('Q2 2025 is not complete: up to 17 June 2025.')
  expect(text(year.html), 'totals of half a year and a whole one').toContain('period not complete')
  expect(pageOf(site, '2024').notices.map(({ label }) => label)).toEqual(['Synthetic data'])
  const tables = text(pageOf(site, 'tables').html)
  expect(tables).toContain(incomplete)
  expect(tables).toContain('Totals of a part of a period are compared')
  for (const name of ['files/programme/estimates', 'files/en/programme/2025/quarters'])
    expect(String(site.files.get(`${name}.metadata.json`)), name).toContain(incomplete)
  expect(pageOf(site, '2025', 'tr').notices.map((notice) => notice.text)).toContain(
    '2025 henüz tam değil; veriler: 17 Haziran 2025 tarihine kadar.'
  )
})

const fieldwork = (when: string): Edit => [codebook, 'columns:', `fieldwork: { ${when} }\ncolumns:`]

test('fieldwork without an end goes on to the last day of the data', async () => {
  const site = await siteOf([fieldwork('from: 2024-01-01')])
  expect(text(pageOf(site, '').html)).toContain('1 January 2024 – 17 June 2025')
})

test('the fieldwork says which days there are data of, where rows do not', async () => {
  const whole = await siteOf([fieldwork('from: 2024-01, to: 2025-06')])
  expect(pageOf(whole, '2025-06').notices.map(({ label }) => label)).toEqual(['Synthetic data'])
  const part = await siteOf([fieldwork('from: 2023-12-11')])
  expect(pageOf(part, '2023-12').notices.map((notice) => notice.text)).toContain(
    'December 2023 is not complete: from 11 December 2023.'
  )
})

test('a break within a quarter is one before it and behind it', async () => {
  const root = projectOf('periods', [
    [codebook, 'columns:', 'waves: { 2024-11: { break: Asked at the door from here on } }\ncolumns:'],
    [
      'reports/programme/index.md',
      ':value{of=satisfaction wave=2024}',
      ':change{of=satisfaction from=previous to=2024-Q4} :change{of=satisfaction from=previous to=2025-Q1} :change{of=satisfaction from=2025-Q1 to=2025-Q2}'
    ]
  ])
  const prepared = await prepareProject(root)
  const told = prepared.problems
    .all()
    .filter(({ ruleId, file }) => ruleId === 'wave-break' && file?.endsWith('programme/index.md'))
    .map(({ reason }) => /`(2\S+)`/.exec(reason)?.[1])
  expect(told).toEqual(expect.arrayContaining(['2024-Q4', '2025-Q1']))
  expect(told).not.toContain('2025-Q2')
})

test('a month of few people cannot be worked out from its quarter', async () => {
  const more = [visits('10.07.2025', 3), visits('10.08.2025', 20), visits('30.09.2025', 20)].join('')
  const site = await siteOf([
    [rows, null, written + more],
    [codebook, 'columns:', 'disclosure: { minimum: 5 }\ncolumns:'],
    ['reports/programme/index.md', 'wave=2024}', 'wave=2025-Q3}']
  ])
  const { estimates } = JSON.parse(String(site.files.get('files/programme/estimates.json'))) as {
    estimates: { measure: string; wave: string; domain: object; value: number | null }[]
  }
  const shown = ['2025-07', '2025-08', '2025-09', '2025-Q3'].filter((wave) =>
    estimates.some(
      (each) =>
        each.measure === 'satisfaction' &&
        each.wave === wave &&
        Object.keys(each.domain).length === 0 &&
        each.value !== null
    )
  )
  expect(shown).not.toContain('2025-07')
  expect(shown.length).toBeLessThan(3)
})

test('a number that is typed on the page of a period has the directive that holds on each of them', async () => {
  const root = projectOf('periods', [
    ['reports/programme/[month].md', 'It was better', 'It was 1.27 better than in the same month before. It was better']
  ])
  const prepared = await prepareProject(root)
  expect(problemText(prepared, root)).toMatch(/:change\{of=satisfaction from=year-ago\}/)
  expect(problemText(prepared, root)).not.toContain('month=*')
})

test('a report stands from the first month of rows on', async () => {
  const [head, ...others] = written.trim().split('\n')
  const january = others.filter((row) => row.slice(3, 10) === '01.2024')
  const site = await siteOf([[rows, null, `${[head, ...january].join('\n')}\n`]])
  expect(text(pageOf(site, '2024-01').html)).toContain('(no data) on December 2023')
  expect(text(pageOf(site, '').html)).toContain('Satisfaction grew month by month')
})

test('a passage on a condition can have a heading, links to periods name each one wave, numbers are as the language has them', async () => {
  const report = 'reports/programme/index.md'
  const passage = (heading: string) =>
    `:::when{of=satisfaction wave=2024 is=above than=2}\n## ${heading}\n:::\n\n::pages{`
  const turkish = 'reports/programme/index.tr.md'
  const chart = (headline: string) =>
    `::chart[${headline}]{form=bar of=content by=region wave=2024 versus=50%}\n\n::pages{`
  const site = await siteOf([
    [report, '::pages{', passage('More than two')],
    [turkish, '::pages{', passage('İkiden çok')],
    [report, '::pages{', chart('Half')],
    [turkish, '::pages{', chart('Yarı')]
  ])
  expect(pageOf(site, '').contents).toContainEqual({ id: 'more-than-two', text: 'More than two' })
  expect(pageOf(site, '').html).toContain('id="more-than-two"')
  expect(pageOf(site, '').html).toContain('<div class="pages"><p>Satisfaction</p>')
  expect(text(pageOf(site, '', 'tr').html)).toContain('Hedef %50')
})
