/** Names, terms and sources in sentences. */
import { expect, test } from 'vitest'
import type { Edit } from '../../project.ts'
import { pageOf, problemsOf, textOf } from '../page.ts'

const codebook = 'data/service/dataset.yaml'
const forms: Edit = [
  codebook,
  'label: Online shops, within: retail',
  'label: Online shops, within: retail, forms: { en: { loc: at online shops } }'
]
const sources: Edit = [
  'reports/sources.yaml',
  null,
  'book: { title: On asking, author: A. Smith, date: 2020, url: "https://example.org/" }\nunread: { title: Never cited }\n'
]
const glossary: Edit = [
  'reports/glossary.yaml',
  null,
  'nps: { term: NPS, definition: Share of promoters minus that of detractors. }\nces: { term: Customer effort score, definition: How easy it was. }\nnot: { term: Unused, definition: Nothing. }\n'
]
const first = async (text: string, edits: Edit[] = []) =>
  textOf((await pageOf(text, edits)).html.split('</p>')[0] ?? '')

test('a name begins small within a sentence, and takes the case that the codebook writes', async () => {
  expect(await first('With :name{sector=utilities as=lower} and :name{of=nps as=lower}')).toBe(
    'With utilities and likelihood to recommend (NPS)'
  )
  expect(await first('Once :name{sector=online case=loc}.', [forms])).toBe('Once at online shops.')
})

test('a case that the codebook does not write is a problem that says what to write where', async () => {
  const problems = await problemsOf('Once :name{sector=online case=abl}.', [forms])
  expect(problems).toContain('The codebook does not say what `online` is in this case in English')
  expect(problems).toContain('Expected `forms: { en: { abl: … } }` with the value.')
  expect(problems).toContain('Write it at `online` of `sector` in data/service/dataset.yaml.')
})

test('a page about a value writes its name where none is said, and another page cannot', async () => {
  const page: Edit = [
    'reports/service/[sector].md',
    null,
    '---\ntitle: About :name{sector}\n---\n\nThis is :name{sector as=lower}.\n'
  ]
  const { site } = await pageOf('All.', [page])
  const texts = site.pages.flatMap((each) => (each.kind === 'report' ? [textOf(each.html.split('</p>')[0] ?? '')] : []))
  expect(texts).toContain('This is online shops.')
  const problems = await problemsOf('This is :name{sector}.')
  expect(problems).toContain('and this page is about no value of `sector`')
  expect(problems).toContain('Expected a file `[sector].md`, or a code.')
})

test('a term opens to its definition, and the page lists those that it explains', async () => {
  const { html, contents } = await pageOf('A :term[low score]{key=nps}, :term{ces} or :term{nps}.', [glossary])
  expect(html).toMatch(/>low score<\/button><span [^>]*><b>NPS<\/b><span>Share of promoters/)
  expect(html).toMatch(/>Customer effort score<\/button>/)
  const list = /<h2 id="terms-explained">Terms<\/h2>(.*?)<\/dl>/s.exec(html)?.[1] ?? ''
  expect(textOf(list)).toBe('Customer effort score How easy it was. NPS Share of promoters minus that of detractors.')
  expect(contents.map(({ text }) => text)).toEqual(['Terms', 'About the data'])
})

test('sources are numbered as they come, and their list leads back to each place', async () => {
  const { html } = await pageOf(
    'By :cite{institute}, then :cite[p. 12]{key=book}, :cite{key=service-published.institute}.\n\n## So :cite{book}',
    [sources]
  )
  expect(textOf(html.split('</section>')[0] ?? '')).toBe('By [1] , then [2, p. 12] , [1] .')
  const list = /<h2 id="cited-sources">Sources<\/h2>(.*?)<\/ol>/s.exec(html)?.[1] ?? ''
  expect([...list.matchAll(/<li id="([^"]+)">(.*?)<\/li>/gs)].map(([, id, text]) => [id, textOf(text ?? '')])).toEqual([
    ['source-1', 'Service report, Institute of Service, 2025 ↑ ↑'],
    ['source-2', 'A. Smith: On asking , 2020 ↑ ↑']
  ])
  for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(` id="${to}"`)
  expect(html).toContain('<h2 id="so">')
})

test.each([
  [':cite{institut}', '`institut` is not a source', 'Did you mean `institute`?'],
  [':cite{institute key=book}', '`:cite` names one source', 'more is written'],
  [':cite', '`:cite` names one source', 'none is named'],
  [':term{npss}', '`npss` is not a term of the glossary', 'Did you mean `nps`?'],
  [':num[]', '`:num` marks a number that is typed', 'Expected `:num[12]`']
])('%s is a problem', async (text, ...said) => {
  const problems = await problemsOf(`It is ${text}{}.`.replace('}{}', '}').replace(':num[]{}', ':num[]{}'), [
    sources,
    glossary
  ])
  for (const each of said) expect(problems).toContain(each)
})

test('without a file of sources or terms, a key says where to write them', async () => {
  const problems = await problemsOf(':term{nps}')
  expect(problems).toContain('`nps` is not a term of the glossary: there is none')
  expect(problems).toContain('Expected `nps` in reports/glossary.yaml.')
})

test('what is wrong in the files of sources and terms is told with its place', async () => {
  const problems = await problemsOf(':term{nps} :cite{book}', [
    ['reports/sources.yaml', null, 'book: { titel: On asking, url: example.org }\n'],
    ['reports/glossary.yaml', null, 'nps: { term: NPS }\n']
  ])
  expect(problems).not.toContain('is not a term')
  expect(problems).toMatch(/reports\/sources.yaml:1:9: `titel` is not a key/)
  expect(problems).toMatch(/reports\/sources.yaml:1:32: `url` cannot be `example.org`/)
  expect(problems).toMatch(/reports\/glossary.yaml:1:1: The key `definition` is missing/)
})
