import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { figuresOn } from '../../report/model.ts'
import type { Context } from '../context.ts'

/** "Figure 3" as a link; of another page of the report, with its title. */
export function renderRef({ slug, id }: { slug: string | null; id: string }, context: Context): ElementContent[] {
  const { words, numbers } = context.language
  const there = slug === null ? undefined : context.siblings.find(({ page }) => page.slug === slug)
  const page = there?.page ?? context.page
  const figure = figuresOn(page).find((each) => each.id === id)
  if (!figure) throw new Error(`No figure ${id} on ${page.path}.`)
  const number = numbers.count(figure.number)
  const text = page === context.page ? words.figure.number(number) : words.blocks.figureOf(number, page.title)
  const path = page === context.page || !there ? '' : `${context.base}${there.path.slice(1)}`
  return [h('a', { className: ['ref'], href: `${path}#${id}` }, text)]
}
