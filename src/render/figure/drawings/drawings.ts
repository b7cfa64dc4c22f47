import type { Figure } from '../../../report/model.ts'
import type { Drawing, DrawingOf } from '../../chart/drawing.ts'
import { laneDrawing } from './lanes.ts'
import type { Shown } from './shown.ts'

type FormName = NonNullable<Figure['form']>

/** What each form of chart draws of a figure. */
const drawings: { [Name in FormName]: (shown: Shown) => DrawingOf<Name> } = {
  bar: (shown) => laneDrawing('bar', shown),
  dumbbell: (shown) => laneDrawing('dumbbell', shown)
}

/** A chart's figure as something to draw; null: it is a table. */
export function drawingOf(shown: Shown): Drawing | null {
  const { form } = shown.figure
  return form && drawings[form](shown)
}
