import { describe, expect, test } from 'vitest'
import type { Frame, Head } from '../../render/site.ts'
import { papersOf, tagsOf } from '../../site/head.ts'
import { fixtureSite } from './fixture.ts'

const papers = { light: '#fff', dark: '#000' }
const base = '/some/where/'
const address = 'https://example.org/some/where/'

function page(head: Partial<Head>, more: Partial<Frame> = {}): Frame {
  const found = fixtureSite(base).pages.find(({ path }) => path === '/tr/service/')
  if (!found) throw new Error('The fixture has no such page.')
  return { ...found, ...more, head: { ...found.head, ...head } }
}

describe('of a site that knows its address', () => {
  const { metas, links } = tagsOf(
    page(
      { address, locale: 'tr_TR', otherLocales: ['en_GB'], published: '2023-03-14', modified: '2023-04-01' },
      { card: { path: 'files/tr/service/card.png', width: 1200, height: 630, alt: 'Bir çizim' } }
    ),
    base,
    papers
  )
  const said = Object.fromEntries(metas.map((meta) => [meta['property'] ?? meta['name'], meta['content']]))

  test('a page names itself, and itself in other languages, so that the names hold anywhere', () => {
    expect(links.filter(({ rel }) => rel === 'canonical')).toEqual([
      { rel: 'canonical', href: `${address}tr/service/` }
    ])
    expect(links.flatMap(({ hreflang, href }) => (hreflang ? [[hreflang, href]] : []))).toEqual([
      ['en', `${address}en/service/`],
      ['tr', `${address}tr/service/`],
      ['ru', `${address}ru/service/`],
      ['x-default', `${address}en/service/`]
    ])
  })

  test('networks are told of it, with its picture', () => {
    expect(said).toMatchObject({
      'og:type': 'article',
      'og:title': 'Zor bir kışta müşteri hizmetleri',
      'og:url': `${address}tr/service/`,
      'og:locale': 'tr_TR',
      'og:locale:alternate': 'en_GB',
      'og:image': `${address}files/tr/service/card.png`,
      'og:image:width': '1200',
      'og:image:alt': 'Bir çizim',
      'article:published_time': '2023-03-14',
      'article:modified_time': '2023-04-01',
      'twitter:card': 'summary_large_image'
    })
  })
})

test('of a site that does not know it, languages are led to and nothing is named', () => {
  const { metas, links } = tagsOf(page({}), base, papers)
  expect(links.map(({ rel, href }) => [rel, href])).toEqual([
    ['alternate', '/some/where/en/service/'],
    ['alternate', '/some/where/tr/service/'],
    ['alternate', '/some/where/ru/service/'],
    ['alternate', '/some/where/en/service/']
  ])
  expect(metas.map(({ property }) => property)).not.toContain('og:url')
})

test('a page that is shown untranslated gives the address of its original, and is no translation', () => {
  const alternates = page({}).alternates.map((each) => ({ ...each, translated: each.language !== 'tr' }))
  const { links } = tagsOf(page({ address, canonical: '/en/service/' }, { alternates }), base, papers)
  expect(links.map(({ href }) => href)).toEqual([
    `${address}en/service/`,
    `${address}en/service/`,
    `${address}ru/service/`,
    `${address}en/service/`
  ])
})

test('a page that is not to be listed says that, and no more', () => {
  const { metas, links } = tagsOf(page({ address, listed: false }), base, papers)
  expect(metas.map(({ name, content }) => [name, content])).toContainEqual(['robots', 'noindex'])
  expect(links).toEqual([])
})

test('a feed is led to', () => {
  const { links } = tagsOf(page({ address, feed: { path: '/tr/feed.xml', text: 'Yeni raporlar' } }), base, papers)
  expect(links.at(-1)).toMatchObject({ type: 'application/atom+xml', href: '/some/where/tr/feed.xml' })
})

test('nothing in its data can end the element that holds them', () => {
  const evil = '</script><script>alert(1)</script><!--'
  const { data } = tagsOf(page({ things: [{ '@type': 'Report', headline: evil }] }), base, papers)
  expect(data).not.toContain('<')
  expect(JSON.parse(data ?? '')).toMatchObject({ '@graph': [{ headline: evil }] })
})

test('the colours of paper are those of the style', () => {
  expect(papersOf(':root { --paper: #fdfdfb; --ink: #123; } @media x { :root { --paper: #10171d; } }')).toEqual({
    light: '#fdfdfb',
    dark: '#10171d'
  })
})
