import type { PartsDrawing } from '../drawing.ts'
import { thumbnailSize as size } from '../form.ts'
import { page } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { areaMarks } from '../tone.ts'
import { type Arrange, roomOf } from './arrangement.ts'
import { lineMarks, segmentAreas } from './row-marks.ts'

const side = 14
const top = 14
const step = 19
const most = 5
const half = 6

/** The first rows that are shown, the highlighted one among them wherever it stands, without words. */
export const partsThumbnail = (drawing: PartsDrawing, arrange: Arrange): string => {
  const shown = drawing.rows.filter(({ hidden }) => hidden === null)
  const highlighted = shown.findIndex(({ highlight }) => highlight)
  const rows = shown.filter((_, index) => index < (highlighted >= most ? most - 1 : most) || index === highlighted)
  const arrangement = arrange(
    { ...drawing, rows },
    roomOf(side, size.width - side, false, () => 0)
  )
  const drawn = rows.map((row, index) => ({
    segments: arrangement.segmentsOf(row),
    sums: [],
    middle: top + index * step
  }))
  const span = { from: top - half - 4, to: top + (rows.length - 1) * step + half + 4 }
  const marks = [...areaMarks(segmentAreas(drawn, half), page), ...lineMarks(arrangement.line, [span], page)]
  return plotMarkup(marks, size.width, size.height)
}
