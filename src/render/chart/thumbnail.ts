import * as Plot from '@observablehq/plot'
import type { Drawing, Row } from './drawing.ts'
import type { Lane } from './form.ts'
import { type FormName, forms } from './forms.ts'
import { withoutHidden } from './hidden.ts'
import { page } from './palette.ts'
import { plotMarkup } from './plot.ts'
import { plumbLine } from './plumb.ts'

const size = { width: 200, height: 104 }
const side = 16
const top = 12
/** Where the last row may stand; less deep over a bob. */
const lowest = { plain: 92, plumbed: 76 }
const plumb = { top: 2, bottom: 89 }
const most = 7

/** The small wordless drawing that stands for a figure in a list. */
export const thumbnail = (drawing: Drawing, form: FormName): string => {
  const { thumbnail: marks, startsAtZero } = forms[form]
  const { benchmark } = drawing
  const rows = shownRows(withoutHidden(drawing).rows)
  const room = (benchmark ? lowest.plumbed : lowest.plain) - top
  const step = Math.min(24, room / Math.max(1, rows.length - 1))
  const lanes = rows.map((row, index): Lane => ({ row, middle: top + index * step }))
  const values = rows.flatMap((row) => row.marks).flatMap((mark) => (mark === null ? [] : [mark.value]))
  const all = [...values, ...(startsAtZero ? [0] : []), ...(benchmark ? [benchmark.value] : [])]
  const domain = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1]
  const scale = Plot.scale({ x: { type: 'linear', domain, range: [side, size.width - side] } })
  const x = (value: number) => scale.apply(value) as number
  const drawn = [
    ...(benchmark ? [plumbLine(x(benchmark.value), plumb.top, plumb.bottom, page)] : []),
    ...marks({ x, surface: page }, lanes, step)
  ]
  return (
    `<svg class="th" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" ` +
    `aria-hidden="true">${plotMarkup(drawn, size.width, size.height)}</svg>`
  )
}

/** The first rows that have marks, the highlighted one among them wherever it stands. */
const shownRows = (rows: Row[]): Row[] => {
  const drawn = rows.filter((row) => row.marks.some((mark) => mark !== null))
  const first = drawn.slice(0, most)
  const highlighted = drawn.find((row) => row.highlight)
  return highlighted === undefined || first.includes(highlighted) ? first : [...first.slice(0, -1), highlighted]
}
