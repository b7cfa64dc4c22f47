import type { HeatCell, HeatDrawing } from '../drawing.ts'
import { type Layout, toBaseline } from '../layout.ts'
import { type Entry, inColumns } from '../listing.ts'
import { type Label, stacked } from '../markup.ts'
import { type Measure, wrapText } from '../measure.ts'
import { type Block, headingOf } from './blocks.ts'
import { allHidden, type Column, cellLabels, weightOf } from './cells.ts'
import type { Shade } from './shades.ts'

/** Texts and shaded places, and where the next may begin. */
export type Part = { labels: Label[]; shades: Shade[]; bottom: number }

export type Ground = { drawing: HeatDrawing; layout: Layout; measure: Measure }

/** A row of cells is at least this tall, with this between it and the next. */
const cellHeight = { wide: 32, narrow: 28 }
const betweenCells = 1.5

/** What stands over the cells; numbers with what they stand for above them. */
export const headOf = (ground: Ground, block: Block, top: number): Part => {
  if (block.headed === 'names') return headingsOf(ground, block, top)
  const { drawing, layout, measure } = ground
  const entries = block.columns.map(({ index }): Entry => {
    const look = { colour: 'muted', weight: 600 } as const
    return { term: `${index + 1}`, text: drawing.columns[index]?.label ?? '', termLook: look, textLook: look }
  })
  const place = { left: 0, right: layout.width, top: top + 4 }
  const list = inColumns(entries, Math.min(2, entries.length), afterName, place, layout, measure)
  const headings = headingsOf(ground, block, list.bottom)
  return { ...headings, labels: [...list.labels, ...headings.labels] }
}

const afterName = 12

/** The headings, wrapped to their columns, their last lines level; the corner's before them, or above where the labels are. */
const headingsOf = ({ drawing, layout, measure }: Ground, block: Block, top: number): Part => {
  const { labelled, labelWidth, columns } = block
  const { leading, size } = layout
  const style = { size: size.small, weight: 600, colour: 'muted', halo: false } as const
  const wrapped = (text: string, width: number) =>
    wrapText(text, width, (line) => measure(line, style.size, style.weight))
  const corner = wrapped(drawing.corner, labelWidth)
  const headings = columns.map((column) => ({
    x: (column.left + column.right) / 2,
    lines: wrapped(headingOf(drawing, column.index, block), column.right - column.left - column.padding + 0.01)
  }))
  const above = labelled === 'above' ? corner.length * leading : 0
  const before = labelled === 'above' ? 0 : corner.length
  const most = Math.max(1, before, ...headings.map(({ lines }) => lines.length))
  const last = top + above + most * leading - 4
  const level = (lines: string[], x: number, anchor: 'start' | 'middle') =>
    stacked(lines, { ...style, x, anchor }, last - (lines.length - 1) * leading, leading)
  const labels = [
    ...(above > 0
      ? stacked(corner, { ...style, x: 0, anchor: 'start' }, top + 14, leading)
      : level(corner, 0, 'start')),
    ...headings.flatMap(({ x, lines }) => level(lines, x, 'middle'))
  ]
  return { labels, shades: [], bottom: last + 8 }
}

type Row = HeatDrawing['rows'][number]

/** A row: its label before its cells, or on lines above them. */
export const rowOf = (ground: Ground, block: Block, row: Row, top: number): Part => {
  const { layout, measure } = ground
  const { leading, name } = layout
  const { labelled, labelSize, labelWidth } = block
  const beside = labelled === 'beside'
  const hidden = allHidden(row)
  const weight = beside ? weightOf(row) : 600
  const names = wrapText(row.label, labelWidth + 0.01, (line) => measure(line, labelSize, weight))
  const above = beside ? 0 : names.length * leading + 6
  const cells = hidden === null ? cellsOf(ground, block, row) : wordsAcross(ground, block, hidden)
  const lines = Math.max(beside ? names.length : 1, cells.lines)
  const height = Math.max(cellHeight[name], lines * leading + 10)
  const middle = top + above + height / 2
  const first = beside ? middle - ((names.length - 1) / 2) * leading + labelSize * toBaseline : top + 18
  const colour = hidden === null ? 'ink' : 'muted'
  const label = { x: 0, size: labelSize, weight, colour, anchor: 'start', halo: false } as const
  return {
    labels: [...stacked(names, label, first, leading), ...cells.labels(middle)],
    shades: cells.shades(top + above, top + above + height - betweenCells),
    bottom: top + above + height + (beside ? 0 : 4)
  }
}

/** What stands in the cells of a row, centred on some height. */
type Cells = { lines: number; labels: (middle: number) => Label[]; shades: (top: number, bottom: number) => Shade[] }

const firstLine = (lines: number, middle: number, { leading, size }: Layout): number =>
  middle - ((lines - 1) / 2) * leading + size.words * toBaseline

const cellsOf = ({ layout, measure }: Ground, { columns }: Block, row: Row): Cells => {
  const cells = columns.map((column) => cellLabels(row, column, layout, measure))
  return {
    lines: Math.max(...cells.map(({ lines }) => lines)),
    labels: (middle) => cells.flatMap(({ lines, labels }) => labels(firstLine(lines, middle, layout))),
    shades: (top, bottom) =>
      columns.map(({ index, left, right }) => {
        const { step } = row.cells[index] as HeatCell
        return { step, left, right: right - betweenCells, top, bottom }
      })
  }
}

/** One reason for all cells, written once. */
const wordsAcross = ({ layout, measure }: Ground, { labelled, columns }: Block, text: string): Cells => {
  const left = (columns[0] as Column).left + (labelled === 'beside' ? (columns[0] as Column).padding : 0)
  const right = (columns.at(-1) as Column).right
  const size = layout.size.words
  const lines = wrapText(text, right - left, (line) => measure(line, size, 400))
  const style = { x: left, size, weight: 400, colour: 'muted', anchor: 'start', halo: false } as const
  return {
    lines: lines.length,
    labels: (middle) => stacked(lines, style, firstLine(lines.length, middle, layout), layout.leading),
    shades: () => []
  }
}
