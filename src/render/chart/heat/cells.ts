import type { HeatCell, HeatDrawing } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import { type Measure, type Weight, wrapText } from '../measure.ts'
import { looks } from './shades.ts'

/** A drawing whose hidden cells say their words and nothing else, whoever passed them. */
export const withoutHidden = (drawing: HeatDrawing): HeatDrawing => ({
  ...drawing,
  rows: drawing.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.hidden ? { ...cell, step: null, sign: '' } : cell))
  }))
})

/** A column's place: its cells from edge to edge, from there to their text, where their values end, and their signs begin. */
export type Column = {
  index: number
  left: number
  right: number
  padding: number
  valueEnd: number
  signStart: number
}

/** From the edges of a cell to its text: less where columns are headed by numbers; and from a value to its sign. */
export const paddings = { names: 6, numbers: 3 }
const beforeSign = 4

export const weightOf = (row: HeatDrawing['rows'][number]): Weight => (row.highlight ? 600 : 400)

const cellOf = (row: HeatDrawing['rows'][number], index: number) => row.cells[index] as HeatCell

/** The words of a row of which all cells are hidden for the same reason; null of any other. */
export const allHidden = ({ cells }: HeatDrawing['rows'][number]): string | null => {
  const [first] = cells
  return first && cells.every(({ hidden, text }) => hidden && text === first.text) ? first.text : null
}

/** How wide the values and the signs of a column are, each with room for the others' weight. */
const widthsOf = ({ rows }: HeatDrawing, index: number, { size }: Layout, measure: Measure) => {
  const shown = rows.map((row) => cellOf(row, index)).filter(({ hidden }) => !hidden)
  const signs = Math.max(0, ...shown.map(({ sign }) => measure(sign, size.words, 600)))
  return {
    value: Math.max(0, ...shown.map(({ text }) => measure(text, size.words, 600))),
    sign: signs && signs + beforeSign
  }
}

/** The widest that text makes a column; what is longer goes on several lines. */
const widest = 140

/** How wide a column has to be: for its values and signs, and the longest word of its heading and of what is hidden. */
export const neededWidth = (
  drawing: HeatDrawing,
  index: number,
  heading: string,
  padding: number,
  layout: Layout,
  measure: Measure
): number => {
  const { value, sign } = widthsOf(drawing, index, layout, measure)
  const cells = drawing.rows.filter((row) => allHidden(row) === null).map((row) => cellOf(row, index))
  const hidden = cells.filter((cell) => cell.hidden)
  const words = (text: string, weight: Weight) =>
    text.split(' ').map((word) => measure(word, layout.size.small, weight))
  const longest = [...words(heading, 600), ...hidden.flatMap(({ text }) => words(text, 400))]
  return Math.min(widest, Math.max(value + sign, ...longest)) + 2 * padding
}

/** The places within a column, its values and signs centred together, so that its figures align. */
export const columnAt = (
  drawing: HeatDrawing,
  index: number,
  [left, right]: [number, number],
  padding: number,
  layout: Layout,
  measure: Measure
): Column => {
  const { value, sign } = widthsOf(drawing, index, layout, measure)
  const room = right - left - 2 * padding
  const both = Math.min(room, value + sign)
  const valueEnd = (left + right) / 2 + both / 2 - sign
  return { index, left, right, padding, valueEnd, signStart: valueEnd + beforeSign }
}

/** A cell's text in lines, the first of them at `y`. */
export const cellLabels = (
  row: HeatDrawing['rows'][number],
  column: Column,
  layout: Layout,
  measure: Measure
): { lines: number; labels: (y: number) => Label[] } => {
  const { left, right, padding, valueEnd, signStart, index } = column
  const cell = cellOf(row, index)
  const weight = cell.hidden ? 400 : weightOf(row)
  const size = cell.hidden ? layout.size.small : layout.size.words
  const width = (cell.hidden ? right : valueEnd) - left - (cell.hidden ? 2 : 1) * padding
  const lines = wrapText(cell.text, width + 0.01, (line) => measure(line, size, weight))
  const colour = cell.hidden ? 'muted' : looks[`${cell.step}`].text
  const style = { size, weight, colour, halo: false } as const
  const place = cell.hidden
    ? ({ x: (left + right) / 2, anchor: 'middle' } as const)
    : ({ x: valueEnd, anchor: 'end' } as const)
  const sign = (y: number): Label[] =>
    cell.sign === '' ? [] : [{ ...style, text: cell.sign, x: signStart, y, anchor: 'start' }]
  return {
    lines: Math.max(1, lines.length),
    labels: (y) => [...stacked(lines, { ...style, ...place }, y, layout.leading), ...sign(y)]
  }
}
