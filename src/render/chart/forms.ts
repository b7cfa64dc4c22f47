import type { Drawing, DrawingOf, FormName } from './drawing.ts'
import type { ChartForm } from './form.ts'
import { bar } from './lanes/bar.ts'
import { dumbbell } from './lanes/dumbbell.ts'
import { laneForm } from './lanes/lane-form.ts'

/** Every form of chart. */
const forms: { [Name in FormName]: ChartForm<DrawingOf<Name>> } = {
  bar: laneForm(bar),
  dumbbell: laneForm(dumbbell)
}

export function formOf(drawing: Drawing): ChartForm<Drawing> {
  return forms[drawing.form] as ChartForm<Drawing>
}
