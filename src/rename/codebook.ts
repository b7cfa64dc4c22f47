import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { parseCondition } from '../codebook/condition.ts'
import type { Edit, Renaming } from './edits.ts'
import { withFrom } from './value-from.ts'

/** Why a codebook cannot be renamed in, as a sentence. */
export class NotRenamed extends Error {}

/** A codebook as it is written, for edits that keep all else of it. */
export type WrittenCodebook = { text: string; kind: string; root: YAMLMap }

/** Null: it is no YAML, or no map. */
export function openCodebook(text: string): WrittenCodebook | null {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false })
  const root = document.contents
  if (document.errors.length > 0 || !isMap(root)) return null
  return { text, kind: textAt(root, ['kind']), root: root as YAMLMap }
}

export function namesAt({ root }: WrittenCodebook, path: readonly string[]): string[] {
  const map = nodeAt(root, path)
  return isMap(map) ? map.items.map(keyOf) : []
}

/**
 * The edits of a codebook in which a name is renamed; `isOwn`: it is the one that has a measure so called. What the data files hold stays as it is: where a name stands in
 * them too, the codebook says from what it is read. Throws `NotRenamed`.
 */
export function editsOfCodebook(codebook: WrittenCodebook, renaming: Renaming, isOwn: boolean): Edit[] {
  if (renaming.kind === 'value') return valueEdits(codebook, renaming)
  const inputs = inputEdits(codebook, renaming, isOwn)
  return isOwn ? [...measureEdits(codebook, renaming), ...inputs] : inputs
}

/** What returns are made of: a measure of the same codebook, or of another by the name of its dataset. */
function inputEdits(
  { root, text }: WrittenCodebook,
  { dataset, from, to }: Extract<Renaming, { kind: 'measure' }>,
  isOwn: boolean
): Edit[] {
  const inputs = pairsOf(nodeAt(root, ['measures']))
    .flatMap((pair) => ['gain', 'cost'].flatMap((side) => nodeAt(pair.value, ['roi', side]) ?? []))
    .flatMap((node) => (isScalar(node) ? [node] : itemsOf(node)))
    .filter((node): node is Scalar => isScalar(node))
  return inputs.flatMap((node) => {
    if (node.value === `${dataset}.${from}`) return [replaced(node, `${dataset}.${to}`, text)]
    return isOwn && node.value === from ? [replaced(node, to, text)] : []
  })
}

function measureEdits({ root, text, kind }: WrittenCodebook, { from, to }: Renaming): Edit[] {
  const measures = nodeAt(root, ['measures'])
  const own = pairAt(measures, from)
  if (!own) return []
  const parts = pairsOf(measures).flatMap((pair) => pairAt(nodeAt(pair.value, ['index']), from) ?? [])
  const targets = pairsOf(nodeAt(root, ['targets'])).flatMap((pair) => nodeAt(pair.value, ['of']) ?? [])
  return [own, ...parts]
    .map((pair) => replaced(pair.key as Scalar, to, text))
    .concat(targets.flatMap((node) => measureEdit(node, from, to, text)))
    .concat(kind === 'published' ? withFrom(valueOfPair(own), from, text) : [])
}

/** Of a target, its measure, which a part may follow. */
function measureEdit(node: Node, from: string, to: string, text: string): Edit[] {
  if (!isScalar(node)) return []
  const [measure = '', ...part] = String(node.value).split('/')
  return measure === from ? [replaced(node as Scalar, [to, ...part].join('/'), text)] : []
}

function valueEdits(codebook: WrittenCodebook, { dimension, from, to }: Extract<Renaming, { kind: 'value' }>): Edit[] {
  const { root, text } = codebook
  const column = nodeAt(root, ['columns', dimension])
  const values = nodeAt(column, ['values'])
  const own = pairAt(values, from)
  if (!own) return []
  const made = madeKeys.filter((key) => pairAt(column, key))
  if (made.length > 0 && !made.includes('recode'))
    throw new NotRenamed(`\`${from}\` is what \`${made[0]}\` of \`${dimension}\` gives, and has no other name.`)
  const named = [
    ...pairsOf(values).flatMap((pair) => nodeAt(pair.value, ['within']) ?? []),
    ...pairsOf(nodeAt(root, ['columns'])).flatMap((pair) => codesOfColumn(pair.value, dimension)),
    ...pairsOf(nodeAt(root, ['measures'])).flatMap((pair) => codesOfMeasure(pair.value, dimension)),
    ...pairsOf(nodeAt(root, ['targets'])).flatMap((pair) => nodeAt(pair.value, ['where', dimension]) ?? [])
  ].filter((node): node is Scalar => isScalar(node) && node.value === from)
  return [
    replaced(own.key as Scalar, to, text),
    ...(made.length > 0 ? [] : withFrom(valueOfPair(own), from, text)),
    ...named.map((node) => replaced(node, to, text)),
    ...conditionEdits(root, dimension, from, to, text),
    ...marginEdits(root, dimension, from, to, text)
  ]
}

