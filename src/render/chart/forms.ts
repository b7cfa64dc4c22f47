import { distribution } from './distribution/distribution.ts'
import type { Drawing, DrawingOf, FormName } from './drawing.ts'
import type { ChartForm } from './form.ts'
import { bar } from './lanes/bar.ts'
import { box } from './lanes/box.ts'
import { dot } from './lanes/dot.ts'
import { dumbbell } from './lanes/dumbbell.ts'
import { grouped } from './lanes/grouped.ts'
import { laneForm } from './lanes/lane-form.ts'
import { league } from './lanes/league.ts'
import { likert } from './parts/likert.ts'
import { stacked } from './parts/stacked.ts'

/** Every form of chart. */
const forms: { [Name in FormName]: ChartForm<DrawingOf<Name>> } = {
  bar: laneForm(bar),
  box: laneForm(box),
  distribution,
  dot: laneForm(dot),
  dumbbell: laneForm(dumbbell),
  grouped: laneForm(grouped),
  league: laneForm(league),
  likert,
  stacked
}

export function formOf(drawing: Drawing): ChartForm<Drawing> {
  return forms[drawing.form] as ChartForm<Drawing>
}
