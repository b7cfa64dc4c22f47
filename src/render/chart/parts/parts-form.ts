import * as Plot from '@observablehq/plot'
import type { PartsDrawing } from '../drawing.ts'
import { type ChartForm, type Composed, thumbnailSize } from '../form.ts'
import type { Layout } from '../layout.ts'
import type { Measure } from '../measure.ts'
import { page, type Surface } from '../palette.ts'
import { pictureMarkup } from '../picture.ts'
import { plotMarkup } from '../plot.ts'
import { wordsHeading } from '../rows/heading.ts'
import { hairlineMarks, type Rows, rowsOf } from '../rows/rows.ts'
import type { Setting } from '../rows/setting.ts'
import { wordsColumn } from '../rows/words.ts'
import { areaMarks } from '../tone.ts'
import { type Arrange, type PartsRow, roomOf } from './arrangement.ts'
import { headerOf } from './header.ts'
import { namesOf } from './names.ts'
import { segmentAreas, segmentLabels, sumLabels, sumMarks } from './row-marks.ts'

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
  drawing: PartsDrawing,
  arrange: Arrange,
  layout: Layout,
  surface: Surface,
  measure: Measure
): Composed => {
  const { left, width } = layout
  const column = wordsColumn(drawing, layout, measure)
  const right = layout.name === 'wide' && column.width > 0 ? width - column.width - 16 : width
  const arrangement = arrange(drawing, roomOf(left, right, measure))
  const names = namesOf(drawing, arrangement, right, layout, measure)
  const heading = wordsHeading(drawing.wordsHeading, column, layout, measure)
  const header = headerOf(names, heading, {
    layout,
    measure,
    surface,
    width,
    line: arrangement.line,
    column: arrangement.column ?? (heading.lines > 0 ? right : width)
  })
  const setting: Setting<PartsRow> = {
    rows: drawing.rows,
    layout,
    measure,
    column,
    left,
    right,
    line: arrangement.line,
    hasMarks: ({ hidden }) => hidden === null,
    laneHeight: () => laneHeight[layout.name]
  }
  const rows = rowsOf(setting, header.bottom)
  const height = Math.ceil(rows.bottom + 2)
  const drawn = rows.lanes.map(({ row, middle }) => ({
    segments: arrangement.segmentsOf(row),
    sums: arrangement.sumsOf(row),
    middle
  }))
  const writing = { size: layout.size.small, measure, right }
  const marks = [
    ...hairlineMarks(rows, width, surface),
    ...areaMarks(segmentAreas(drawn, half), surface),
    ...sumMarks(drawn, surface),
    ...lineMarks(arrangement.line, lineSpans(rows, header.bottom, layout), surface),
    ...header.marks
  ]
  const labels = [
    ...header.labels,
    ...rows.labels,
    ...drawn.flatMap((row) => [...segmentLabels(row, arrangement, writing), ...sumLabels(row)])
  ]
  return { markup: pictureMarkup({ marks, labels }, width, height, surface), width, height }
}

type Span = { from: number; to: number }

/** The line runs through all rows; in a narrow drawing, where it would run through their labels, along each row's bar. */
const lineSpans = ({ lanes, bottom }: Rows<PartsRow>, top: number, { name }: Layout): Span[] =>
  name === 'wide'
    ? [{ from: top - 2, to: bottom }]
    : lanes
        .filter(({ row }) => row.hidden === null)
        .map(({ middle }) => ({ from: middle - half - 4, to: middle + half + 4 }))

const lineMarks = (line: number | null, spans: Span[], surface: Surface): Plot.Markish[] =>
  line === null
    ? []
    : [Plot.ruleX(spans, { x: () => line, y1: 'from', y2: 'to', stroke: surface.paint('ink'), strokeWidth: 1.25 })]

const thumb = { side: 14, top: 14, bottom: 90, rows: 5, half: 6 }

/** The first rows that are shown, without words. */
const partsThumbnail = (drawing: PartsDrawing, arrange: Arrange): string => {
  const shown = drawing.rows.filter(({ hidden }) => hidden === null).slice(0, thumb.rows)
  const room = roomOf(thumb.side, thumbnailSize.width - thumb.side, () => 0)
  const arrangement = arrange({ ...drawing, rows: shown }, room)
  const step = Math.min(20, (thumb.bottom - thumb.top) / Math.max(1, shown.length - 1))
  const drawn = shown.map((row, index) => ({
    segments: arrangement.segmentsOf(row),
    sums: [],
    middle: thumb.top + index * step
  }))
  const span = { from: thumb.top - thumb.half - 4, to: thumb.top + (shown.length - 1) * step + thumb.half + 4 }
  const marks = [...areaMarks(segmentAreas(drawn, thumb.half), page), ...lineMarks(arrangement.line, [span], page)]
  return plotMarkup(marks, thumbnailSize.width, thumbnailSize.height)
}
