/** Pages of a report as chapters of one document. */
import { expect, test } from 'vitest'
import { type Printed, printedReports } from '../../../render/print/printed.ts'
import type { ArticlePage, Site } from '../../../render/site.ts'
import { fixtureSite } from '../../site/fixture.ts'

const base = '/some/where/'
const method: Partial<ArticlePage> = { kind: 'part', path: '/en/service/method/', title: 'Method', contents: [] }
const costs: Partial<ArticlePage> = {
  path: '/en/service/costs/',
  title: 'Costs',
  contents: [{ id: 'prices', text: 'Prices' }],
  local: { label: 'Service', links: [{ path: '/en/service/costs/', text: 'Costs', current: true }] }
}
const sector: Partial<ArticlePage> = { path: '/en/service/banks/', title: 'Banks', contents: costs.contents ?? [] }

/** The English report of the fixture with these pages. */
function printed(pages: Partial<ArticlePage>[], address: string | null = null): Printed {
  const site = fixtureSite(base)
  const first = site.pages.find((page) => page.path === '/en/service/') as ArticlePage
  const report: Site = {
    ...site,
    address,
    pages: pages.map((page): ArticlePage => ({ ...first, html: '', contents: [], ...page }))
  }
  return printedReports(report)[0] as Printed
}

const htmlOf = (chapter: string, address: string | null = null) =>
  printed([{ html: '<section><h2 id="a">A</h2></section>' }, { ...costs, html: chapter }, method], address).chapters[1]
    ?.html

test('each report is printed in each of its languages, without pages of the tool’s own but the method', () => {
  expect(printedReports(fixtureSite(base)).map(({ file }) => file)).toEqual([
    'files/en/service/service.pdf',
    'files/tr/service/service.pdf',
    'files/ru/service/service.pdf'
  ])
  const { chapters } = printed([{}, { ...method, path: '/en/service/tables/' }, method])
  expect(chapters.map(({ head }) => head?.title)).toEqual([undefined, 'Method'])
})

test('the contents have the first page’s sections, chapters with theirs, and other pages', () => {
  const html = '<section><h2 id="prices">Prices</h2></section>'
  const first = { html: '<section><h2 id="a">A</h2></section>', contents: [{ id: 'a', text: 'A' }] }
  const { entries } = printed([first, { ...costs, html }, { ...sector, html }, method]).contents
  expect(entries.map(({ text, level }) => [text, level])).toEqual([
    ['A', 1],
    ['Costs', 1],
    ['Prices', 2],
    ['Banks', 1],
    ['Method', 1]
  ])
  expect(new Set(entries.map(({ id }) => id)).size).toBe(5)
})

test('an id that several pages have is another on each, and what names it follows', () => {
  const html = '<section aria-labelledby="a"><h2 id="a">A</h2><a href="#a">up</a><i style="fill:url(#a)"></i></section>'
  const [one, two] = printed([{ html }, { ...costs, html }]).chapters.map((chapter) => chapter.html)
  const ids = [one, two].map((each) => /id="(\w+)"/.exec(each ?? '')?.[1])
  expect(ids[0]).not.toBe(ids[1])
  expect(one).toBe(html.replaceAll(/(?<=["#])a(?=[")])/g, ids[0] ?? ''))
})

test('links between pages lead to places in the document', () => {
  const document = printed([{ html: '<section><h2 id="ça">A</h2></section>' }, costs, method])
  const place = /id="(\w+)"/.exec(document.chapters[0]?.html ?? '')?.[1]
  const start = document.chapters[0]?.id
  const links = [
    `${base}en/service/#ça`,
    `${base}en/service/#${encodeURIComponent('ça')}`,
    `${base}en/service/`,
    `${base}en/service/#text`
  ]
  const html = links.map((href) => `<a href="${href}">x</a>`).join('')
  const { chapters } = printed([{ html: '<section><h2 id="ça">A</h2></section>' }, { ...costs, html }, method])
  expect([...(chapters[1]?.html.matchAll(/href="#(\w+)"/g) ?? [])].map(([, id]) => id)).toEqual([
    place,
    place,
    start,
    start
  ])
})

test('links into the site lead there where its address is known, and else nowhere', () => {
  const html = `<a href="${base}files/a.csv" download="a.csv">x</a><a href="https://example.org/">y</a>`
  expect(htmlOf(html)).toBe('<a>x</a><a href="https://example.org/">y</a>')
  expect(htmlOf(html, 'https://a.example/b/')).toContain('<a href="https://a.example/b/files/a.csv">x</a>')
})

test('what is for screens alone is left out, what is folded away is open, buttons are words', () => {
  const html = [
    '<p>Fell to <button class="v" type="button" popovertarget="p">6.6</button><span id="p" popover>95%</span></p>',
    '<div class="draw"><svg class="w"><path d=""></path></svg><svg class="n"></svg></div>',
    '<div class="acts"><details><summary>Table</summary></details><ul><li>CSV</li></ul></div>'
  ].join('')
  expect(htmlOf(html)).toBe(
    [
      '<p>Fell to <span class="v">6.6</span></p>',
      '<div class="draw"><svg class="w"><path d=""></path></svg></div>',
      '<div class="acts"><details open><summary>Table</summary></details></div>'
    ].join('')
  )
})

test('what pages say about their data is left to the method, and links to it lead there', () => {
  const html =
    '<p><a href="#about-the-data">x</a></p><section><h2 id="about-the-data">A</h2><p class="dl">D</p></section>'
  const { chapters } = printed([{}, { ...costs, html }, method])
  expect(chapters[1]?.html).toBe(`<p><a href="#${chapters[2]?.id}">x</a></p>`)
})
