import type { LaneDrawing } from '../drawing.ts'
import type { ChartForm } from '../form.ts'
import { composeLanes } from './compose.ts'
import type { Form } from './form.ts'
import { laneThumbnail } from './thumbnail.ts'

/** A form of which each row has a lane of its own. */
export const laneForm = (form: Form): ChartForm<LaneDrawing> => ({
  compose: (drawing, layout, surface, measure) => composeLanes(drawing, form, layout, surface, measure),
  thumbnail: (drawing) => laneThumbnail(drawing, form)
})
