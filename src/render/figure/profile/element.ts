import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { drawStrip } from '../../chart/draw.ts'
import type { Profile, ProfileCell, ProfileRow } from '../../chart/profile/profile.ts'
import { shapeAt } from '../../chart/profile/shapes.ts'

/**
 * A profile on a page: a table whose second column is drawn. It says that it is one, part by part, since on a phone each
 * row is set as a block, and browsers then forget it.
 */
export function profileElement({ corner, worse, better, columns, rows }: Profile): Element {
  const ends = [h('span', worse), h('span', better)]
  const head = h('tr', { role: 'row' }, [
    heading({}, [{ type: 'text', value: corner }]),
    heading({ className: ['ax'] }, ends),
    ...columns.map((column) => heading({}, [{ type: 'text', value: column }]))
  ])
  return h('table', { className: ['prof'], role: 'table' }, [
    h('thead', { role: 'rowgroup' }, head),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row) => rowElement(row, columns))
    )
  ])
}

function heading(properties: { className?: string[] }, children: ElementContent[]): Element {
  return h('th', { role: 'columnheader', scope: 'col', ...properties }, children)
}

function rowElement({ label, small, strip, hidden, said, cells }: ProfileRow, columns: string[]): Element {
  const drawn: ElementContent[] = strip
    ? [{ type: 'raw', value: drawStrip(strip, said) }]
    : [h('span', { className: ['no'] }, hidden ?? '')]
  return h('tr', { role: 'row' }, [
    h('th', { scope: 'row', role: 'rowheader' }, [label, h('small', small)]),
    h('td', { className: ['dr'], role: 'cell' }, drawn),
    ...cells.map((cell, index) => h('td', { role: 'cell', dataH: columns[index] ?? '' }, cellContent(cell)))
  ])
}

function cellContent({ difference, words, side, shape }: ProfileCell): ElementContent[] {
  if (shape)
    return [
      h('strong', side ? { className: [side] } : {}, [shapeElement(shape), ` ${difference ?? ''}`]),
      h('br'),
      h('span', { className: ['ww'] }, words)
    ]
  const said = h('span', { className: ['ww', ...(side ? [side] : [])] }, words)
  return difference === null ? [said] : [h('b', difference), { type: 'text', value: ' ' }, said]
}

function shapeElement(shape: NonNullable<ProfileCell['shape']>): ElementContent {
  const markup = shapeAt(shape, 0, 0, 'currentColor')
  return {
    type: 'raw',
    value: `<svg class="sh" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${markup}</svg>`
  }
}
