import type { WaffleDrawing } from '../drawing.ts'
import { type ChartForm, type Composed, thumbnailSize } from '../form.ts'
import type { Layout } from '../layout.ts'
import { type Label, labelsMarkup, stacked } from '../markup.ts'
import { type Measure, wrapText } from '../measure.ts'
import { page, type Surface } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { intervalMarks, type Squares, sideOf, squareMarks } from './squares.ts'

type Row = WaffleDrawing['rows'][number]

const pitch = 15
/** How many stand side by side in a wide drawing, and from one to the next. */
const most = 4
const between = { across: 24, down: 28 }
const ascent = 15

/** A drawing without the marks of its hidden rows: what is not shown is not in the file either, whoever passed it. */
const withoutHidden = (drawing: WaffleDrawing): WaffleDrawing => ({
  ...drawing,
  rows: drawing.rows.map((row) => (row.hidden === null ? row : { ...row, mark: null }))
})

/** A row set out: its texts and squares from a place on, and its height. */
type Set = { labels: Label[]; squares: Squares[]; bottom: number }

const compose = (given: WaffleDrawing, layout: Layout, surface: Surface, measure: Measure): Composed => {
  const { rows } = withoutHidden(given)
  const sets = layout.name === 'wide' ? sideBySide(rows, layout, measure) : belowOneAnother(rows, layout, measure)
  const height = Math.ceil(Math.max(0, ...sets.map(({ bottom }) => bottom)) + 2)
  const squares = sets.flatMap((set) => set.squares)
  const labels = sets.flatMap((set) => set.labels)
  const marks = [...squareMarks(squares, surface), ...intervalMarks(squares, surface)]
  return {
    markup: plotMarkup(marks, layout.width, height) + labelsMarkup(labels, surface),
    width: layout.width,
    height
  }
}

/** Lines of as many as fit, the texts above the squares and all squares of a line level. */
const sideBySide = (rows: Row[], layout: Layout, measure: Measure): Set[] => {
  const width = (layout.width - (most - 1) * between.across) / most
  const sets: Set[] = []
  let top = 0
  for (let first = 0; first < rows.length; first += most) {
    const line = rows.slice(first, first + most)
    const lines = Math.max(...line.map((row) => textsOf(row, width, 0, 0, layout, measure).length))
    const squaresTop = top + lines * layout.leading + 8
    line.forEach((row, index) => {
      const left = index * (width + between.across)
      const texts = textsOf(row, width, left, 0, layout, measure)
      const y = squaresTop - 12 - (texts.length - 1) * layout.leading
      sets.push({
        labels: textsOf(row, width, left, y, layout, measure),
        squares: squaresOf(row, left, squaresTop),
        bottom: squaresTop + (line.some(({ mark }) => mark) ? sideOf(pitch) : 0)
      })
    })
    top = Math.max(...sets.map(({ bottom }) => bottom)) + between.down
  }
  return sets
}

/** Squares at the left and texts beside them; a row without squares has its texts there alone. */
const belowOneAnother = (rows: Row[], layout: Layout, measure: Measure): Set[] => {
  const sets: Set[] = []
  let top = 0
  for (const row of rows) {
    const left = row.mark ? sideOf(pitch) + 14 : 0
    const labels = textsOf(row, layout.width - left, left, top + ascent, layout, measure)
    const textBottom = top + labels.length * layout.leading
    const bottom = Math.max(textBottom, row.mark ? top + sideOf(pitch) : 0)
    sets.push({ labels, squares: squaresOf(row, 0, top), bottom })
    top = bottom + (row.mark ? between.down - 8 : 14)
  }
  return sets
}

const squaresOf = ({ mark, highlight }: Row, left: number, top: number): Squares[] =>
  mark ? [{ mark, highlight, left, top, pitch }] : []

/** A row's label, and under it its value or why that is not shown, from the first baseline on. */
const textsOf = (row: Row, width: number, x: number, y: number, layout: Layout, measure: Measure): Label[] => {
  const { leading, size } = layout
  const style = { x, anchor: 'start', halo: false } as const
  const wrapped = (text: string, of: number, weight: 400 | 600) =>
    wrapText(text, width, (line) => measure(line, of, weight))
  const named = row.hidden === null ? 'ink' : 'muted'
  const weight = row.highlight && row.hidden === null ? 600 : 400
  const names = stacked(
    wrapped(row.label, size.label, weight),
    { ...style, size: size.label, weight, colour: named },
    y,
    leading
  )
  const below = y + names.length * leading
  const value = { ...style, size: size.words, weight: 600, colour: row.highlight ? 'hi' : 'ink' } as const
  const hidden = { ...value, weight: 400, colour: 'muted' } as const
  const said =
    row.hidden === null
      ? stacked(wrapped(row.mark?.text ?? '', size.words, 600), value, below, leading)
      : stacked(wrapped(row.hidden, size.words, 400), hidden, below, leading)
  return [...names, ...said]
}

const small = { pitch: 7, most: 2, top: 18 }

/** The squares of the first two rows that have any, the highlighted one among them. */
const thumbnail = (given: WaffleDrawing): string => {
  const drawn = withoutHidden(given).rows.filter(({ mark }) => mark)
  const first = [...drawn].sort((a, b) => Number(b.highlight) - Number(a.highlight)).slice(0, small.most)
  const shown = drawn.filter((row) => first.includes(row))
  const { width, height } = thumbnailSize
  const squares = shown.flatMap((row, index) =>
    squaresOf(row, 0, small.top).map((each) => ({ ...each, left: 22 + index * 88, pitch: small.pitch }))
  )
  return plotMarkup(squareMarks(squares, page), width, height)
}

/** Shares as so many squares of a hundred. */
export const waffle: ChartForm<WaffleDrawing> = { compose, thumbnail }
