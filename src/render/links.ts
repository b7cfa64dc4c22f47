import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Definition, Image, Link, LinkReference } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { Target } from '../report/narrative/links.ts'
import type { Context } from './context.ts'

/** A link, to where its target stands in this site and language. */
export function renderLink(node: Link | Definition, children: ElementContent[], context: Context): Element {
  const { target } = node.data ?? {}
  return h('a', { href: target ? addressOf(target, context) : node.url, title: node.title ?? undefined }, children)
}

export function renderReference(node: LinkReference, state: State, context: Context): ElementContent[] {
  const definition = state.definitionById.get(node.identifier.toUpperCase())
  return definition ? [renderLink(definition, state.all(node), context)] : state.all(node)
}

/** An image in its size; alone in its paragraph and with a title, it becomes a figure with that below it. */
export function renderImage(node: Image, context: Context): Element {
  const { target, size } = node.data ?? {}
  return h('img', {
    src: target ? addressOf(target, context) : node.url,
    alt: node.alt ?? '',
    title: node.title ?? undefined,
    width: size?.width,
    height: size?.height,
    loading: 'lazy',
    decoding: 'async'
  })
}

function addressOf(target: Target, { base, page, siblings, addresses }: Context): string {
  if (target.kind === 'file') return `${base}${carriedTo(target.path).split('/').map(encodeURIComponent).join('/')}`
  const anchor = target.anchor === null ? '' : `#${target.anchor}`
  if (target.report === page.report && target.slug === page.slug) return anchor === '' ? '#text' : anchor
  const own = siblings.find((each) => each.page.report === target.report && each.page.slug === target.slug)
  const path = own?.path ?? addresses(target.report, target.slug) ?? '/'
  return `${base}${path.slice(1)}${anchor}`
}

/** Where in the site a file stands that is carried along. */
export function carriedTo(path: string): string {
  return path.replace(/^reports\//, 'files/')
}
