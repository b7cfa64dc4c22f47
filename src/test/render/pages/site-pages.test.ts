/** Pages about the whole site: its glossary, its sources, and what its authors say about it. */
import { expect, test } from 'vitest'
import { type Edit, prepareProject, problemText, projectOf } from '../../project.ts'
import { textOf } from '../page.ts'

const report = 'reports/service/index.md'
const inTurkish: Edit = ['reports/site.yaml', 'language: en\n', 'language: en\nlanguages: [tr]\n']
const glossary: Edit = [
  'reports/glossary.yaml',
  null,
  `zeal: { term: Zeal, definition: { en: How keen. } }
ince: { term: { en: Fine, tr: İnce }, definition: { en: Not thick., tr: Kalın olmayan. } }
isi: { term: { en: Heat, tr: Isı }, definition: { en: Warmth., tr: Sıcaklık. } }
hiz: { term: { en: Speed, tr: Hız }, definition: { en: How fast., tr: Ne kadar hızlı. } }
`
]

async function siteOf(...edits: Edit[]) {
  const root = projectOf('small', edits)
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  const { pages } = prepared.site
  const find = (path: string) => pages.find((each) => each.path === path)
  const at = (path: string) => {
    const page = find(path)
    if (!page || !('notices' in page)) throw new Error(`There is no ${path}`)
    return page
  }
  return { at, find, menu: (path: string) => find(path)?.menu.map(({ text, current }) => [text, current]) }
}

test('the glossary has each language’s own terms in its order, and a term leads there', async () => {
  const { at } = await siteOf(inTurkish, glossary, [
    report,
    '## Charts',
    ':term{zeal} and :term[fine]{key=ince}\n\n## Charts'
  ])
  const terms = (html: string) => [...html.matchAll(/<dt id="([^"]*)">([^<]*)</g)].map(([, id, term]) => [id, term])
  expect(terms(at('/en/glossary/').html).map(([, term]) => term)).toEqual(['Fine', 'Heat', 'Speed', 'Zeal'])
  expect(terms(at('/tr/glossary/').html)).toEqual([
    ['term-hiz', 'Hız'],
    ['term-isi', 'Isı'],
    ['term-ince', 'İnce']
  ])
  expect(at('/tr/glossary/').alternates.map(({ path }) => path)).toEqual(['/en/glossary/', '/tr/glossary/'])
  expect(at('/en/service/').html).toContain('<a href="/en/glossary/#term-zeal">Glossary</a>')
})

test('the sources have each work once, with the reports that show its figures and that cite it', async () => {
  const { at } = await siteOf(
    [report, '## Charts', ':cite{institute} :cite{book}\n\n## Charts'],
    ['reports/sources.yaml', null, 'book: { title: On service, author: A. Author, url: "https://example.org/book" }\n']
  )
  const { html } = at('/en/sources/')
  const link = '<a href="/en/service/">Utilities are the hardest to deal with</a>'
  expect(html.match(/<li>/g)).toHaveLength(2)
  expect(html).toContain(`<p>A. Author: <a href="https://example.org/book">On service</a></p><p>Cited in: ${link}</p>`)
  expect(html).toContain(
    `Service report, Institute of Service, 2025</p><p>Figures shown in: ${link}</p><p>Cited in: ${link}</p>`
  )
})

test('the page about the site is written as a narrative, and other pages lead to it', async () => {
  const { at, find, menu } = await siteOf(
    inTurkish,
    [
      'reports/about.md',
      null,
      '---\ntitle: Who we are\nsummary: In short.\n---\n\nSee [the report](service/index.md).\n\n## People\n\nFew.\n'
    ],
    [report, '## Charts', '[Who we are](../about.md)\n\n## Charts']
  )
  const about = at('/en/about/')
  expect(about).toMatchObject({ kind: 'site', title: 'Who we are', standfirst: 'In short.', local: null })
  expect(about.html).toContain('<a href="/en/service/">the report</a>')
  expect(about.contents.map(({ text }) => text)).toEqual(['People'])
  expect(at('/en/service/').html).toContain('<a href="/en/about/">Who we are</a>')
  expect(find('/tr/about/')).toBeUndefined()
  expect(menu('/en/about/')).toEqual([
    ['Reports', false],
    ['Sources', false],
    ['About', true],
    ['Search', false]
  ])
  expect(menu('/tr/')?.map(([text]) => text)).not.toContain('Hakkında')
})

test('without anything to tell there is no such page, nor a link to one', async () => {
  const { find, menu } = await siteOf(
    [report, 'datasets: [service, service-published]', 'datasets: [service]'],
    [report, ' beside=service-published.ease', '']
  )
  for (const slug of ['glossary', 'sources', 'about']) expect(find(`/en/${slug}/`)).toBeUndefined()
  expect(menu('/en/service/')?.map(([text]) => text)).toEqual(['Reports', 'Search'])
})

test('what an author put into a term is text', async () => {
  const { at } = await siteOf(['reports/glossary.yaml', null, '"a b": { term: "<b>x", definition: "<script>" }\n'])
  const { html } = at('/en/glossary/')
  expect(html).not.toMatch(/<b>|<script/)
  expect(html).toContain('id="term-a-b"')
  expect(textOf(html)).toContain('&#x3C;b>x')
})
