import type { Nodes } from 'hast'

/** What is not read with the sentence: the panel behind a number, its interval on paper, and the numbers of sources. */
const behind = ['pop', 'pr', 'cn']
/** A number that comes from the data, what stands in brackets behind it, or the words in the place of one. */
const numbers = ['v', 'sh', 'no']

/** What a passage says as plain text, with its numbers and without what they open to. */
export function plainText(node: Nodes): string {
  return textWithout(node, behind)
}

/** The same without the numbers that come from the data: it stays as it is when they change. */
export function textWithoutNumbers(node: Nodes): string {
  return textWithout(node, [...behind, ...numbers])
}

function textWithout(node: Nodes, left: string[]): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const classes = node.type === 'element' ? node.properties['className'] : undefined
  if (Array.isArray(classes) && classes.some((each) => left.includes(String(each)))) return ''
  return node.children.map((child) => textWithout(child, left)).join('')
}
