import type { Site } from '../render/site.ts'

/** A link that leads nowhere: the page that it stands on, and what it asks for. */
export type DeadLink = { page: string; address: string; lacks: 'page' | 'anchor' }

/**
 * The links of finished pages that lead to nothing within the site. `pages` are HTML by their paths, as "en/index.html";
 * `files` everything else that there is. A link away, or out of the base, is not looked at.
 */
export function deadLinks(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>, base: string): DeadLink[] {
  const ids = new Map([...pages].map(([path, html]) => [path, idsOf(html)]))
  return [...pages].flatMap(([page, html]) =>
    addressesOf(html).flatMap((address): DeadLink[] => {
      const [written = '', anchor] = address.split('#', 2)
      const target = written === '' ? page : pathOf(written, base)
      if (target === null) return []
      if (!ids.has(target) && !files.has(target)) return [{ page, address, lacks: 'page' }]
      const there = anchor === undefined || anchor === '' || ids.get(target)?.has(decoded(anchor)) !== false
      return there ? [] : [{ page, address, lacks: 'anchor' }]
    })
  )
}

/** A site was laid out with links that lead nowhere; the message says each, and what to do. */
export class DeadLinks extends Error {
  override readonly name = 'DeadLinks'
  constructor(links: readonly DeadLink[], { pages }: Pick<Site, 'pages'>) {
    const sentences = links.map(({ page, address, lacks }) => {
      const path = `/${page.replace(/index\.html$/, '')}`
      const title = pages.find((each) => each.path === path)?.title
      const name = title === undefined ? path : `${path} (“${title}”)`
      return lacks === 'page'
        ? `${name} links to ${address}, where there is no page and no file.`
        : `${name} links to ${address}, and nothing there has that id.`
    })
    const remedy =
      'Links of narratives were checked before, so the mistake is in Plumbline itself: leave out what makes the link, and report it with these lines.'
    super([...sentences, remedy].join('\n'))
  }
}

const attribute = /\s(?:href|src|popovertarget|aria-describedby|aria-labelledby|aria-controls|for)="([^"]*)"/g
const named = new Set(['popovertarget', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'for'])

/** What elements lead to; those that name an id do so as links within the page would. */
function addressesOf(html: string): string[] {
  const found = new Set<string>()
  for (const [written, value = ''] of html.matchAll(attribute)) {
    const name = written.slice(1, written.indexOf('='))
    const plain = unescaped(value)
    if (named.has(name)) for (const id of plain.split(/\s+/)) found.add(`#${encodeURIComponent(id)}`)
    else found.add(plain)
  }
  return [...found]
}

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescaped(id)))
}

/** The file behind an address, by its path from the site's folder; null where it is not one of this site. */
function pathOf(address: string, base: string): string | null {
  const path = address.split('?', 1)[0] ?? ''
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return null
  if (!path.startsWith(base)) return path
  return decoded(path.slice(base.length)).replace(/(^|\/)$/, '$1index.html')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return entities[name] ?? whole
  })
}
