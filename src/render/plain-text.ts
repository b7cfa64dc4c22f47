import type { Nodes } from 'hast'

/** What stands behind a number and is not read with the sentence: its panel, and its interval on paper. */
const behind = ['pop', 'pr']
/** A number that comes from the data, or the words in the place of one. */
const numbers = ['v', 'no']

/** What a passage says as plain text, with its numbers and without what they open to. */
export function plainText(node: Nodes): string {
  return textWithout(node, behind)
}

/** The same without the numbers that come from the data: it stays as it is when they change. */
export function textWithoutNumbers(node: Nodes): string {
  return textWithout(node, [...behind, ...numbers])
}

/** Is something of this a number that comes from the data, or words in the place of one? */
export function isNumber(node: Nodes): boolean {
  return hasClass(node, numbers) || ('children' in node && node.children.some((child) => isNumber(child)))
}

function hasClass(node: Nodes, classes: string[]): boolean {
  const own = node.type === 'element' ? node.properties['className'] : undefined
  return Array.isArray(own) && own.some((each) => classes.includes(String(each)))
}

function textWithout(node: Nodes, left: string[]): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || hasClass(node, left)) return ''
  return node.children.map((child) => textWithout(child, left)).join('')
}
