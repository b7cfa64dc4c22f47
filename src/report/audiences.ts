import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Audience } from './model.ts'

/** Whom the key findings of a page are for, in their order. */
export function audiencesOn(tree: Root): Audience[] {
  const found: Audience[] = []
  visit(tree, 'containerDirective', (node) => {
    const resolved = node.data?.directive
    if (resolved?.kind === 'keyfindings' && resolved.audience) found.push(resolved.audience)
  })
  return found
}
