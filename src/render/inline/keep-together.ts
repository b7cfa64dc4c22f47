import type { Element, ElementContent, Root, Text } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

const before = /[([“‘«„"']+$/
const after = /^[.,;:!?)\]“”’»"'%…-]+/

/** A number that opens is a button, and lines break on both sides of one: punctuation that touches it goes with it. */
export function keepTogether(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (!node.children.some(isButton)) return
    const children: ElementContent[] = []
    for (let at = 0; at < node.children.length; at++) {
      const child = node.children[at] as ElementContent
      if (!isButton(child)) {
        children.push(child)
        continue
      }
      const group: ElementContent[] = [child]
      while (isAttached(node.children[at + 1])) group.push(node.children[++at] as ElementContent)
      const opening = takeEnd(children.at(-1), before)
      const closing = takeStart(node.children[at + 1], after)
      if (opening === '' && closing === '') children.push(...group)
      else
        children.push(
          h(
            'span',
            { className: ['nb'] },
            [opening, ...group, closing].filter((part) => part !== '')
          )
        )
    }
    node.children = children
    return 'skip'
  })
}

function isButton(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'button' && classes(node).includes('v')
}

/** The panel and the printed interval that stand behind the button. */
function isAttached(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && (classes(node).includes('pop') || classes(node).includes('pr'))
}

function classes(node: Element): (string | number)[] {
  const { className } = node.properties
  return Array.isArray(className) ? className : []
}

function takeEnd(node: ElementContent | undefined, pattern: RegExp): string {
  const found = node?.type === 'text' ? (pattern.exec(node.value)?.[0] ?? '') : ''
  if (found !== '') (node as Text).value = (node as Text).value.slice(0, -found.length)
  return found
}

function takeStart(node: ElementContent | undefined, pattern: RegExp): string {
  const found = node?.type === 'text' ? (pattern.exec(node.value)?.[0] ?? '') : ''
  if (found !== '') (node as Text).value = (node as Text).value.slice(found.length)
  return found
}
