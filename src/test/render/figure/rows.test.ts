/** Which rows a figure has, which of them it shows, and what it says of itself. */
import { expect, test } from 'vitest'
import { pageOf, problemsOf, tableOf, textOf } from '../page.ts'

const linesOf = (html: string) => tableOf(/<figure.*?<\/figure>/s.exec(html)?.[0] ?? '').slice(1)
const rowsOf = (html: string) => linesOf(html).map(([label]) => label)
const noteOf = (html: string) => textOf(/<div class="fc">(.*?)<\/div>/s.exec(html)?.[1] ?? '')

test('`where` keeps to some rows, nets among them, and holds other dimensions at one value', async () => {
  const { html, site } = await pageOf(
    '::table[Calls]{id=calls of=called by=sector where="sector=utilities|retail region=north" versus=overall}'
  )
  expect(rowsOf(html)).toEqual(['Utilities', 'Retail', 'All, North'])
  const { html: plain } = await pageOf('::table[Calls]{of=called by=sector region=north versus=overall}')
  expect(linesOf(html).at(-1)).toEqual(linesOf(plain).at(-1))
  expect(String(site.files.get('files/en/service/index/calls.csv'))).not.toContain('banks')
})

test('`where` that cannot be', async () => {
  const said = (where: string, more = '') => problemsOf(`::table[A]{of=called by=sector where="${where}"${more}}`)
  expect(await said('sector=utilities|bank')).toMatch(/:56: `bank` is not a value of `sector`.*`banks`/s)
  expect(await said('sectr=banks')).toMatch(/`sectr` is not a dimension of `service`.*`sector`/s)
  expect(await said('sector')).toContain('`sector` says nothing of what to keep')
  expect(await said('region=north|south')).toContain('`region` cannot be held at 2 of them')
  expect(await said('region=north', ' region=south')).toContain('`region` is held twice here')
})

test('`top` shows the first rows of the order and the highlighted one, and says how many more there are', async () => {
  const attributes = 'of=ease by=sector across=wave sort=change versus=rest show=rank'
  const { html } = await pageOf(`::table[Falls]{${attributes} top=1 highlight=utilities}`)
  const { html: whole } = await pageOf(`::table[Falls]{${attributes} highlight=utilities}`)
  const [first, ...others] = linesOf(whole)
  expect(linesOf(html)).toEqual([first, others.find(([label]) => label === 'Utilities')])
  expect(noteOf(html)).toContain('2 more rows are not shown.')
  expect(noteOf(html)).toContain('over 3 comparisons')
  expect(noteOf(whole)).not.toContain('not shown')
})

test('of a chart the first rows are those of the largest values; a table has to say which', async () => {
  const { html } = await pageOf('::chart[Calls]{of=called by=sector top=2}')
  const { html: whole } = await pageOf('::chart[Calls]{of=called by=sector}')
  expect(rowsOf(html)).toEqual(rowsOf(whole).slice(0, 2))
  expect(await problemsOf('::table[A]{of=called by=sector top=2}')).toContain('nothing says in which order')
  expect(await problemsOf('::chart[A]{of=called by=sector top=0}')).toContain('`top` of `chart` cannot be `0`')
})

test('`alt` is said in place of the summary, on the page and in the files', async () => {
  const { html, site } = await pageOf('::chart[Calls]{id=calls of=called by=sector alt="Utilities call <most>."}')
  expect(html).toContain('<desc id="calls-w-d">Utilities call &lt;most&gt;.</desc>')
  expect(String(site.files.get('files/en/service/index/calls.svg'))).toContain('>Utilities call &lt;most&gt;.</desc>')
})
