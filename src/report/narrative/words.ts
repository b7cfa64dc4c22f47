import type { Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** What is not read as text; a formula or a query is looked at. */
const unread = new Set(['yaml', 'code', 'html', 'definition'])

/** How many words a narrative has to read; what stands for a number, a directive without words, is one. */
export function countWords(tree: Root): number {
  let words = 0
  visit(tree, (node: Nodes) => {
    if (unread.has(node.type)) return SKIP
    if (node.type === 'text') words += node.value.match(/[\p{L}\p{N}]+(?:[\p{P}\p{M}]+[\p{L}\p{N}]+)*/gu)?.length ?? 0
    if (node.type === 'textDirective' && node.children.length === 0) words += 1
    return undefined
  })
  return words
}
