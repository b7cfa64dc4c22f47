import type { Root } from 'mdast'
import { isScalar, isSeq, parseDocument } from 'yaml'
import { parseMarkdown } from '../report/narrative/markdown.ts'
import type { Edit, Renaming } from './edits.ts'
import { measuresIn } from './narrative.ts'

/** The edits of a narrative's front matter in which a measure is renamed: where it says what its tables are of. */
export function editsOfFrontMatter(text: string, datasets: readonly string[], renaming: Renaming): Edit[] {
  const [node]: Root['children'] = parseMarkdown(headOf(text)).children
  if (node?.type !== 'yaml' || renaming.kind !== 'measure') return []
  const start = text.indexOf(node.value, node.position?.start.offset ?? 0)
  const rows = parseDocument(node.value, { schema: 'failsafe' }).getIn(['tables', 'rows'], true)
  if (!isSeq(rows)) return []
  return rows.items.flatMap((item) => {
    if (!isScalar(item) || !item.range || typeof item.value !== 'string') return []
    const renamed = measuresIn(item.value, datasets, renaming)
    return renamed === item.value ? [] : [{ from: start + item.range[0], to: start + item.range[1], text: renamed }]
  })
}

/** A narrative up to the end of its front matter, if it has any: the rest is long, and nothing to those who read this. */
export function headOf(text: string): string {
  return /^\uFEFF?---[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?---[ \t]*(?=\r?\n|$)/.exec(text)?.[0] ?? ''
}
