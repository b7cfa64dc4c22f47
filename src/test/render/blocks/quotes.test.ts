/** What people wrote: shown where the codebook lets it be, of groups that are large enough, and nowhere else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Edit, fixtures, prepareProject, problemText, projectOf } from '../../project.ts'
import { pageOf, problemsOf, textOf, withNarrative } from '../page.ts'

const narrative = 'reports/service/index.md'
const codebook = 'data/service/dataset.yaml'
const answers = 'data/service/answers.csv'
const lines = readFileSync(join(fixtures, 'small', answers), 'utf8')
  .trim()
  .split('\n')
const sectorOf = (line: string) => line.split(',')[3] ?? ''
/** A comment in each row, made of its number and sector. */
const written = (comment: (index: number, sector: string) => string): Edit => [
  answers,
  null,
  `${lines.map((line, index) => `${line},${index === 0 ? 'comment' : comment(index, sectorOf(line))}`).join('\n')}\n`
]
const column = (more: string): Edit => [
  codebook,
  'measures:\n',
  `  comment: { role: text, label: Comment, question: What would you change?${more} }\nmeasures:\n`
]
const shown = column(', publish: true')
const all = written((index, sector) => `secret ${index} ${sector}`)
const quotesIn = (html: string) =>
  [...html.matchAll(/<blockquote>(.*?)<\/blockquote>/gs)].map(([, each = '']) => textOf(each))
const block = (more: string) => `::quotes{of=comment ${more}}`

test('so many of the answers of a domain, with the question and nothing more of who wrote', async () => {
  const { html, text } = await pageOf(block('sector=retail top=4'), [shown, all])
  const found = quotesIn(html)
  expect(found).toHaveLength(4)
  for (const each of found) expect(each).toMatch(/^secret \d+ (supermarkets|online)$/)
  expect(text).toContain('Answers to “What would you change?”: Retail. Picked by chance. Synthetic data')
  expect(html).not.toMatch(/P0\d\d|north|south/)
})

test('which they are depends neither on the order of the file nor on the run', async () => {
  const [head = '', ...rest] = String(all[2] ?? '')
    .trim()
    .split('\n')
  const turned: Edit = [answers, null, `${[head, ...rest.toReversed()].join('\n')}\n`]
  const first = quotesIn((await pageOf(block('top=5'), [shown, all])).html)
  expect(quotesIn((await pageOf(block('top=5'), [shown, turned])).html)).toEqual(first)
  expect(first).not.toEqual([1, 2, 3, 4, 5].map((index) => expect.stringContaining(`secret ${index} `)))
})

test('markup in an answer is text, empty and missing ones are none, and each text stands once', async () => {
  const edits = [
    column(', publish: true, missing: { "-": Nothing }'),
    written((index) => ['<b>bold</b> & more', '-', '', ' Again '][index % 4] ?? '')
  ]
  const { html } = await pageOf(block('top=9'), edits)
  expect(html).toContain('<blockquote><p>&#x3C;b>bold&#x3C;/b> &#x26; more</p></blockquote>')
  expect(quotesIn(html).toSorted()).toEqual(['&#x3C;b>bold&#x3C;/b> &#x26; more', 'Again'])
})

test('a column that is not to be published reaches no file of the site', async () => {
  expect(await problemsOf(block('top=3'), [column(''), all])).toMatch(
    /:8:13: What people wrote in `comment` may not be shown.*`publish: true`/s
  )
  const { site } = await pageOf(':value{of=nps}', [column(''), all])
  for (const page of site.pages) expect(JSON.stringify(page)).not.toContain('secret')
  for (const content of site.files.values()) expect(String(content)).not.toContain('secret')
  const { site: other } = await pageOf(':value{of=nps}', [shown, all])
  for (const page of other.pages) expect(JSON.stringify(page)).not.toContain('secret')
})

const protecting: Edit = [codebook, 'unit: person }', 'unit: person }\ndisclosure: { minimum: 10 }']

test('where people are protected, a group in which too few wrote shows nothing', async () => {
  const few = written((index, sector) => (sector !== 'banks' || index < 12 ? `secret ${index}` : ''))
  const root = withNarrative(`${block('sector=banks top=3')}\n\n${block('sector=utilities top=3')}`, [
    shown,
    few,
    protecting
  ])
  const prepared = await prepareProject(root)
  expect(problemText(prepared, root)).toMatch(/:8:1: warning: Nothing of `service\.comment` is shown here: too few/)
  const [page] = prepared.site?.pages ?? []
  const html = page?.kind === 'report' ? page.html : ''
  expect(textOf(html)).toContain('Too few people wrote something for their answers to be shown.')
  expect(quotesIn(html)).toHaveLength(3)
})

test('where people are protected, no text stands in two groups', async () => {
  const both = `${block('sector=utilities top=30')}\n\n${block('region=north top=30')}\n\n${block('sector=utilities top=30')}`
  const { html } = await pageOf(both, [shown, all, protecting])
  const [first = '', second = '', third = ''] = html.split('<div class="quotes">').slice(1)
  expect(quotesIn(first).length).toBeGreaterThan(9)
  expect(quotesIn(third)).toEqual(quotesIn(first))
  expect(quotesIn(second).filter((each) => quotesIn(first).includes(each))).toEqual([])
  const { html: open } = await pageOf(both, [shown, all])
  const [one = '', two = ''] = open.split('<div class="quotes">').slice(1)
  expect(quotesIn(two).filter((each) => quotesIn(one).includes(each))).not.toEqual([])
})

test('what quotes cannot be of', async () => {
  const said = (text: string) => problemsOf(text, [shown, all])
  expect(await said('::quotes{of=coment top=3}')).toContain('Did you mean `comment`?')
  expect(await said('::quotes{of=recommend top=3}')).toContain('`recommend` is not a column of open text')
  expect(await said('::quotes{of=person top=3}')).toContain('`person` is not a column of open text')
  expect(await said('::quotes{of=comment}')).toContain('This `quotes` has no `top`')
  expect(await said('::quotes{of=comment top=3 wave=before}')).toContain('`comment` was not asked by wave')
})

test('those of a draft say that it is one', async () => {
  const root = projectOf('small', [
    shown,
    all,
    [narrative, 'date: 2025-04-10', 'date: 2025-04-10\ndraft: yes'],
    [narrative, '## Charts', `${block('top=4')}\n\n## Charts`]
  ])
  const { site } = await prepareProject(root, { drafts: true })
  const page = site?.pages.find(({ path }) => path === '/en/service/')
  const html = page && 'html' in page ? page.html : ''
  expect(html).toContain('class="quotes"')
  expect(textOf(html.slice(html.indexOf('class="quotes"'), html.indexOf('Charts</h2>')))).toContain(
    'Picked by chance. Draft'
  )
})
