/** What a report says of itself as a publication: how to cite it, what was corrected, what it is licensed under. */
import { expect, test } from 'vitest'
import type { ArticlePage } from '../../../render/site.ts'
import { type Edit, prepareProject, problemText, projectOf } from '../../project.ts'
import { textOf } from '../page.ts'

const report = 'reports/service/index.md'
const dated = (more: string): Edit => [report, 'date: 2025-04-10', `date: 2025-04-10\n${more}`]
const site = (more: string): Edit => ['reports/site.yaml', 'language: en\n', `language: en\n${more}\n`]

async function siteOf(...edits: Edit[]) {
  const root = projectOf('small', edits)
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  const { pages, files } = prepared.site
  const at = (path: string) => {
    const page = pages.find((each) => each.path === path)
    if (!page || !('notices' in page)) throw new Error(`There is no ${path}`)
    return page
  }
  return { pages, at, file: (path: string) => String(files.get(path)) }
}

const footOf = ({ footer }: Pick<ArticlePage, 'footer'>) =>
  footer.map((line) => line.map(({ text }) => text).join('')).join(' | ')

test('a citation names authors, year, title, version and address, in words and for programs', async () => {
  const { at, file } = await siteOf(
    dated('authors: [Jane Doe, "Roe, John", Smith and Sons]\nversion: 1.10\ndoi: 10.5281/zenodo.12_3'),
    [report, 'title: Utilities are the hardest to deal with', 'title: "50% & more: {who} pays?"'],
    site('address: https://example.org\npublisher: Institute of Service')
  )
  const { html } = at('/en/service/')
  const said = textOf(html.slice(html.indexOf('id="how-to-cite"')))
  expect(said).toContain(
    'Jane Doe, Roe, John and Smith and Sons (2025). 50% &#x26; more: {who} pays? Benchmark report, version 1.10. Institute of Service. https://doi.org/10.5281/zenodo.12_3'
  )
  expect(file('files/en/service/cite.bib')).toBe(`@techreport{service-2025,
  author = {Jane Doe and Roe, John and {Smith and Sons}},
  title = {{50\\% \\& more: \\{who\\} pays?}},
  institution = {Institute of Service},
  type = {Benchmark report},
  number = {1.10},
  year = 2025,
  month = apr,
  doi = {10.5281/zenodo.12_3},
  url = {https://doi.org/10.5281/zenodo.12_3},
  language = {en}
}
`)
  expect(file('files/en/service/cite.ris').split('\r\n')).toEqual([
    'TY  - RPRT',
    'AU  - Jane Doe',
    'AU  - Roe, John',
    'AU  - Smith and Sons',
    'TI  - 50% & more: {who} pays?',
    'PY  - 2025',
    'DA  - 2025/04/10/',
    'PB  - Institute of Service',
    'M3  - Benchmark report',
    'ET  - 1.10',
    'DO  - 10.5281/zenodo.12_3',
    'UR  - https://doi.org/10.5281/zenodo.12_3',
    'LA  - en',
    'ER  - ',
    ''
  ])
})

test('without authors, date and DOI the publisher and the address stand for them', async () => {
  const { at } = await siteOf([report, 'date: 2025-04-10\n', ''], site('address: https://example.org'))
  expect(textOf(at('/en/service/').html)).toContain(
    'Small benchmarks (n.d.). Utilities are the hardest to deal with. Benchmark report. https://example.org/en/service/'
  )
})

test('a correction is told at the top of every page of the report, and in full at the end of the first', async () => {
  const entries = `corrections:
  - { date: 2025-05-02, text: { en: The base was wrong., tr: Taban yanlıştı. } }
  - { date: 2025-06-01, text: <i>Banks</i> were left out. }
changes: [{ date: 2025-07-03, text: A chapter on costs. }]`
  const { at, pages } = await siteOf(dated(entries), site('license: CC-BY-4.0'))
  const first = at('/en/service/')
  expect(first.updated).toEqual({ iso: '2025-07-03', text: 'updated 3 July 2025' })
  for (const path of ['/en/service/', '/en/service/method/'])
    expect(at(path).notices.at(-1)).toEqual({
      label: 'Corrected',
      text: 'on 1 June 2025',
      link: { path: '/en/service/#corrections', text: 'What was corrected' }
    })
  const end = textOf(first.html.slice(first.html.indexOf('id="corrections"')))
  expect(end).toMatch(
    /Corrections 1 June 2025 &#x3C;i>Banks&#x3C;\/i> were left out\. 2 May 2025 The base was wrong\. Changes since first publication 3 July 2025 A chapter on costs\./
  )
  expect(first.contents.map(({ text }) => text).slice(-2)).toEqual(['Corrections', 'Changes since first publication'])
  expect(footOf(first)).toBe('Text and figures CC BY 4.0.')
  const list = pages.find(({ kind }) => kind === 'list')
  expect(list).toMatchObject({
    topics: [{ entries: [{ statuses: ['Synthetic data', 'Corrected'], updated: { iso: '2025-07-03' } }] }]
  })
})

