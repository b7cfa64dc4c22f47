import type { Nodes } from 'hast'

/** What stands behind a number and is not read with the sentence: its panel, and its interval on paper. */
const behind = ['pop', 'pr']

/** What a passage says as plain text, with its numbers and without what they open to. */
export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const classes = node.type === 'element' ? node.properties['className'] : undefined
  if (Array.isArray(classes) && classes.some((each) => behind.includes(String(each)))) return ''
  return node.children.map((child) => plainText(child)).join('')
}
