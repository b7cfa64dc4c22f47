import type { HeatDrawing } from '../drawing.ts'
import { type ChartForm, thumbnailSize as size } from '../form.ts'
import { page } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { withoutHidden } from './cells.ts'
import { composeHeat } from './compose.ts'
import { shadeMarks } from './shades.ts'

const margin = { side: 16, top: 10 }
const most = { rows: 7, columns: 8 }

/** The first cells alone. */
const thumbnail = (given: HeatDrawing): string => {
  const rows = withoutHidden(given)
    .rows.slice(0, most.rows)
    .map(({ cells }) => cells.slice(0, most.columns))
  const width = (size.width - 2 * margin.side) / Math.max(1, ...rows.map(({ length }) => length))
  const height = Math.min(20, (size.height - 2 * margin.top) / Math.max(1, rows.length))
  const patches = rows.flatMap((cells, row) =>
    cells.map(({ step }, column) => {
      const [left, top] = [margin.side + column * width, margin.top + row * height]
      return { step, left, right: left + width - 1.5, top, bottom: top + height - 1.5 }
    })
  )
  return plotMarkup(shadeMarks(patches, page), size.width, size.height)
}

/** A table of which the cells are shaded by how far they stand from what they are compared with. */
export const heat: ChartForm<HeatDrawing> = { compose: composeHeat, thumbnail }
