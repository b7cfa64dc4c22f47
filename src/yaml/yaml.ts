import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap
} from 'yaml'
import type { Place, Problems } from '../problem.ts'

export type Path = readonly (string | number)[]

/**
 * A YAML file read as it is written: every scalar is the text that stands there (`01` stays `01`, `no` stays `no`),
 * maps are objects, and every part knows its place.
 */
export type Yaml = {
  path: string
  value: unknown
  /** Keys of the map at `path` in the order in which they are written (objects sort theirs). */
  keys(path: Path): string[]
  /** Where the value at `path` stands, or its key, or the nearest part around it that exists. */
  place(path: Path, of?: 'key' | 'value'): Place
  /** Where the scalar at `path` stands in the text, quotes and all; null where there is none. */
  range(path: Path): readonly [from: number, to: number] | null
}

/** Reads YAML text; what is not YAML is a problem and gives null. `firstLine` is where the text begins in its file. */
export function readYaml(path: string, text: string, problems: Problems, firstLine = 1): Yaml | null {
  const counter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false })
  const placeAt = (from: number, to = from + 1): Place => {
    const start = counter.linePos(from)
    const end = counter.linePos(to)
    const place = { path, line: start.line + firstLine - 1, column: start.col }
    return end.line === start.line && end.col > start.col ? { ...place, endColumn: end.col } : place
  }
  let broken = false
  for (const error of document.errors) {
    broken = true
    problems.error({
      rule: 'yaml',
      place: placeAt(...error.pos),
      message: `This is not valid YAML: ${sentence(error.message)}`,
      remedy: remedies[error.code] ?? 'Mend the indentation or the quotes at this place.'
    })
  }
  if (findStrayMarks(document, placeAt, problems)) broken = true
  if (broken) return null
  return {
    path,
    value: plain(document.contents, document),
    keys: (at) => {
      const node = nodeAt(document, at)
      return isMap(node) ? node.items.map(keyOf) : []
    },
    place: (at, of = 'value') => {
      const [from, to] = rangeAt(document, at, of)
      return placeAt(from, to)
    },
    range: (at) => {
      const node = nodeAt(document, at)
      return isScalar(node) && node.range ? [node.range[0], node.range[1]] : null
    }
  }
}

const remedies: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two.',
  BLOCK_AS_IMPLICIT_KEY: 'If this is a text with a colon in it, put the whole text in quotes.',
  MULTILINE_IMPLICIT_KEY: 'If this is a text with a colon in it, put the whole text in quotes.'
}

/** Marks that YAML takes for its own and an author meant as text: `*NAME`, `Ease #1`, `{ en: Ease, of use }`. */
function findStrayMarks(
  document: Document,
  placeAt: (from: number, to?: number) => Place,
  problems: Problems
): boolean {
  let broken = false
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return
      broken = true
      const [from, to] = alias.range ?? [0, 1]
      problems.error({
        rule: 'yaml-alias',
        place: placeAt(from, to),
        message: `YAML reads \`*${alias.source}\` as a reference to a part named \`${alias.source}\`, and there is none`,
        remedy: `If it is a text, put it in quotes: "*${alias.source}".`
      })
    },
    Map(_, map) {
      const cut = map.flow ? map.items.findIndex(({ value }) => value === null) : -1
      const [before, entry] = [map.items[cut - 1], map.items[cut]]
      if (!before || !isScalar(before.value) || !isScalar(entry?.key) || !entry.key.range) return
      broken = true
      const end = map.items.findIndex(({ value }, index) => index > cut && value !== null)
      const rest = map.items.slice(cut, end < 0 ? undefined : end).map(keyOf)
      const [name, text] = [keyOf(before), String(before.value.value)]
      problems.error({
        rule: 'yaml-comma',
        place: placeAt(entry.key.range[0], entry.key.range[1]),
        message: `YAML ends the text of \`${name}\` at the comma, so it is \`${text}\`, and \`${rest[0]}\` is a key without a value`,
        remedy: `If the comma is part of the text, put the text in quotes: ${name}: "${[text, ...rest].join(', ')}".`
      })
    },
    Scalar(_, scalar) {
      if (typeof scalar.comment !== 'string' || /^\s/.test(scalar.comment) || scalar.comment === '' || !scalar.range)
        return
      problems.warn({
        rule: 'yaml-comment',
        place: placeAt(scalar.range[0], scalar.range[1]),
        message: `YAML reads \`#${scalar.comment}\` as a comment, so this text ends at \`${String(scalar.value)}\``,
        remedy: 'Put the whole text in quotes, or write a space after # if it is a comment.'
      })
    }
  })
  return broken
}

function plain(node: unknown, document: Document): unknown {
  if (isAlias(node)) return plain(node.resolve(document), document)
  if (isScalar(node)) return node.value === null ? '' : String(node.value)
  if (isSeq(node)) return node.items.map((item) => plain(item, document))
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyOf(pair), plain(pair.value, document)]))
  return ''
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
}

/** The pairs of maps by their keys, each made when it is first asked for. */
const pairs = new WeakMap<YAMLMap, Map<string, Pair>>()

function pairAt(map: YAMLMap, key: string): Pair | undefined {
  const known = pairs.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]))
  pairs.set(map, known)
  return known.get(key)
}

function nodeAt(document: Document, path: Path): unknown {
  let node: unknown = document.contents
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) node = pairAt(node, String(step))?.value
    else if (isSeq(node)) node = node.items[Number(step)]
    else return undefined
  }
  return node
}

function rangeAt(document: Document, path: Path, of: 'key' | 'value'): [number, number] {
  for (let length = path.length; length >= 0; length--) {
    const within = nodeAt(document, path.slice(0, length - 1))
    const pair = length > 0 && isMap(within) ? pairAt(within, String(path[length - 1])) : undefined
    const value = (pair ? pair.value : nodeAt(document, path.slice(0, length))) as Node | null | undefined
    const key = pair?.key as Node | undefined
    const exact = length === path.length
    const node = exact && of === 'value' && isScalar(value) && value.source !== '' ? value : (key ?? value)
    if (node?.range) return [node.range[0], isScalar(node) ? node.range[1] : node.range[0] + 1]
  }
  return [0, 1]
}

function sentence(message: string): string {
  const text = message.trim().replace(/\.$/, '')
  return text.charAt(0).toLowerCase() + text.slice(1)
}
