import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { isMet } from '../../report/claims/shown.ts'
import type { Context } from '../context.ts'
import type { EmbedPage } from '../site.ts'
import type { Around } from './around.ts'
import { frameOf } from './frame.ts'
import { unlisted } from './head.ts'

/** The page that figures are parts of: where it is and what it is called; `make` has its body made. */
type Whole = { path: string; title: string; make: () => void }

/** A page for each of these figures alone. */
export function embedPages(
  around: Around,
  ids: readonly string[],
  { path, title, make }: Whole,
  context: Context
): EmbedPage[] {
  const { embeds, language } = context
  if (!embeds) return []
  const made = (id: string) => {
    make()
    const found = embeds.made.get(id)
    if (!found) throw new Error(`The figure ${id} of ${path} was not drawn.`)
    return found
  }
  return ids.map((id) => {
    const frame = frameOf(around, language, `${embeds.folder}${id}/`, '', null, [])
    return {
      ...frame,
      ...unlisted(frame),
      kind: 'embed',
      report: { path: `${path}#${id}`, text: title },
      get title() {
        return made(id).title
      },
      get html() {
        return made(id).html
      }
    }
  })
}

/** The ids of the figures that are on a page: of those in a passage, if its condition is met. */
export function figuresShown(tree: Root, { answers }: Context): string[] {
  const ids = new Set<string>()
  visit(tree, ({ data }) => {
    const directive = data?.directive
    if (directive?.kind === 'when' && !isMet(directive.condition, answers)) return SKIP
    if (directive?.kind === 'figure' || directive?.kind === 'query-figure') ids.add(directive.figure.id)
    return undefined
  })
  return [...ids]
}
