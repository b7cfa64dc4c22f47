import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Page } from '../../render/site.ts'
import { buildSite } from '../../site/build.ts'
import { deadLinks } from '../../site/dead-links.ts'
import { fixtureSite } from './fixture.ts'

const files = new Set(['assets/a.css', 'files/en/a b.csv'])
const dead = (body: string, base = '/some/') =>
  deadLinks(
    new Map([
      ['en/index.html', body],
      ['en/other/index.html', '<h2 id="ça">x</h2>']
    ]),
    files,
    base
  ).map(({ address, lacks }) => `${lacks} ${address}`)

test('a link leads to a page, a file or an id, by any way of writing it', () => {
  expect(
    dead('<a href="/some/en/other/">x</a><a href="/some/en/other/#ça"><a href="/some/en/other/#%C3%A7a">')
  ).toEqual([])
  expect(dead('<link href="/some/assets/a.css"><a href="/some/files/en/a%20b.csv?x=1">')).toEqual([])
  expect(dead('<p id="a&amp;b"><a href="#a&#38;b"></a><button popovertarget="a&amp;b">')).toEqual([])
  expect(dead('<a href="https://example.org/#x"></a><a href="mailto:a@b.org"></a><a href="//example.org/">')).toEqual(
    []
  )
})

test('what leads nowhere is told, with what is missing', () => {
  expect(dead('<a href="/some/en/gone/"></a><img src="/some/gone.png"><a href="#gone"></a>')).toEqual([
    'page /some/en/gone/',
    'page /some/gone.png',
    'anchor #gone'
  ])
  expect(dead('<a href="/some/en/other/#gone"></a><button popovertarget="pop"></button>')).toEqual([
    'anchor /some/en/other/#gone',
    'anchor #pop'
  ])
  expect(dead('<svg aria-labelledby="one two"><title id="one">x</title></svg>')).toEqual(['anchor #two'])
  expect(dead('<a href="/en/other/">out of the base</a>')).toEqual(['page /en/other/'])
})

test('a site with a dead link is not built, and its page is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-dead-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { pages, ...rest } = fixtureSite('/')
  const site = { ...rest, pages: pages.map((page) => (page.path === '/en/service/' ? withDeadLink(page) : page)) }
  await expect(buildSite({ site, outDir: folder, base: '/', log: () => {} })).rejects.toThrow(
    '/en/service/ (“Service during a hard winter”) links to /en/gone/, where there is no page and no file.'
  )
})

function withDeadLink(page: Page): Page {
  return 'html' in page ? { ...page, html: `${page.html}<p><a href="/en/gone/">x</a></p>` } : page
}
