import { isMap, isScalar, type Node } from 'yaml'
import type { Edit } from './edits.ts'

/**
 * The edit that has a value or measure read from the name that the file has for it. It has none to be made where it is
 * read from another already.
 */
export function withFrom(value: Node, name: string, text: string): Edit[] {
  const from = `from: ${quotedIfNeeded(name)}`
  const [start = 0, end = 0] = value.range ?? []
  if (isMap(value) && hasKey(value, 'from')) return []
  if (isMap(value) && (hasKey(value, 'label') || hasKey(value, 'published'))) {
    if (!value.flow) return [{ from: start, to: start, text: `${from}\n${indentAt(text, start)}` }]
    const last = value.items.at(-1)?.value as Node | undefined
    const after = last?.range?.[1] ?? start + 1
    return [{ from: after, to: after, text: `, ${from}` }]
  }
  const label = isMap(value) && value.flow ? text.slice(start, end) : flowOf(value, text.slice(start, end))
  const until = isMap(value) && !value.flow ? endOf(value) : end
  return [{ from: start, to: until, text: `{ label: ${label.trim()}, ${from} }` }]
}

function hasKey(map: unknown, key: string): boolean {
  return isMap(map) && map.items.some((pair) => isScalar(pair.key) && pair.key.value === key)
}

/** A label as it can stand within braces. */
function flowOf(value: Node, source: string): string {
  if (isMap(value)) return JSON.stringify(value.toJSON())
  const text = isScalar(value) ? String(value.value) : ''
  return /^["']/.test(source) ? source : quotedIfNeeded(text)
}

function quotedIfNeeded(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._'’()/-]*$/u.test(text) && text === text.trim() ? text : JSON.stringify(text)
}

/** The end of the last thing in a map that is not in braces: what follows it is the next line. */
function endOf(map: Node): number {
  const last = isMap(map) ? (map.items.at(-1)?.value as Node | undefined) : undefined
  return last && isMap(last) && !last.flow ? endOf(last) : (last?.range?.[1] ?? map.range?.[1] ?? 0)
}

function indentAt(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1))
}
