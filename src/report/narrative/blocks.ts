import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Block } from '../model.ts'
import type { Locate } from './location.ts'

/** The blocks of a narrative as they are written, its front matter among them. */
export function blocksOf(tree: Root, text: string, locate: Locate): Block[] {
  return tree.children.map((node) => {
    const from = node.position?.start.offset ?? 0
    const written = text.slice(from, node.position?.end.offset ?? from).replaceAll('\r\n', '\n')
    return {
      hash: createHash('sha256').update(written).digest('hex').slice(0, 12),
      words: beginningOf(node.type === 'yaml' ? 'front matter' : textOf(node) || written),
      place: locate(from)
    }
  })
}

/** A few words that tell a block from others. */
function beginningOf(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim().split(' ')
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ')
}
