import { expect, test } from 'vitest'
import { searchFiles } from '../../site/search/files.ts'
import { isNear } from '../../site/search/near.ts'
import { recordsOf } from '../../site/search/records.ts'
import { textOnly } from '../../site/search/text-only.ts'
import { fixtureSite } from './fixture.ts'

test('the text of a page goes into the index, and nothing that stands behind it', () => {
  const html =
    '<section><h2 id="a">Ease <b>fell</b></h2><svg viewBox="0 0 1 1"><text>drawn</text></svg>' +
    '<p>From <button class="v" type="button">7.2</button><span id="_1" popover="" class="pop"><b>Panel</b><span>' +
    '95% interval</span></span><span class="pr"> (7.1–7.3)</span>, as <a href="/en/">said</a>.</p>' +
    '<figure id="f" aria-labelledby="f-h"><p class="fn">Figure 1</p><table><tr><td>6.6</td></tr></table>' +
    '<div class="acts"><div><a href="#f">Link</a></div></div></figure><table><tr><td>Kept</td></tr></table></section>'
  const text = textOnly(html)
  expect(text.replaceAll(/<[^>]*>/g, '|').replaceAll(/\|+/g, '|')).toBe('|Ease fell|From 7.2, as said.|Figure 1|Kept|')
  expect(text).toContain('<h2 id="a">')
})

test('a sign in an attribute ends no element', () => {
  expect(textOnly('<p title="a > b">x</p><svg aria-label="1 > 0"><g/></svg>y')).toBe('<p title="a > b">x</p>y')
})

test('a figure is found by its number and headline, at its own address', () => {
  const html =
    '<figure id="ease" aria-labelledby="ease-h"><p class="fn">Figure 2</p><h3 id="ease-h">Ease fell</h3></figure>'
  const pages = fixtureSite().pages.map((page) => ('html' in page ? { ...page, html } : page))
  const records = recordsOf(pages)
  expect(records.map(({ url }) => url)).toEqual(['/en/service/', '/tr/service/', '/ru/service/'])
  expect(records[0]?.html).toContain('<h3 id="ease">Figure 2: Ease fell</h3>')
})

test('the same pages give the same index, of each language its own, and no interface of others', async () => {
  const { pages } = fixtureSite()
  const [once, again] = [await searchFiles(pages), await searchFiles(pages)]
  expect([...again.keys()]).toEqual([...once.keys()])
  for (const [path, content] of once) expect(Buffer.from(content).equals(again.get(path) ?? content), path).toBe(true)
  const entry = JSON.parse(Buffer.from(once.get('pagefind/pagefind-entry.json') ?? []).toString())
  expect(Object.keys(entry.languages).sort()).toEqual(['en', 'ru', 'tr'])
  expect([...once.keys()].filter((path) => /ui|highlight/.test(path))).toEqual([])
})

test.each([
  ['utility', 'Utilities', true],
  ['себептері', 'себеп', true],
  ['тұтынушыларға', 'тұтынушылар', true],
  ['siralama', 'Sıralama', true],
  ['service', 'covid-service', true],
  ['internet', 'in', false],
  ['index', 'in', false]
])('%s is near to %s: %s', (asked, found, near) => {
  expect(isNear({ content: `One ${found}, two`, locations: [1] }, asked, 'tr')).toBe(near)
})

test('every word that is looked for has to be near to one that was found', () => {
  const hit = { content: 'Utilities in winter', locations: [0, 1] }
  expect(isNear(hit, 'utilities', 'en')).toBe(true)
  expect(isNear(hit, 'utilities internet', 'en')).toBe(false)
})
