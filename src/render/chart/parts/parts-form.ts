import type { PartsDrawing } from '../drawing.ts'
import type { ChartForm, Composed } from '../form.ts'
import type { Layout } from '../layout.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { type Picture, pictureMarkup } from '../picture.ts'
import { wordsHeading } from '../rows/heading.ts'
import { hairlineMarks, type Rows, rowsOf } from '../rows/rows.ts'
import type { Setting } from '../rows/setting.ts'
import { wordsColumn } from '../rows/words.ts'
import { areaMarks } from '../tone.ts'
import { type Arrange, type Arrangement, type PartsRow, roomOf } from './arrangement.ts'
import { type Header, headerOf } from './header.ts'
import { namesOf } from './names.ts'
import { lineMarks, type Span, segmentAreas, segmentLabels, sumLabels, sumMarks } from './row-marks.ts'
import { partsThumbnail } from './thumbnail.ts'

/** Half the height of a bar. */
const half = 12
const laneHeight: Record<Layout['name'], number> = { wide: 40, narrow: 30 }

/** A form of which each row is a whole of parts. */
export const partsForm = (arrange: Arrange): ChartForm<PartsDrawing> => ({
  compose: (drawing, layout, surface, measure) =>
    composeParts(withoutHidden(drawing), arrange, layout, surface, measure),
  thumbnail: (drawing) => partsThumbnail(withoutHidden(drawing), arrange)
})

/** What is not shown is not in the file either, whoever passed it. */
const withoutHidden = (drawing: PartsDrawing): PartsDrawing => ({
  ...drawing,
  rows: drawing.rows.map((row) =>
    row.hidden === null ? row : { ...row, marks: row.marks.map(() => null), sums: { low: null, high: null } }
  )
})

const composeParts = (
  given: PartsDrawing,
  arrange: Arrange,
  layout: Layout,
  surface: Surface,
  measure: Measure
): Composed => {
  const { width } = layout
  const free = layout.name === 'narrow' && given.rows.every(({ words }) => words.length === 0)
  const { left, right } = settingOf(given, layout, measure)
  const arrangement = arrange(given, roomOf(left, right, free, measure))
  const drawing = arrangement.values === 'above' ? withValuesAbove(given, arrangement) : given
  const setting = settingOf(drawing, layout, measure)
  const header = headerOver(drawing, setting, arrangement, surface)
  const rows = rowsOf({ ...setting, line: arrangement.line }, header.bottom)
  const height = Math.ceil(rows.bottom + 2)
  const bars = barsPicture(rows, setting, arrangement, header.bottom, surface)
  const marks = [...hairlineMarks(rows, width, surface), ...bars.marks, ...header.marks]
  const labels = [...header.labels, ...rows.labels, ...bars.labels]
  return { markup: pictureMarkup({ marks, labels }, width, height, surface), width, height }
}

/** The values of the column apart as the words of their rows, which stand over its end. */
const withValuesAbove = (drawing: PartsDrawing, { apart: [part = -1] }: Arrangement): PartsDrawing => ({
  ...drawing,
  rows: drawing.rows.map((row) => ({ ...row, words: [row.marks[part]?.text ?? ''].filter(Boolean) }))
})

const settingOf = (drawing: PartsDrawing, layout: Layout, measure: Measure): Setting<PartsRow> => {
  const column = wordsColumn(drawing, layout, measure)
  const beside = layout.name === 'wide' && column.width > 0
  return {
    rows: drawing.rows,
    layout,
    measure,
    column,
    left: layout.left,
    right: beside ? layout.width - column.width - 16 : layout.width,
    line: null,
    hasMarks: ({ hidden }) => hidden === null,
    laneHeight: () => laneHeight[layout.name]
  }
}

const headerOver = (
  drawing: PartsDrawing,
  { layout, measure, column, right }: Setting<PartsRow>,
  arrangement: Arrangement,
  surface: Surface
): Header => {
  const { width } = layout
  const names = namesOf(drawing, arrangement, right, layout, measure)
  const heading = wordsHeading(drawing.wordsHeading, column, layout, measure)
  const end = arrangement.column ?? (heading.lines > 0 ? right : width)
  return headerOf(names, heading, { layout, measure, surface, width, line: arrangement.line, column: end })
}

/** The parts and sums of all rows, with their values. */
const barsPicture = (
  rows: Rows<PartsRow>,
  { layout, measure, right }: Setting<PartsRow>,
  arrangement: Arrangement,
  top: number,
  surface: Surface
): Picture => {
  const drawn = rows.lanes.map(({ row, middle }) => ({
    segments: arrangement.segmentsOf(row),
    sums: arrangement.sumsOf(row),
    middle
  }))
  const writing = { size: layout.size.small, measure, right }
  return {
    marks: [
      ...areaMarks(segmentAreas(drawn, half), surface),
      ...sumMarks(drawn, surface),
      ...lineMarks(arrangement.line, lineSpans(rows, top, layout), surface)
    ],
    labels: drawn.flatMap((row) => [...segmentLabels(row, arrangement, writing), ...sumLabels(row)])
  }
}

/** The line runs through all rows; in a narrow drawing, where it would run through their labels, along each row's bar. */
const lineSpans = ({ lanes, bottom }: Rows<PartsRow>, top: number, { name }: Layout): Span[] =>
  name === 'wide'
    ? [{ from: top - 2, to: bottom }]
    : lanes
        .filter(({ row }) => row.hidden === null)
        .map(({ middle }) => ({ from: middle - half - 4, to: middle + half + 4 }))
