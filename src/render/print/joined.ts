import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { pageIds } from '../../report/figure/ids.ts'
import type { ArticlePage, Site } from '../site.ts'

export type Body = { page: ArticlePage; tree: Root }

/** A body in the document: its own id, and what became of the ids in it. */
export type Joined = Body & { id: string; ids: ReadonlyMap<string, string> }

/** Attributes that name other elements by their ids. */
const references = ['ariaLabelledBy', 'ariaDescribedBy', 'headers', 'htmlFor']

/**
 * Pages as chapters of one document: every id is given anew, short and there once, and links between the pages lead to
 * places in the document. Others lead into the site, or nowhere where nobody knows its address. A place that is left
 * out is at the beginning of its page, of a page that tells it in place of the others, `instead`. Changes the trees.
 */
export function joined(bodies: Body[], site: Pick<Site, 'base' | 'address'>, instead: string | null): Joined[] {
  let count = 0
  const next = () => `n${++count}`
  const all = bodies.map((body): Joined => ({ ...body, id: next(), ids: renamed(body.tree, next) }))
  const at = new Map(all.map((each) => [each.page.path, each]))
  const standIn = instead === null ? undefined : at.get(instead)
  for (const own of all)
    visit(own.tree, 'element', (element) => {
      refer(element, own.ids)
      if (element.tagName !== 'a' || element.properties['href'] === undefined) return
      const href = leadsTo(String(element.properties['href']), own, at, standIn, site)
      if (href === null) delete element.properties['href']
      else element.properties['href'] = href
      delete element.properties['download']
    })
  return all
}

function renamed(tree: Root, next: () => string): Map<string, string> {
  const ids = new Map<string, string>()
  visit(tree, 'element', ({ properties }) => {
    if (properties['id'] === undefined) return
    const id = next()
    // Links may write it as it is, or encoded.
    for (const written of [encodeURIComponent, String]) ids.set(written(String(properties['id'])), id)
    properties['id'] = id
  })
  return ids
}

function refer({ properties }: Element, ids: ReadonlyMap<string, string>): void {
  for (const name of references) {
    const named = properties[name]
    if (named === undefined || named === null) continue
    const list = Array.isArray(named) ? named.map(String) : String(named).split(' ')
    properties[name] = list.flatMap((id) => ids.get(id) ?? [])
  }
  for (const [name, value] of Object.entries(properties))
    if (typeof value === 'string' && value.includes('url(#'))
      properties[name] = value.replace(/url\(#([^)]+)\)/g, (whole, id) => `url(#${ids.get(id) ?? whole})`)
}

/** Where a link leads from within the document; null: nowhere. */
function leadsTo(
  href: string,
  own: Joined,
  at: ReadonlyMap<string, Joined>,
  standIn: Joined | undefined,
  { base, address }: Pick<Site, 'base' | 'address'>
): string | null {
  if (/^[a-z]+:/i.test(href)) return href
  const [path = '', anchor = ''] = href.split('#')
  const there = path === '' ? own : at.get(path.replace(base, '/'))
  if (there === undefined) return address === null ? null : address + href.replace(base, '')
  if (anchor === '' || anchor === pageIds.main) return `#${there.id}`
  return `#${there.ids.get(anchor) ?? standIn?.id ?? there.id}`
}
