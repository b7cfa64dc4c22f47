import type { Element, ElementContent } from 'hast'

type Parts = [before: ElementContent[], last: ElementContent[]]

/** Splits a passage before its last word, or before the number that it ends with and what that opens to. */
export function splitLastWord(nodes: ElementContent[]): Parts {
  const at = nodes.findLastIndex((node) => !isBehind(node))
  const node = nodes[at]
  const [before, behind] = [nodes.slice(0, Math.max(0, at)), nodes.slice(at + 1)]
  if (!node) return [[], nodes]
  if (node.type === 'text') {
    const [, head = '', word = ''] = /^(.*\s)?(\S+\s*)$/s.exec(node.value) ?? []
    if (word === '') return [[], nodes]
    return [
      [...before, ...(head === '' ? [] : [{ type: 'text' as const, value: head }])],
      [{ type: 'text', value: word }, ...behind]
    ]
  }
  if (node.type !== 'element' || node.tagName === 'button') return [before, [node, ...behind]]
  const [head, last] = splitLastWord(node.children)
  const part = (children: ElementContent[]): Element => ({ ...node, properties: { ...node.properties }, children })
  return [
    [...before, ...(head.length === 0 ? [] : [part(head)])],
    [part(last), ...behind]
  ]
}

/** The panel and the printed interval that stand behind a number. */
function isBehind(node: ElementContent): boolean {
  const classes = node.type === 'element' ? node.properties['className'] : undefined
  return Array.isArray(classes) && (classes.includes('pop') || classes.includes('pr'))
}
