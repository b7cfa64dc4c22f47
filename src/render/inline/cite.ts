import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { citeId, sourceId } from '../../report/figure/ids.ts'

/** The number of a source, which leads to it: "[1]", "[1, p. 12]". */
export function renderCite(number: number, time: number, within: ElementContent[]): Element {
  const place = within.length === 0 ? [] : [', ', ...within]
  return h('a', { className: ['cn'], id: citeId(number, time), href: `#${sourceId(number)}` }, [
    `[${number}`,
    ...place,
    ']'
  ])
}
