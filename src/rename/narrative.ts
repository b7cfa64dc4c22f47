import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { readAttributes, type WrittenAttribute } from '../report/narrative/attributes.ts'
import { parseMarkdown } from '../report/narrative/markdown.ts'
import type { Edit, Renaming } from './edits.ts'

/** The attributes that hold measures, one or several. */
const measureAttributes = new Set(['of', 'beside', 'versus'])
/** What `versus` names that is no measure. */
const versusWords = new Set(['overall', 'rest', 'best', 'each'])
/** The attributes that hold a value on its own, beside the dimension that they mean. */
const valueAttributes = new Set(['highlight'])
/** The attributes that hold values with their dimension: `"sector=telecoms"`, `"sector=telecoms|utilities"`. */
const domainAttributes = new Set(['versus', 'where'])

/** The edits of a narrative in which a name is renamed. `datasets` are those of its report, the first one first. */
export function editsOfNarrative(text: string, datasets: readonly string[], renaming: Renaming): Edit[] {
  const edits: Edit[] = []
  const tree: Root = parseMarkdown(text)
  visit(tree, ['textDirective', 'leafDirective', 'containerDirective'], (node) => {
    const from = node.position?.start.offset ?? 0
    const { attributes } = readAttributes(text, from, node.position?.end.offset ?? from)
    for (const attribute of attributes) {
      const value =
        renaming.kind === 'measure'
          ? measureIn(attribute, datasets, renaming)
          : valueIn(attribute, attributes, renaming)
      if (value !== attribute.value) edits.push({ from: attribute.valueFrom, to: attribute.valueTo, text: value })
    }
  })
  return edits
}

function measureIn(
  { name, value }: WrittenAttribute,
  [first, ...others]: readonly string[],
  { dataset, from, to }: Extract<Renaming, { kind: 'measure' }>
): string {
  if (!measureAttributes.has(name)) return value
  return value.replaceAll(/[^\s]+/g, (word) => {
    const [named = '', ...part] = word.split('/')
    const dot = named.lastIndexOf('.')
    const own = dot < 0 ? first : [first, ...others].find((each) => each === named.slice(0, dot))
    if (own !== dataset || named.slice(dot + 1) !== from || (name === 'versus' && versusWords.has(word))) return word
    return [named.slice(0, dot + 1) + to, ...part].join('/')
  })
}

function valueIn(
  { name, value }: WrittenAttribute,
  attributes: readonly WrittenAttribute[],
  { dimension, from, to }: Extract<Renaming, { kind: 'value' }>
): string {
  if (name === dimension) return listed(value, from, to)
  if (domainAttributes.has(name) && value.includes('='))
    return value.replaceAll(/[^\s]+/g, (part) =>
      part.startsWith(`${dimension}=`) ? `${dimension}=${listed(part.slice(dimension.length + 1), from, to)}` : part
    )
  const isBy = attributes.some((each) => each.name === 'by' && each.value === dimension)
  return valueAttributes.has(name) && isBy && value === from ? to : value
}

/** A code, or several with `|` between them. */
function listed(value: string, from: string, to: string): string {
  return value
    .split('|')
    .map((code) => (code === from ? to : code))
    .join('|')
}
