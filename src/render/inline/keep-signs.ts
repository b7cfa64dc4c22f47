import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

/** Where a language has the sign of per cent before its number, a line could break behind a plus or minus before that. */
const signed = /([+\u2212]%[\d.,]+)/

const apart = new Set(['code', 'pre', 'script', 'style', 'title', 'button'])

/** Keeps the sign of a percentage with its number: "−%3". */
export function keepSigns(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    const { className } = node.properties
    if (apart.has(node.tagName) || (Array.isArray(className) && className.includes('nb'))) return 'skip'
    node.children = node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'text' || !signed.test(child.value)) return [child]
      const parts = child.value.split(signed).filter((part) => part !== '')
      return parts.map((part) =>
        signed.test(part) ? h('span', { className: ['nb'] }, part) : { type: 'text', value: part }
      )
    })
    return undefined
  })
}
