import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { listNames, type Problems } from '../../problem.ts'
import { directives } from '../directives/directives.ts'
import type { Locate } from './location.ts'

/** What can stand in a page that rests on no data. */
const allowed = ['note', 'details', 'tabs', 'tab', 'term', 'cite', 'num', 'include']

/** Says which directives of a page about the site would need data. */
export function refuseData(tree: Root, locate: Locate, problems: Problems): void {
  const known = new Set(directives.map(({ name }) => name))
  visit(tree, (node: Nodes) => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective') return
    if (!known.has(node.name) || allowed.includes(node.name)) return
    const from = node.position?.start.offset ?? 0
    problems.error({
      rule: 'about-directive',
      place: locate(from, from + node.name.length + 1),
      message: `\`${node.name}\` speaks of data, and the page about the site rests on none`,
      expected: `words, or one of ${listNames(allowed)}`,
      remedy: 'Say it in words; or move it to a report.'
    })
  })
}
