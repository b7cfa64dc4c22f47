import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Image, Link, LinkReference, Nodes, Paragraph, Parents } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { audienceId } from '../report/figure/ids.ts'
import type { Resolved } from '../report/model.ts'
import { isLabel } from '../report/narrative/label.ts'
import type { Context } from './context.ts'
import { renderDirective } from './directives.ts'
import { raiseFirstHeadings } from './figure/first-headings.ts'
import { keepSigns } from './inline/keep-signs.ts'
import { keepTogether } from './inline/keep-together.ts'
import { renderImage, renderLink, renderReference } from './links.ts'
import { plainText } from './plain-text.ts'

export type RenderedNarrative = { sections: Element[]; contents: { id: string; text: string }[] }

/** What takes the place of a directive: what is in it, and of a block, what is in its brackets, as HTML. */
export type Shows = (
  resolved: Resolved,
  node: Nodes,
  children: () => ElementContent[],
  label: () => ElementContent[]
) => ElementContent[]

/** A narrative's prose and figures as sections, one a second-level heading. */
export function renderNarrative(context: Context): RenderedNarrative {
  const tree = htmlOf(context, (resolved, _, children, label) => renderDirective(resolved, children, context, label))
  keepTogether(tree)
  keepSigns(tree)
  raiseFirstHeadings(tree)
  const sections = sectionsOf(tree.children.filter((child) => child.type !== 'doctype') as ElementContent[])
  const contents = contentsOf(sections)
  for (const section of sections) raiseHeadings(section)
  return { sections, contents }
}

/** Before the first heading of a page a figure's headline stands right below the title. */
function raiseHeadings(section: Element): void {
  if (section.children.some((child) => child.type === 'element' && child.tagName === 'h2')) return
  visit(section, { tagName: 'figure' }, (figure) => {
    visit(figure, { tagName: 'h3' }, (heading) => {
      ;(heading as Element).tagName = 'h2'
    })
  })
}

/** A narrative as HTML. */
export function htmlOf(context: Context, show: Shows): Root {
  const handler = (state: State, node: Nodes): ElementContent[] => {
    const resolved = node.data?.directive
    if (!resolved) return []
    const { label, passage } = partsOf(node)
    return show(
      resolved,
      node,
      () => state.all(passage),
      () => state.all(label)
    )
  }
  const { report } = context.language.words
  const tree = toHast(context.page.tree, {
    footnoteLabel: report.footnotes,
    footnoteBackContent: '↑',
    footnoteBackLabel: (index, time) => report.footnoteBack(time > 1 ? `${index + 1}-${time}` : `${index + 1}`),
    handlers: {
      textDirective: handler,
      leafDirective: handler,
      containerDirective: handler,
      yaml: () => undefined,
      link: (state: State, node: Link) => renderLink(node, state.all(node), context),
      linkReference: (state: State, node: LinkReference) => renderReference(node, state, context),
      image: (_: State, node: Image) => renderImage(node, context)
    }
  }) as Root
  visit(tree, 'element', alignByClass)
  return tree
}

/** A column that its author aligned: by a class, since the attribute is no longer HTML. */
function alignByClass({ properties }: Element): void {
  const { align } = properties
  if (align === undefined) return
  delete properties['align']
  if (align !== 'left') properties['className'] = [align === 'right' ? 'ar' : 'ac']
}

/** What stands in the brackets of a block, and what stands in it; of others, all is in the brackets. */
function partsOf(node: Nodes): { label: Paragraph; passage: Parents } {
  const empty: Paragraph = { type: 'paragraph', children: [] }
  if (node.type !== 'containerDirective') return { label: empty, passage: 'children' in node ? node : empty }
  const passage = { ...node, children: node.children.filter((child) => !isLabel(child)) }
  return { label: node.children.find(isLabel) ?? empty, passage }
}

/** What stands before the first second-level heading is a section too. */
function sectionsOf(children: ElementContent[]): Element[] {
  const sections: Element[] = []
  for (const child of children) {
    if (isFindings(child)) {
      sections.push(child as Element, h('section'))
      continue
    }
    const starts = child.type === 'element' && child.tagName === 'h2'
    if (starts || sections.length === 0) sections.push(h('section'))
    sections.at(-1)?.children.push(scrolling(child))
  }
  return sections.filter(({ children }) => children.some((child) => child.type === 'element'))
}

/** Key findings are a section of their own; what follows them begins another. */
function isFindings(child: ElementContent): boolean {
  return child.type === 'element' && [child.properties['className']].flat().includes('kf')
}

/** Key findings for an audience are in the contents, where it finds them. */
function isForSome({ properties }: Element): boolean {
  return String(properties['ariaLabelledBy']).startsWith(audienceId(''))
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

/** The second-level headings of the narrative; that of the key findings stands above the contents. */
function contentsOf(sections: Element[]): { id: string; text: string }[] {
  return sections
    .filter((section) => !isFindings(section) || isForSome(section))
    .flatMap((section) => section.children)
    .filter((child) => child.type === 'element')
    .filter(({ tagName }) => tagName === 'h2')
    .map((heading) => ({ id: String(heading.properties['id']), text: plainText(heading).trim() }))
}
