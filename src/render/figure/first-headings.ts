import type { Element, Root } from 'hast'
import { EXIT, visit } from 'unist-util-visit'

/** Figures that stand before the first section of a page are headed as sections are, so that no level is left out. */
export function raiseFirstHeadings(tree: Root): void {
  visit(tree, 'element', (element: Element, _, parent) => {
    if (element.tagName === 'h2') return EXIT
    if (element.tagName !== 'h3' || parent?.type !== 'element' || parent.tagName !== 'figure') return undefined
    element.tagName = 'h2'
    element.properties['className'] = ['fh']
    return undefined
  })
}
