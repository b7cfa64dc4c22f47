import type { Element, ElementContent, Root, Text } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

const before = /[([“‘«„"']+$/
const after = /^[.,;:!?)\]“”’»"'%…-]+/

/**
 * A number that opens is a button, and so is the mark of a claim, and lines break on both sides of one: punctuation that
 * touches it goes with it.
 */
export function keepTogether(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (classes(node).includes('nb')) return 'skip'
    if (!node.children.some((child) => isButton(child) || isMarked(child))) return
    const children: ElementContent[] = []
    for (let at = 0; at < node.children.length; at++) {
      const child = node.children[at] as ElementContent
      if (isMarked(child)) {
        const behind = [child]
        if (isWords(node.children[at + 2])) behind.push(node.children[++at] as ElementContent)
        while (isAttached(node.children[at + 1])) behind.push(node.children[++at] as ElementContent)
        closeMark(behind, takeStart(node.children[at + 1], after))
        children.push(...behind)
        continue
      }
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
  })
}

/** Punctuation behind a claim goes with its mark, or with the words behind that. */
function closeMark(parts: ElementContent[], closing: string): void {
  if (closing === '') return
  const at = parts.findIndex(isWords)
  const [marked] = parts
  if (at > 0) parts[at] = h('span', { className: ['nb'] }, [parts[at] as ElementContent, closing])
  else if (marked?.type === 'element') marked.children.push({ type: 'text', value: closing })
}

/** The words on how sure a claim is. */
function isWords(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && classes(node).includes('ckw')
}

/** The last word of a claim with its mark. */
function isMarked(node: ElementContent | undefined): boolean {
  return (
    node?.type === 'element' &&
    classes(node).includes('nb') &&
    node.children.some((child) => child.type === 'element' && classes(child).includes('ck'))
  )
}

function isButton(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'button' && classes(node).includes('v')
}

/** The panel, the printed interval, and words on how sure it is, that stand behind a button. */
function isAttached(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && ['pop', 'pr', 'ckw'].some((each) => classes(node).includes(each))
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
