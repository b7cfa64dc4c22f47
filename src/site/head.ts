import type { Alternate, Frame, Thing } from '../render/site.ts'
import { addressOf } from './address.ts'

type Attributes = Record<string, string>

/** What stands in a page's head for machines: `meta` and `link` elements by their attributes, and data as JSON. */
export type Tags = { metas: Attributes[]; links: Attributes[]; data: string | null }

/** `base` begins and ends with "/"; `papers` are the colours of paper in light and dark. */
export function tagsOf(page: Frame, base: string, papers: { light: string; dark: string }): Tags {
  const { head } = page
  return {
    metas: [
      ...(page.description === null ? [] : [named('description', page.description)]),
      ...(head.listed ? [] : [named('robots', 'noindex')]),
      { name: 'theme-color', media: '(prefers-color-scheme: light)', content: papers.light },
      { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: papers.dark },
      ...(head.listed ? sharing(page) : [])
    ],
    links: [
      ...(head.address === null || !head.listed ? [] : [{ rel: 'canonical', href: absolute(page, head.canonical) }]),
      ...otherLanguages(page).map(({ hreflang, path }) => ({
        rel: 'alternate',
        hreflang,
        href: hrefOf(page, path, base)
      })),
      ...(head.feed === null
        ? []
        : [
            {
              rel: 'alternate',
              type: 'application/atom+xml',
              title: head.feed.text,
              href: addressOf(base, head.feed.path)
            }
          ])
    ],
    data: head.things.length === 0 ? null : dataOf(page)
  }
}

/** The page in the languages that it is written in, and for readers of none of them. */
function otherLanguages({ alternates, head }: Frame): { hreflang: string; path: string }[] {
  const written = alternates.filter(({ translated }) => translated)
  if (written.length < 2 || !head.listed) return []
  const fallback = written.find(({ language }) => language === head.fallback) ?? (written[0] as Alternate)
  return [
    ...written.map(({ language, path }) => ({ hreflang: language, path })),
    { hreflang: 'x-default', path: fallback.path }
  ]
}

/** What networks show of a page that is shared: Open Graph, which all of them read, and the size of X's card. */
function sharing(page: Frame): Attributes[] {
  const { head, description, siteTitle, title } = page
  const article = head.published !== null
  const facts: [string, string | null][] = [
    ['og:type', article ? 'article' : 'website'],
    ['og:site_name', siteTitle],
    ['og:title', title],
    ['og:description', description],
    ['og:url', head.address === null ? null : absolute(page, head.canonical)],
    ['og:locale', head.locale],
    ...head.otherLocales.map((locale): [string, string] => ['og:locale:alternate', locale]),
    ['article:published_time', head.published],
    ['article:modified_time', head.modified],
    ...pictured(page)
  ]
  return [
    ...facts.flatMap(([property, content]) => (content === null ? [] : [{ property, content }])),
    named('twitter:card', pictured(page).length > 0 ? 'summary_large_image' : 'summary')
  ]
}

/** The picture that stands for it, which others can only load by its whole address. */
function pictured(page: Frame): [string, string][] {
  const { card, head } = page
  if (card === null || head.address === null) return []
  return [
    ['og:image', absolute(page, card.path)],
    ['og:image:width', String(card.width)],
    ['og:image:height', String(card.height)],
    ['og:image:alt', card.alt]
  ]
}

/** As JSON-LD, in which no sign can end the element that it stands in; the page itself is pictured by its card. */
function dataOf(page: Frame): string {
  const [first, ...others] = page.head.things
  const image = pictured(page)[0]?.[1]
  const things = [image === undefined ? first : { ...(first as Thing), image }, ...others]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c')
}

function absolute({ head }: Frame, path: string): string {
  return new URL(path.replace(/^\//, ''), head.address ?? '').href
}

function hrefOf(page: Frame, path: string, base: string): string {
  return page.head.address === null ? addressOf(base, path) : absolute(page, path)
}

function named(name: string, content: string): Attributes {
  return { name, content }
}

/** The colours of paper in a style sheet of tokens: light stands first. */
export function papersOf(tokens: string): { light: string; dark: string } {
  const [light = '#fff', dark = '#000'] = [...tokens.matchAll(/--paper:\s*([^;]+);/g)].map((match) => match[1])
  return { light, dark }
}
