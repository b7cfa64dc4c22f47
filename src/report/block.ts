import type { Nodes } from 'mdast'
import { toString as textOfNodes } from 'mdast-util-to-string'
import type { Call } from './call.ts'

/** Is it a use of one of our blocks? */
export function isDirective(node: Nodes, name: string): boolean {
  return node.type === 'containerDirective' && node.name === name
}

/** Whether it has no attributes but its own: dimensions mean nothing in it. */
export function checkAttributes(call: Call): boolean {
  const [stray] = Object.keys(call.others)
  if (stray === undefined) return true
  call.problem({
    rule: 'attribute-unknown',
    place: call.placeOfName(stray),
    message: `\`${stray}\` means nothing in \`${call.name}\``,
    expected:
      call.attributeNames.length === 0
        ? `no attributes; \`${call.name}\` has none`
        : call.attributeNames.map((name) => `\`${name}\``).join(' or '),
    remedy: 'Remove it.'
  })
  return false
}

/** A block has something in it, and no attributes that it does not know. */
export function checkBlock(call: Call): boolean {
  if (!checkAttributes(call)) return false
  if (call.content.length > 0) return true
  call.problem({
    rule: 'empty-block',
    place: call.place,
    message: `There is nothing in this \`${call.name}\``,
    expected: 'a passage between its first line and the line of colons that closes it',
    remedy: 'Write one, or remove the block.'
  })
  return false
}

/** Whether it is the only one of its page, or the only one for somebody. */
export function checkOnce({ scope, ...call }: Call, whom?: string): boolean {
  const name = whom === undefined ? call.name : `${call.name} for ${whom}`
  if (!scope.once.has(name)) return scope.once.add(name).size > 0
  call.problem({
    rule: 'twice-on-page',
    place: call.place,
    message: `This is the second \`${call.name}\`${whom === undefined ? '' : ` for \`${whom}\``} of the page`,
    expected: whom === undefined ? 'one on a page' : 'one for each on a page',
    remedy: 'Put them together, or remove one.'
  })
  return false
}

export function checkLabel(call: Call): boolean {
  if (textOfNodes(call.label).trim() !== '' || call.label.length > 0) return true
  call.problem({
    rule: 'block-label',
    place: call.place,
    message: `This \`${call.name}\` has no words that open it`,
    expected: `\`:::${call.name}[Label]\``,
    remedy: 'Write them in square brackets.'
  })
  return false
}
