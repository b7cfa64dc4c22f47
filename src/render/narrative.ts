import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Nodes } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { idsOf, idsOfSources, pageIds } from '../report/figure/ids.ts'
import type { Context } from './context.ts'
import { renderDirective } from './directives.ts'
import { keepTogether } from './inline/keep-together.ts'
import { plainText, textWithoutNumbers } from './plain-text.ts'

export type RenderedNarrative = { sections: Element[]; contents: { id: string; text: string }[] }

/** A narrative's prose and figures as sections, one a second-level heading. */
export function renderNarrative(context: Context): RenderedNarrative {
  const handler = (state: State, node: Nodes): ElementContent[] => {
    const resolved = node.data?.directive
    if (!resolved) return []
    return renderDirective(resolved, () => ('children' in node ? state.all(node) : []), context)
  }
  const tree = toHast(context.page.tree, {
    handlers: { textDirective: handler, leafDirective: handler, containerDirective: handler, yaml: () => undefined }
  }) as Root
  keepTogether(tree)
  const sections = sectionsOf(tree.children.filter((child) => child.type !== 'doctype') as ElementContent[])
  return { sections, contents: numberHeadings(sections, context) }
}

/** What stands before the first second-level heading is a section too. */
function sectionsOf(children: ElementContent[]): Element[] {
  const sections: Element[] = []
  for (const child of children) {
    const starts = child.type === 'element' && child.tagName === 'h2'
    if (starts || sections.length === 0) sections.push(h('section'))
    sections.at(-1)?.children.push(scrolling(child))
  }
  return sections.filter((section) => plainText(section).trim() !== '')
}

/** A table of the author's own scrolls within its region, like a figure's. */
function scrolling(child: ElementContent): ElementContent {
  if (child.type !== 'element' || child.tagName !== 'table') return child
  child.properties['className'] = ['plain']
  visit(child, 'element', (cell) => {
    if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td'
  })
  return h('div', { className: ['tw'] }, child)
}

/** Ids for headings, from their words without numbers of the data; those that the page has already get a number. */
function numberHeadings(sections: Element[], context: Context): { id: string; text: string }[] {
  const taken = new Set([
    ...Object.values<string>(pageIds),
    ...context.page.figures.flatMap(idsOf),
    ...idsOfSources(context.page.cited)
  ])
  const contents: { id: string; text: string }[] = []
  for (const heading of sections.flatMap((section) => section.children)) {
    if (heading.type !== 'element' || !/^h[2-6]$/.test(heading.tagName)) continue
    const slug = slugOf(textWithoutNumbers(heading), context.language.tag)
    let id = slug
    for (let times = 2; taken.has(id); times++) id = `${slug}-${times}`
    taken.add(id)
    heading.properties['id'] = id
    if (heading.tagName === 'h2') contents.push({ id, text: plainText(heading).trim() })
  }
  return contents
}

function slugOf(text: string, tag: string): string {
  const slug = text
    .toLocaleLowerCase(tag)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return slug === '' ? 'section' : slug
}
