import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { renderMethod } from '../blocks/method.ts'
import type { Part } from './part.ts'

/** How each dataset of a report came about, and how its numbers were made. */
export const methodPart: Part = {
  slug: 'method',
  name: ({ words }) => words.pages.method.name,
  of: (context) => {
    const { title, standfirst } = context.language.words.pages.method
    const section = () => h('section', renderMethod(context.page.datasets, context, 2))
    return { title, standfirst, body: () => ({ contents: [], html: toHtml(section(), { allowDangerousHtml: true }) }) }
  }
}
