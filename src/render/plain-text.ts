import type { Nodes } from 'hast'

/**
 * What is not read with the sentence: the panel behind a number or statement, its interval on paper, how sure it is, and
 * the numbers of sources.
 */
const behind = ['pop', 'pr', 'cn', 'ckw']

/** What a passage says as plain text, with its numbers and without what they open to. */
export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || hasClass(node, behind)) return ''
  const { children } = node
  return children.map((child, index) => (isGap(child, children[index + 1]) ? '' : plainText(child))).join('')
}

/** The space before something that is not read with the sentence. */
function isGap(node: Nodes, next: Nodes | undefined): boolean {
  return node.type === 'text' && node.value === ' ' && next !== undefined && hasClass(next, behind)
}

/** A number that comes from the data, or the words in the place of one. */
const numbers = ['v', 'no']

/** Is something of this a number that comes from the data, or words in the place of one? */
export function isNumber(node: Nodes): boolean {
  return hasClass(node, numbers) || ('children' in node && node.children.some((child) => isNumber(child)))
}

function hasClass(node: Nodes, classes: string[]): boolean {
  const own = node.type === 'element' ? node.properties['className'] : undefined
  return Array.isArray(own) && own.some((each) => classes.includes(String(each)))
}
