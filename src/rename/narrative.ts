import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Directive } from '../report/directives/directive.ts'
import { directives } from '../report/directives/directives.ts'
import { type Names, namesOf } from '../report/directives/names.ts'
import { readAttributes, type WrittenAttribute } from '../report/narrative/attributes.ts'
import { parseMarkdown } from '../report/narrative/markdown.ts'
import type { Edit, Renaming } from './edits.ts'

/** What `versus` names that is no measure. */
const versusWords = new Set(['overall', 'rest', 'best', 'each'])

/** The edits of a narrative in which a name is renamed. `datasets` are those of its report, the first one first. */
export function editsOfNarrative(
  text: string,
  datasets: readonly string[],
  renaming: Renaming,
  parse: (text: string) => Root = parseMarkdown
): Edit[] {
  const edits: Edit[] = []
  visit(parse(text), ['textDirective', 'leafDirective', 'containerDirective'], (node) => {
    const directive = directives.find(({ name }) => 'name' in node && name === node.name)
    if (!directive) return
    const from = node.position?.start.offset ?? 0
    const { attributes } = readAttributes(text, from, node.position?.end.offset ?? from)
    const written = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value
    const rows = { by: written('by'), of: written('of') ?? '' }
    for (const attribute of attributes) {
      const value = renamedIn(attribute, whatIn(attribute, directive), rows, datasets, renaming)
      if (value !== attribute.value) edits.push({ from: attribute.valueFrom, to: attribute.valueTo, text: value })
    }
  })
  return edits
}

/** Where queries of a narrative bear a name, which may or may not be this one: by the places of their lines. */
export function queriesWith(text: string, { from }: Renaming, parse: (text: string) => Root = parseMarkdown): number[] {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${from.replaceAll('-', '\\-')}(?![\\p{L}\\p{N}_])`, 'u')
  if (!/[`~]\s*sql/.test(text) || !word.test(text)) return []
  const lines: number[] = []
  visit(parse(text), 'code', ({ lang, meta, value, position }) => {
    if (lang === 'sql' && meta && word.test(value)) lines.push(position?.start.line ?? 1)
  })
  return lines
}

/** What an attribute of a directive names; one that is not its own is a dimension with its codes. */
function whatIn({ name }: WrittenAttribute, { attributes }: Directive): Names | 'codes' | null {
  const shape = attributes.shape[name]
  return shape ? namesOf(shape) : 'codes'
}

function renamedIn(
  { name, value }: WrittenAttribute,
  what: Names | 'codes' | null,
  { by, of }: { by: string | undefined; of: string },
  datasets: readonly string[],
  renaming: Renaming
): string {
  if (renaming.kind === 'measure') {
    const isRow = by === undefined && value === renaming.from && measuresIn(of, datasets, renaming) !== of
    if (what === 'value') return isRow ? renaming.to : value
    if (what === 'versus') return versusWords.has(value) ? value : measuresIn(value, datasets, renaming)
    return what === 'measures' ? measuresIn(value, datasets, renaming) : value
  }
  const { dimension, from, to } = renaming
  if (what === 'codes') return name === dimension ? listed(value, from, to) : value
  if (what === 'value') return by === dimension && value === from ? to : value
  return what === 'conditions' || what === 'versus' ? conditionsIn(value, renaming) : value
}

/** Names of measures, one or several, as a narrative writes them. */
export function measuresIn(
  value: string,
  [first, ...others]: readonly string[],
  { dataset, from, to }: Extract<Renaming, { kind: 'measure' }>
): string {
  return value.replaceAll(/[^\s,]+/g, (word) => {
    const [named = '', ...part] = word.split('/')
    const dot = named.lastIndexOf('.')
    const own = dot < 0 ? first : [first, ...others].find((each) => each === named.slice(0, dot))
    return own === dataset && named.slice(dot + 1) === from ? [named.slice(0, dot + 1) + to, ...part].join('/') : word
  })
}

function conditionsIn(value: string, { dimension, from, to }: Extract<Renaming, { kind: 'value' }>): string {
  return value.replaceAll(/[^\s]+/g, (part) =>
    part.startsWith(`${dimension}=`) ? `${dimension}=${listed(part.slice(dimension.length + 1), from, to)}` : part
  )
}

/** A code, or several with `|` between them. */
function listed(value: string, from: string, to: string): string {
  return value
    .split('|')
    .map((code) => (code === from ? to : code))
    .join('|')
}
