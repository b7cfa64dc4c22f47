import type { Nodes, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { languages } from '../language/languages.ts'
import { typedNumbers } from '../language/typed-number.ts'
import type { Yaml } from '../yaml/yaml.ts'
import type { Scope } from './call.ts'
import { frontDirectives } from './narrative/front-text.ts'
import type { Source } from './narrative/resolve.ts'
import type { Said, Typed } from './typed.ts'
import { namesIn } from './typed-names.ts'

/**
 * The numbers in a narrative that no directive writes: in its paragraphs, headings, tables and the headlines of figures.
 * Code, addresses, and what stands in the brackets of a directive in a sentence are not looked at.
 */
export function findTypedNumbers(tree: Root, { text: source, locate }: Source, scope: Scope): Typed[] {
  const language = languages[scope.language]
  if (!language) return []
  const spansOfNames = namesIn(scope)
  const found: Typed[] = []
  visit(tree, (node) => {
    if (!isPassage(node)) return
    const passage = readPassage(node.children as PhrasingContent[], source)
    const { text, offsets } = passage
    if (!/\d/.test(text)) return SKIP
    for (const { at, ...number } of typedNumbers(text, language, spansOfNames(text))) {
      const from = offsets[at] ?? 0
      const place = locate(from, (offsets[at + number.text.length - 1] ?? from) + 1)
      const [start, end] = sentenceAt(text, at, language.tag)
      found.push({
        ...number,
        place,
        front: null,
        sentence: saidIn(passage, start, end),
        passage: saidIn(passage, 0, text.length)
      })
    }
    return SKIP
  })
  return found
}

/** The same of its title or summary, as it is written. */
export function findTypedInFront(
  key: 'title' | 'summary',
  written: string,
  { text: source, yaml, locate }: Source & { yaml: Yaml },
  scope: Scope
): Typed[] {
  const language = languages[scope.language]
  const range = yaml.range([key])
  if (!language || !range) return []
  // The YAML begins on the second line.
  const [from, to] = range.map((offset) => offset + source.indexOf('\n') + 1) as [number, number]
  const offsets = offsetsOf(written, from, source.slice(from, to))
  const text = written.replaceAll(frontDirectives, (directive) => other.repeat(directive.length))
  return typedNumbers(text, language, namesIn(scope)(text)).map(({ at, ...number }) => {
    const begin = offsets[at] ?? from
    const end = (offsets[at + number.text.length - 1] ?? begin) + 1
    const said = { words: text, attributes: [] }
    return { ...number, place: locate(begin, end), front: key, sentence: said, passage: said }
  })
}

const passages = ['paragraph', 'heading', 'tableCell', 'leafDirective']

function isPassage(node: Nodes): node is Extract<Nodes, { type: 'paragraph' }> {
  return passages.includes(node.type)
}

/** What stands in the place of a directive, an image or the like: neither a letter nor a digit. */
const other = '\ufffc'

/** The words of a passage, for each sign its offset in the source, and the directives among them. */
type Passage = { text: string; offsets: number[]; directives: { at: number; attributes: string[] }[] }

function readPassage(children: PhrasingContent[], source: string): Passage {
  const passage: Passage = { text: '', offsets: [], directives: [] }
  const add = (signs: string, from: number, raw = signs) => {
    passage.offsets.push(...offsetsOf(signs, from, raw))
    passage.text += signs
  }
  const walk = (node: PhrasingContent) => {
    const from = node.position?.start.offset ?? 0
    if (node.type === 'text') return add(node.value, from, source.slice(from, node.position?.end.offset))
    if (node.type === 'break') return add('\n', from)
    if (node.type === 'textDirective') {
      const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => `${name}=${value ?? ''}`)
      passage.directives.push({ at: passage.text.length, attributes })
    }
    const shown = 'children' in node && node.type !== 'textDirective' && !isAddress(node)
    if (shown) for (const child of node.children) walk(child)
    else add(other, from)
  }
  for (const child of children) walk(child)
  return passage
}

/** From where to where the sentence goes that a sign of a text stands in. */
function sentenceAt(text: string, at: number, language: string): readonly [number, number] {
  const found = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text).containing(at)
  return found ? [found.index, found.index + found.segment.length] : [0, text.length]
}

function saidIn({ text, directives }: Passage, from: number, to: number): Said {
  const own = directives.filter(({ at }) => at >= from && at < to)
  return { words: text.slice(from, to), attributes: own.flatMap(({ attributes }) => attributes) }
}

/** For each sign of a text its offset in the source, in which it stands as `raw` from `from` on, with escapes and quotes. */
function offsetsOf(signs: string, from: number, raw: string): number[] {
  let at = 0
  return [...signs].flatMap((sign) => {
    at = Math.max(at, raw.indexOf(sign, at))
    const offset = from + at
    at += sign.length
    return Array.from({ length: sign.length }, () => offset)
  })
}

/** Does a link's text say its address? */
function isAddress(node: PhrasingContent): boolean {
  if (node.type !== 'link') return false
  const [only] = node.children
  return only?.type === 'text' && node.url.endsWith(only.value)
}
