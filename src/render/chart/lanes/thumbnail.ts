import * as Plot from '@observablehq/plot'
import type { LaneDrawing, Row } from '../drawing.ts'
import { thumbnailSize as size } from '../form.ts'
import { page } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { hungLine } from '../plumb.ts'
import type { Form, Lane } from './form.ts'
import { withoutHidden } from './hidden.ts'

const side = 16
const top = 12
/** Where the last row may stand; less deep over a bob. */
const lowest = { plain: 92, plumbed: 76 }
const plumb = { top: 2, bottom: 89 }

/** The first rows, without words. */
export const laneThumbnail = (drawing: LaneDrawing, { thumbnail, startsAtZero }: Form): string => {
  const { benchmark } = drawing
  const rows = shownRows(withoutHidden(drawing).rows, thumbnail.rows)
  const room = (benchmark ? lowest.plumbed : lowest.plain) - top
  const step = Math.min(24, room / Math.max(1, rows.length - 1))
  const lanes = rows.map((row, index): Lane => ({ row, middle: top + index * step }))
  const values = rows
    .flatMap((row) => row.marks)
    .filter((mark) => mark !== null)
    .flatMap(({ value, low, high }) => (thumbnail.intervals ? [value, low ?? value, high ?? value] : [value]))
  const all = [...values, ...(startsAtZero ? [0] : []), ...(benchmark ? [benchmark.value] : [])]
  const domain = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1]
  const scale = Plot.scale({ x: { type: 'linear', domain, range: [side, size.width - side] } })
  const x = (value: number) => scale.apply(value) as number
  const drawn = [
    ...(benchmark ? hungLine(benchmark, x(benchmark.value), plumb.top, plumb.bottom, page) : []),
    ...thumbnail.draw({ x, surface: page }, lanes, step)
  ]
  return plotMarkup(drawn, size.width, size.height)
}

/** The first rows that have marks, the highlighted one among them wherever it stands; our marks alone. */
const shownRows = (rows: Row[], most: number): Row[] => {
  const drawn = rows.filter((row) => row.marks.some((mark) => mark !== null)).map((row) => ({ ...row, references: [] }))
  const first = drawn.slice(0, most)
  const highlighted = drawn.find((row) => row.highlight)
  return highlighted === undefined || first.includes(highlighted) ? first : [...first.slice(0, -1), highlighted]
}
