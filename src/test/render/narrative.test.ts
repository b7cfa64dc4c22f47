/** Headings, the contents made of them, and numbers in them. */
import { expect, test } from 'vitest'
import { answersAs, pageOf, problemsOf } from './page.ts'

const heading = '## Utilities fell by :change{of=ease sector=utilities} to :value{of=ease sector=utilities wave=during}'
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

test('a heading reads without what its numbers open to, and its id does not change with them', async () => {
  const { contents, html } = await pageOf(heading)
  expect(contents[0]).toEqual({ id: 'utilities-fell-by-to', text: 'Utilities fell by −1.0 to 5.8' })
  const lower = answersAs((cells) => (cells['ease_during'] === '99' ? cells : { ...cells, ease_during: '2' }))
  expect((await pageOf(heading, [lower])).contents[0]).toEqual({
    id: 'utilities-fell-by-to',
    text: 'Utilities fell by −4.8 to 2.0'
  })
  expect(html).toContain('<h2 id="utilities-fell-by-to">')
  const hidden = await pageOf(heading.replaceAll('sector=utilities', 'sector=banks'))
  expect(hidden.contents[0]?.id).toBe('utilities-fell-by-to')
})

test("a figure's drawing and file are named by its headline alone", async () => {
  const { html, site } = await pageOf(
    '::chart[Now :value{of=ease sector=utilities wave=during}]{id=calls of=called by=sector}'
  )
  for (const svg of [html, String(site.files.get('files/en/service/index/calls.svg'))])
    expect(svg).toMatch(/<title id="[^"]+">Now 5\.8<\/title>/)
})

test('no id stands twice on a page, whatever its headings say', async () => {
  const { html, contents } = await pageOf(
    [
      '## Calls',
      '::chart[Calls]{id=calls of=called by=sector versus=overall}',
      '## Calls',
      '## Calls 2',
      '## Calls h',
      '## Calls-w-t',
      '## About the data',
      '## Text',
      '## _1',
      'Now :value{of=ease sector=utilities wave=during}.',
      '## 漢字',
      '## …'
    ].join('\n\n')
  )
  const ids = idsOf(html)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(contents.map(({ id }) => id)).toEqual([
    'calls-2',
    'calls-3',
    'calls-2-2',
    'calls-h-2',
    'calls-w-t-2',
    'about-the-data-2',
    'text-2',
    '1',
    '漢字',
    'section',
    'about-the-data'
  ])
})

test("a figure cannot take an id of the page's own", async () => {
  expect(await problemsOf('::chart[Calls]{id=about-the-data of=called by=sector}')).toContain(
    'Expected an id that no other part of the page has'
  )
  expect(await problemsOf('::chart[Calls]{id=calls-w-t of=called by=sector}')).toContain('Expected an id')
})

test("footnotes are in the page's language", async () => {
  const { html } = await pageOf('One[^a], and again[^a].\n\n[^a]: A note.', [
    ['reports/site.yaml', 'language: en', 'language: ru']
  ])
  expect(html).toMatch(/<h2[^>]*>Сноски<\/h2>/)
  expect([...html.matchAll(/aria-label="(Вернуться[^"]*)"/g)].map(([, label]) => label)).toEqual([
    'Вернуться к знаку сноски 1',
    'Вернуться к знаку сноски 1-2'
  ])
})
