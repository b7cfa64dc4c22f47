import type { Drawing, DrawingOf, FormName } from './drawing.ts'
import type { ChartForm } from './form.ts'
import { heat } from './heat/heat.ts'
import { bar } from './lanes/bar.ts'
import { dumbbell } from './lanes/dumbbell.ts'
import { laneForm } from './lanes/lane-form.ts'
import { quadrant } from './quadrant/quadrant.ts'
import { trend } from './trend/trend.ts'
import { waffle } from './waffle/waffle.ts'

/** Every form of chart. */
const forms: { [Name in FormName]: ChartForm<DrawingOf<Name>> } = {
  bar: laneForm(bar),
  dumbbell: laneForm(dumbbell),
  heat,
  quadrant,
  slope: trend,
  trend,
  waffle
}

export function formOf(drawing: Drawing): ChartForm<Drawing> {
  return forms[drawing.form] as ChartForm<Drawing>
}