test('a dated report that nobody had to change says so; one without a date does not', async () => {
  const { at, pages } = await siteOf()
  expect(footOf(at('/en/service/'))).toBe('No changes since first publication.')
  expect(pages.find(({ kind }) => kind === 'list')?.footer).toEqual([])
  const undated = await siteOf([report, 'date: 2025-04-10\n', ''])
  expect(footOf(undated.at('/en/service/'))).toBe('')
})

test('the footer names licence and contact, with their addresses', async () => {
  const { at } = await siteOf(
    site(
      'license: { name: { en: House terms }, url: "https://example.org/terms" }\ncontact: { name: Desk, email: desk@example.org }'
    )
  )
  const { footer } = at('/en/service/')
  expect(footOf({ footer })).toContain('Text and figures House terms. | Contact: Desk, desk@example.org')
  expect(footer.flat().flatMap(({ href }) => href ?? [])).toEqual([
    'https://example.org/terms',
    'mailto:desk@example.org'
  ])
})

test('how long it takes to read is counted in words, at least a minute', async () => {
  const { at } = await siteOf([report, '## Charts', `${'word '.repeat(700)}\n\n## Charts`])
  expect(at('/en/service/').facts.at(-1)).toBe('3\u00a0minutes\u00a0to\u00a0read')
  expect((await siteOf()).at('/en/service/').facts.at(-1)).toBe('1\u00a0minute\u00a0to\u00a0read')
})

test('a report with pages of values leads to each, and these to one another', async () => {
  const { at } = await siteOf([
    'reports/service/[sector].md',
    null,
    '---\ntitle: ":name{sector}"\n---\n\n:value{of=ease wave=before}\n'
  ])
  const [choice] = at('/en/service/').profiles
  expect(choice?.label).toBe('Sector')
  expect(choice?.links.slice(0, 2)).toEqual([
    { path: '/en/service/utilities/', text: 'Utilities', current: false },
    { path: '/en/service/retail/', text: 'Retail', current: false }
  ])
  const profile = at('/en/service/retail/')
  expect(profile.kicker).toEqual({
    text: 'Utilities are the hardest to deal with',
    path: '/en/service/',
    kind: 'Sector'
  })
  expect(profile.profiles[0]?.links.filter(({ current }) => current).map(({ text }) => text)).toEqual(['Retail'])
  expect(profile.local?.links.map(({ text, path, current }) => [text, path, current])).toEqual([
    ['Report', '/en/service/', false],
    ['Sector', '/en/service/utilities/', true],
    ['Method', '/en/service/method/', false],
    ['Data', '/en/service/method/#data', false]
  ])
})

test('the method page tells what was done to get these numbers, and where they are', async () => {
  const { at, file } = await siteOf()
  const { html, contents } = at('/en/service/method/')
  expect(contents.map(({ text }) => text)).toEqual([
    'How the data came about',
    'What was asked',
    'Who answered',
    'How the numbers were made',
    'How to check these numbers',
    'Data'
  ])
  for (const { id } of contents) expect(html).toContain(`<h2 id="${id}">`)
  const text = textOf(html)
  expect(text).toContain('Intervals of means, scores and totals are t intervals that take weights, strata and clusters')
  const { estimates } = JSON.parse(file('files/service/estimates.json')) as { estimates: { df: number | null }[] }
  const degrees = estimates.flatMap(({ df }) => df ?? [])
  expect(text).toContain(`They rest on ${Math.min(...degrees)} to ${Math.max(...degrees)} degrees of freedom`)
  expect(text).toMatch(/\d+ comparisons were tested, in \d+ families: .* adjusted by Holm, .* below 0\.05/)
  expect(text).toContain('npm run export -- r service')
  for (const file of ['service/estimates.csv', 'service/estimates.json', 'en/service/cite.bib', 'en/service/cite.ris'])
    expect(html).toContain(`href="/files/${file}"`)
})
