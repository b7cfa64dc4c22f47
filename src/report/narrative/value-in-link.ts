import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { upperFirst } from '../../language/text.ts'
import { oneOfThem, type Problems } from '../../problem.ts'
import { directives } from '../directives/directives.ts'
import type { Locate } from './location.ts'

/** A number opens to a panel when it is pressed, and a link leads away: one cannot stand within the other. */
export function findValuesInLinks(tree: Root, locate: Locate, problems: Problems): void {
  visit(tree, ['link', 'linkReference'], (link) => {
    visit(link, 'textDirective', (node) => {
      if (!directives.some(({ name, opens }) => opens && name === node.name)) return
      const from = node.position?.start.offset ?? 0
      problems.error({
        rule: 'value-in-link',
        place: locate(from, node.position?.end.offset ?? from),
        message: `${upperFirst(oneOfThem(`\`${node.name}\``))} within a link could not be opened: pressing it would follow the link`,
        expected: 'a link whose words are text',
        remedy: `Put the ${node.name === 'claim' ? 'claim' : 'number'} before or behind the link.`
      })
    })
    return SKIP
  })
}
