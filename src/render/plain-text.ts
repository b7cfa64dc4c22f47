import type { Nodes } from 'hast'

/** What stands behind a number or a statement and is not read with the sentence: its panel, its interval on paper, how sure it is. */
const behind = ['pop', 'pr', 'ckw']
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

function textWithout(node: Nodes, left: string[]): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const classes = node.type === 'element' ? node.properties['className'] : undefined
  if (Array.isArray(classes) && classes.some((each) => left.includes(String(each)))) return ''
  return node.children.map((child) => textWithout(child, left)).join('')
}
