import type { FormName } from '../../../report/figure/forms/forms.ts'
import type { Drawing, DrawingOf, PanelsDrawing } from '../../chart/drawing.ts'
import { distributionDrawing } from './distribution.ts'
import { heatDrawing } from './heat.ts'
import { barDrawing, boxDrawing, dotDrawing, dumbbellDrawing, groupedDrawing } from './lanes.ts'
import { leagueDrawing } from './league.ts'
import { likertDrawing, stackedDrawing } from './parts.ts'
import { quadrantDrawing } from './quadrant.ts'
import type { Shown } from './shown.ts'
import { slopeDrawing, trendDrawing } from './trend.ts'
import { waffleDrawing } from './waffle.ts'

/** What each form of chart draws of a figure. */
const drawings: { [Name in FormName]: (shown: Shown) => DrawingOf<Name> | PanelsDrawing } = {
  bar: barDrawing,
  dot: dotDrawing,
  dumbbell: dumbbellDrawing,
  slope: slopeDrawing,
  trend: trendDrawing,
  grouped: groupedDrawing,
  likert: likertDrawing,
  stacked: stackedDrawing,
  distribution: distributionDrawing,
  league: leagueDrawing,
  box: boxDrawing,
  heat: heatDrawing,
  quadrant: quadrantDrawing,
  waffle: waffleDrawing
}

/** A chart's figure as something to draw; null: it is a table. */
export function drawingOf(shown: Shown): Drawing | null {
  const { form } = shown.figure
  return form && drawings[form](shown)
}
