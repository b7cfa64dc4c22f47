import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Context, Embeds } from '../context.ts'

/** A figure as it stands alone, and the height of a frame that it fits into. */
export type Alone = {
  id: string
  title: string
  subtitle: string
  body: ElementContent[]
  caption: Element
  height: number
}

/** Keeps a figure for its page of its own. */
export function keepAlone({ id, title, subtitle, body, caption }: Alone, embeds: Embeds): void {
  const figure = h('figure', { id, ariaLabelledBy: `${id}-h` }, [
    h('h1', { id: `${id}-h`, className: ['fh'] }, title),
    h('p', { className: ['sub'] }, subtitle),
    ...body,
    caption
  ])
  embeds.made.set(id, { title, html: toHtml(figure, { allowDangerousHtml: true }) })
}

/** A link that opens what has to be copied to put the figure into another page. */
export function embedAction({ id, title, height }: Alone, embeds: Embeds, context: Context): ElementContent[] {
  const { embed } = context.language.words.sharing
  const panel = `${id}-e`
  const path = `${embeds.folder}${id}/`
  const frame = h('iframe', {
    src: embeds.origin + path,
    title,
    width: '100%',
    height,
    loading: 'lazy',
    style: 'border:0'
  })
  return [
    h('button', { type: 'button', popovertarget: panel }, embed.name),
    h('div', { id: panel, popover: '', className: ['pop', 'emb'] }, [
      h('b', embed.heading),
      h('span', embed.says),
      h('code', toHtml(frame)),
      ...(embeds.whole ? [] : [h('span', embed.path)]),
      h('a', { href: context.base + path.slice(1) }, embed.alone)
    ])
  ]
}
