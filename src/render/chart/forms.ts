import { distribution } from './distribution/distribution.ts'
import type { Drawing, DrawingOf, FormName } from './drawing.ts'
import type { ChartForm } from './form.ts'
import { heat } from './heat/heat.ts'
import { bar } from './lanes/bar.ts'
import { box } from './lanes/box.ts'
import { dot } from './lanes/dot.ts'
import { dumbbell } from './lanes/dumbbell.ts'
import { grouped } from './lanes/grouped.ts'
import { laneForm } from './lanes/lane-form.ts'
import { league } from './lanes/league.ts'
import { panels } from './panels.ts'
import { likert } from './parts/likert.ts'
import { stacked } from './parts/stacked.ts'
import { quadrant } from './quadrant/quadrant.ts'
import { trend } from './trend/trend.ts'
import { waffle } from './waffle/waffle.ts'

/** Every form of chart. */
const forms: { [Name in FormName]: ChartForm<DrawingOf<Name>> } = {
  bar: laneForm(bar),
  dumbbell: laneForm(dumbbell),
  heat,
  quadrant,
  panels,
  slope: trend,
  trend,
  waffle,
  box: laneForm(box),
  distribution,
  dot: laneForm(dot),
  grouped: laneForm(grouped),
  league: laneForm(league),
  likert,
  stacked
}

export function formOf(drawing: Drawing): ChartForm<Drawing> {
  return forms[drawing.form] as ChartForm<Drawing>
}
