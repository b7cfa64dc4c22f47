import { expect, test } from 'vitest'
import { addressOf } from '../../site/address.ts'
import { facesOf } from '../../site/faces.ts'
import { articleRoutes, listRoutes } from '../../site/routes.ts'
import { fixtureSite } from './fixture.ts'

test('every page has its own address, and the root shows the list in the site’s language', () => {
  const site = { ...fixtureSite(), language: 'tr' }
  expect(listRoutes(site).map(({ params, props }) => [params.language, props.page.language])).toEqual([
    [undefined, 'tr'],
    ['en', 'en'],
    ['tr', 'tr'],
    ['ru', 'ru']
  ])
  expect(articleRoutes(site).map(({ params, props }) => [params.path, props.page.language, props.page.kind])).toEqual([
    ['en/service', 'en', 'report'],
    ['tr/service', 'tr', 'report'],
    ['ru/service', 'ru', 'report']
  ])
})

test('a site without a list in its language has nothing at its root', () => {
  expect(listRoutes({ ...fixtureSite(), language: 'az' })).toHaveLength(3)
})

test('an address joins base and path with one slash', () => {
  expect(addressOf('/', '/en/')).toBe('/en/')
  expect(addressOf('/some/where/', '/en/')).toBe('/some/where/en/')
})

test('Russian and Kazakh are set in Cyrillic faces, other languages in Latin ones', () => {
  expect(facesOf('kk', null)).toContain('/fonts/plumb-serif-cyrillic-700.woff2')
  expect(facesOf('sr-Latn', null)).toContain('/fonts/plumb-serif-latin-700.woff2')
})