function valueOfPair({ key, value }: Pair<Node, Node>): Node {
  if (value) return value
  throw new NotRenamed(`Nothing stands behind \`${isScalar(key) ? key.value : ''}\`; give it a label first.`)
}

/** The keys of a column that is made of others. */
const madeKeys = ['recode', 'when', 'all', 'any', 'sum', 'average', 'difference']

/** The codes of a dimension that another column puts into groups. */
function codesOfColumn(column: unknown, dimension: string): Node[] {
  if (textAt(column, ['recode']) !== dimension) return []
  return pairsOf(nodeAt(column, ['values'])).flatMap((pair) => itemsOf(nodeAt(pair.value, ['of'])))
}

/** The answers that a measure of a dimension counts. */
function codesOfMeasure(measure: unknown, dimension: string): Node[] {
  const isOf = pairsOf(measure).some((pair) => isScalar(pair.value) && pair.value.value === dimension)
  return isOf ? ['answers', 'top', 'bottom'].flatMap((key) => itemsOf(nodeAt(measure, [key]))) : []
}

function conditionEdits(root: unknown, dimension: string, from: string, to: string, text: string): Edit[] {
  const written = pairsOf(nodeAt(root, ['columns'])).flatMap(({ value: column }) => [
    ...['asked', 'when'].flatMap((key) => nodeAt(column, [key]) ?? []),
    ...['all', 'any'].flatMap((key) => [...itemsOf(nodeAt(column, [key])), ...itemsOf(nodeAt(column, ['asked', key]))])
  ])
  return written.flatMap((node) => {
    const condition = isScalar(node) ? parseCondition(String(node.value)) : null
    if (!condition || condition.column !== dimension || condition.value !== from) return []
    const [start, end] = (node as Scalar).range ?? [0, 0]
    const at = text.slice(start, end).lastIndexOf(from)
    return at < 0 ? [] : [{ from: start + at, to: start + at + from.length, text: to }]
  })
}

/** Margins are of one dimension or of several, `sector * region`, with codes written the same way. */
function marginEdits(root: unknown, dimension: string, from: string, to: string, text: string): Edit[] {
  return pairsOf(nodeAt(root, ['design', 'weighting', 'margins'])).flatMap((margin) => {
    const at = keyOf(margin)
      .split('*')
      .findIndex((name) => name.trim() === dimension)
    if (at < 0) return []
    return pairsOf(margin.value).flatMap((target) => {
      const codes = keyOf(target).split('*')
      if (codes[at]?.trim() !== from) return []
      return [replaced(target.key as Scalar, codes.with(at, codes[at].replace(from, to)).join('*'), text)]
    })
  })
}

/** A word in the place of another, within its quotes. */
function replaced(node: Scalar, to: string, text: string): Edit {
  const [start, end] = node.range ?? [0, 0]
  const quoted = /^["']/.test(text.slice(start, end))
  return quoted ? { from: start + 1, to: end - 1, text: to } : { from: start, to: end, text: to }
}

export function pairsOf(node: unknown): Pair<Node, Node>[] {
  return isMap(node) ? (node.items as Pair<Node, Node>[]) : []
}

function itemsOf(node: unknown): Node[] {
  return isSeq(node) ? (node.items as Node[]) : []
}

export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

function pairAt(node: unknown, key: string): Pair<Node, Node> | undefined {
  return pairsOf(node).find((pair) => keyOf(pair) === key)
}

function nodeAt(node: unknown, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, key) => pairAt(at, key)?.value ?? undefined, node as Node)
}

function textAt(node: unknown, path: readonly string[]): string {
  const found = nodeAt(node, path)
  return isScalar(found) ? String(found.value) : ''
}
