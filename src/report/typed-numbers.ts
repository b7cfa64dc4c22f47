import type { Nodes, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { languages } from '../language/languages.ts'
import { typedNumbers } from '../language/typed-number.ts'
import type { Scope } from './call.ts'
import type { Typed } from './model.ts'
import type { Source } from './narrative/resolve.ts'
import { namesIn } from './typed-names.ts'

/**
 * The numbers in a narrative that no directive writes: in its paragraphs, headings, tables and the headlines of figures.
 * Code, addresses, front matter, and what stands in the brackets of a directive in a sentence are not looked at.
 */
export function findTypedNumbers(tree: Root, { text: source, locate }: Source, scope: Scope): Typed[] {
  const language = languages[scope.language]
  if (!language) return []
  const spansOfNames = namesIn(scope)
  const found: Typed[] = []
  visit(tree, (node) => {
    if (!isPassage(node)) return
    const { text, offsets } = readPassage(node.children as PhrasingContent[], source)
    if (!/\d/.test(text)) return SKIP
    for (const { at, ...number } of typedNumbers(text, language, spansOfNames(text))) {
      const from = offsets[at] ?? 0
      found.push({ ...number, place: locate(from, (offsets[at + number.text.length - 1] ?? from) + 1) })
    }
    return SKIP
  })
  return found
}

const passages = ['paragraph', 'heading', 'tableCell', 'leafDirective']

function isPassage(node: Nodes): node is Extract<Nodes, { type: 'paragraph' }> {
  return passages.includes(node.type)
}

/** What stands in the place of a directive, an image or the like: neither a letter nor a digit. */
const other = '\ufffc'

/** The words of a passage, and for each sign its offset in the source. */
function readPassage(children: PhrasingContent[], source: string): { text: string; offsets: number[] } {
  const passage = { text: '', offsets: [] as number[] }
  const add = (signs: string, from: number, raw = signs) => {
    let at = 0
    for (const sign of signs) {
      at = Math.max(at, raw.indexOf(sign, at))
      for (let unit = 0; unit < sign.length; unit++) passage.offsets.push(from + at + unit)
      at += sign.length
    }
    passage.text += signs
  }
  const walk = (node: PhrasingContent) => {
    const from = node.position?.start.offset ?? 0
    if (node.type === 'text') return add(node.value, from, source.slice(from, node.position?.end.offset))
    if (node.type === 'break') return add('\n', from)
    const shown = 'children' in node && node.type !== 'textDirective' && !isAddress(node)
    if (shown) for (const child of node.children) walk(child)
    else add(other, from)
  }
  for (const child of children) walk(child)
  return passage
}

/** Does a link's text say its address? */
function isAddress(node: PhrasingContent): boolean {
  if (node.type !== 'link') return false
  const [only] = node.children
  return only?.type === 'text' && node.url.endsWith(only.value)
}
