import type { Named, Surround } from './drawing.ts'
import { fileOf } from './file.ts'
import type { Composed } from './form.ts'
import { wide } from './layout.ts'
import { type Label, labelsMarkup, stacked, tenth } from './markup.ts'
import { textWidthAnywhere, type Weight } from './measure.ts'
import { type Colour, sheet } from './palette.ts'
import type { Cell, Table, TableRow } from './table.ts'
import { balancedLines, intervalGap, type Place, type Places, placesOf, size, weightOf } from './table-columns.ts'

const leading = { text: 20, heading: 18 }
/** Above the first line of a row, and below its last. */
const padding = 7
/** From the top of a line of text down to its baseline. */
const ascent = 15

/** A table as a file that travels alone: text and rules, in the frame that charts have. */
export const drawTable = (table: Table, named: Named, surround: Surround): string =>
  fileOf(composeTable(table, wide.width), named, surround)

/** A table as text and rules, at least so wide. */
export const composeTable = (table: Table, width: number): Composed => {
  const places = placesOf(table, textWidthAnywhere, width)
  const head = headOf(table, places)
  const body = rowsOf(table, table.rows, places, head.bottom)
  const foot = rowsOf(table, table.foot ? [table.foot] : [], places, body.bottom)
  const between = body.bottoms.slice(0, -1)
  const rules =
    rule('grid', between, places.width) +
    rule('rule', table.foot ? [foot.bottom] : body.bottoms.slice(-1), places.width) +
    rule('ink', table.foot ? [head.bottom, body.bottom] : [head.bottom], places.width)
  const markup = rules + labelsMarkup([...head.labels, ...body.labels, ...foot.labels], sheet)
  return { markup, width: places.width, height: Math.ceil(foot.bottom) + 1 }
}

/** Lines across the table, sharp on a screen. */
const rule = (colour: Colour, heights: number[], width: number): string =>
  heights.length === 0
    ? ''
    : `<path stroke="${sheet.paint(colour)}" d="${heights.map((y) => `M0,${tenth(y + 0.5)}H${width}`).join('')}"/>`

type Set = { labels: Label[]; bottom: number }

/** The headings of groups of columns, then those of columns. */
const headOf = (table: Table, places: Places): Set => {
  const groups = groupsOf(table, places)
  const { labels, bottom } = headingsOf(table, places)
  return {
    labels: [...groups.labels, ...labels.map((each) => ({ ...each, y: each.y + groups.bottom }))],
    bottom: groups.bottom + bottom
  }
}

/** Each group's heading across its columns, their last lines level. */
const groupsOf = ({ groups }: Table, { columns }: Places): Set => {
  if (groups.length === 0) return { labels: [], bottom: 0 }
  const headings = groups.map(({ heading, first, columns: count }) => {
    const left = columns[first]?.left ?? 0
    const right = columns[first + count - 1]?.right ?? left
    return { lines: wrapped(heading, { left, right }, size.heading, 600), left }
  })
  const height = Math.max(...headings.map(({ lines }) => lines.length)) * leading.heading
  const labels = headings.flatMap(({ lines, left }) =>
    stacked(
      lines,
      { x: left, anchor: 'start', size: size.heading, weight: 600, colour: 'muted', halo: false },
      height - 4 - (lines.length - 1) * leading.heading,
      leading.heading
    )
  )
  return { labels, bottom: height + padding }
}

/** The headings, wrapped to their columns, their last lines level. */
const headingsOf = (table: Table, { label, columns }: Places): Set => {
  const headings = [
    { text: table.corner, x: label.left, anchor: 'start' as const, place: label },
    ...columns.map((place, index) => {
      const text = table.columns[index]?.heading ?? ''
      return { text, x: place.right, anchor: 'end' as const, place }
    })
  ].map(({ text, x, anchor, place }) => ({ lines: wrapped(text, place, size.heading, 600), x, anchor }))
  const last = Math.max(1, ...headings.map(({ lines }) => lines.length)) * leading.heading - 4
  const labels = headings.flatMap(({ lines, x, anchor }) =>
    stacked(
      lines,
      { x, anchor, size: size.heading, weight: 600, colour: 'muted', halo: false },
      last - (lines.length - 1) * leading.heading,
      leading.heading
    )
  )
  return { labels, bottom: last + 4 + padding }
}

const rowsOf = (table: Table, rows: TableRow[], places: Places, top: number): Set & { bottoms: number[] } => {
  const labels: Label[] = []
  const bottoms: number[] = []
  let bottom = top
  for (const row of rows) {
    const set = rowOf(table, row, places, bottom)
    labels.push(...set.labels)
    bottom = set.bottom
    bottoms.push(bottom)
  }
  return { labels, bottom, bottoms }
}

/** A row from its top rule to its bottom one; all its first lines are level. */
const rowOf = (table: Table, row: TableRow, { label, columns }: Places, top: number): Set => {
  const weight = weightOf(row)
  const y = top + padding + ascent
  const lines = wrapped(row.label, label, size.text, weight)
  const style = { x: label.left, anchor: 'start', size: size.text, weight, colour: 'ink', halo: false } as const
  const labels = [
    ...stacked(lines, style, y, leading.text),
    ...columns.flatMap((place, index) => {
      const muted = table.columns[index]?.supporting ?? false
      return cellLabels(row.cells[index] as Cell, place, weight, muted ? 'muted' : 'ink', y)
    })
  ]
  const lowest = Math.max(y, ...labels.map((each) => each.y))
  return { labels, bottom: lowest + leading.text - ascent + padding }
}

/** Values end where the column's do, with the interval after them; words for a hidden one have the column's whole width. */
const cellLabels = (cell: Cell, place: Place, weight: Weight, colour: Colour, y: number): Label[] => {
  const x = cell.hidden ? place.right : place.valueEnd
  const style = { x, anchor: 'end', size: size.text, weight, colour, halo: false } as const
  if (cell.hidden) {
    const lines = wrapped(cell.value, place, size.text, weight)
    return stacked(lines, { ...style, colour: 'muted' }, y, leading.text)
  }
  const quiet = { ...style, x: x + intervalGap, anchor: 'start', size: size.interval, weight: 400 } as const
  return [
    ...stacked(wrapped(cell.value, { ...place, right: x }, size.text, weight), style, y, leading.text),
    ...stacked(cell.interval === null ? [] : [cell.interval], { ...quiet, colour: 'muted' }, y, leading.text)
  ]
}

/** A text's lines between two bounds; a hair more, so that what the bounds were measured by fits them. */
const wrapped = (text: string, { left, right }: Pick<Place, 'left' | 'right'>, of: number, weight: Weight): string[] =>
  balancedLines(text, right - left + 0.01, (line) => textWidthAnywhere(line, of, weight))
