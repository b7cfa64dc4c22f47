import type { Heading, Nodes, Root, RootContent } from 'mdast'
import { inLanguage } from '../../language/text.ts'
import { audiencesOn } from '../audiences.ts'
import { audienceId, idsOf, idsOfSources, pageIds } from '../figure/ids.ts'
import type { CitedSource } from '../model.ts'

/**
 * Gives each heading an id of its words without the numbers of the data, so that it stays as it is when they change;
 * one that the page has already gets a number. Gives all that a link can lead to on the page, whatever the data say.
 */
export function giveHeadingsIds(
  tree: Root,
  figures: readonly { id: string }[],
  cited: readonly CitedSource[],
  language: string
): string[] {
  const audiences = audiencesOn(tree).map(({ key }) => audienceId(key))
  const taken = new Set([
    ...Object.values<string>(pageIds),
    ...audiences,
    ...figures.flatMap(idsOf),
    ...idsOfSources(cited)
  ])
  const headings: string[] = []
  for (const { heading, always } of headingsIn(tree.children, true)) {
    const slug = slugOf(wordsOf(heading, language), language)
    let id = slug
    for (let times = 2; taken.has(id); times++) id = `${slug}-${times}`
    taken.add(id)
    if (always) headings.push(id)
    heading.data = { ...heading.data, hProperties: { id } }
  }
  return [...Object.values<string>(pageIds), ...audiences, ...figures.map(({ id }) => id), ...headings]
}

/** The headings of a page; `always`: they do not stand in a passage that is there on a condition. */
function headingsIn(nodes: readonly RootContent[], always: boolean): { heading: Heading; always: boolean }[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [{ heading: node, always }]
    return node.data?.directive?.kind === 'when' && 'children' in node
      ? headingsIn(node.children as RootContent[], false)
      : []
  })
}

/** What an author wrote in a heading, and the names that stand in it. */
function wordsOf(node: Nodes, language: string): string {
  const resolved = node.data?.directive
  if (resolved?.kind === 'name') return inLanguage(resolved.text, language)
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map((child) => wordsOf(child, language)).join('') : ''
}

function slugOf(text: string, language: string): string {
  const slug = text
    .toLocaleLowerCase(language)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return slug === '' ? 'section' : slug
}
