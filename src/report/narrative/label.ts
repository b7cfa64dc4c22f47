import type { Nodes, Paragraph } from 'mdast'

/** Is it what stands in the brackets of a block? The parser puts it before the rest, as a paragraph. */
export function isLabel(node: Nodes): node is Paragraph {
  return node.type === 'paragraph' && node.data?.directiveLabel === true
}
