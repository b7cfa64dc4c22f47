import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Cell, Table, TableRow } from '../chart/table.ts'

/** A table on a page, in a region of its own that scrolls, named by the headline of the figure with this id. */
export function tableElement({ corner, columns, rows, foot }: Table, id: string): Element {
  const head = h('tr', [
    corner === '' ? h('td') : h('th', { scope: 'col' }, corner),
    ...columns.map((column) => h('th', { scope: 'col' }, column.heading))
  ])
  return h(
    'div',
    { className: ['tw'], role: 'region', tabIndex: 0, ariaLabelledBy: `${id}-h` },
    h('table', [h('thead', head), h('tbody', rows.map(line)), ...(foot ? [h('tfoot', line(foot))] : [])])
  )
}

function line(row: TableRow): Element {
  return h('tr', row.highlight ? { className: ['hi'] } : {}, [
    h('th', { scope: 'row' }, row.label),
    ...row.cells.map((cell) => h('td', content(cell)))
  ])
}

function content({ value, interval, hidden }: Cell): (string | Element)[] {
  if (hidden) return [h('span', { className: ['no'] }, value)]
  return interval === null ? [value] : [value, ' ', h('small', interval)]
}
