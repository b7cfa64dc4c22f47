import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Term } from '../../report/model.ts'
import { type Context, textIn } from '../context.ts'
import { glossarySlug, isExplained, termId } from '../glossary.ts'

/** A word that opens to what it means: what the author wrote, else the glossary's own. */
export function renderTerm(explained: Term, written: ElementContent[], context: Context): ElementContent[] {
  const { key, term, definition } = explained
  const { tag, words } = context.language
  const id = context.id()
  const own = textIn(context, term)
  return [
    h('button', { className: ['v', 'w'], type: 'button', popovertarget: id }, written.length === 0 ? own : written),
    h('span', { id, popover: '', className: ['pop'] }, [
      h('b', own),
      h('span', textIn(context, definition)),
      ...(isExplained(explained, tag)
        ? [h('a', { href: `${context.base}${tag}/${glossarySlug}/#${termId(key)}` }, words.edition.glossary.name)]
        : [])
    ])
  ]
}
