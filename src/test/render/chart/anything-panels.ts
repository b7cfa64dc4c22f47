import fc from 'fast-check'
import type { PanelDrawing, PanelsDrawing } from '../../../render/chart/drawing.ts'
import { type Anything, words } from './anything.ts'
import { anyParts } from './anything-parts.ts'
import { anyTable } from './anything-table.ts'
import { anyTrend, fewWaves } from './anything-trend.ts'

const within: Record<PanelDrawing['form'], Anything> = {
  trend: { ...anyTrend.trend, any: fewWaves },
  slope: anyTrend.slope,
  distribution: anyParts.distribution,
  heat: anyTable.heat,
  waffle: anyTable.waffle
}

/** Up to three drawings of one form, each under its heading. */
const panels: fc.Arbitrary<PanelsDrawing> = fc.constantFrom(...Object.values(within)).chain(({ any }) =>
  fc.record({
    form: fc.constant('panels' as const),
    title: words(8),
    summary: words(8),
    panels: fc.array(fc.record({ heading: words(9), drawing: any as fc.Arbitrary<PanelDrawing> }), {
      minLength: 1,
      maxLength: 3
    })
  })
)

const hidden: Anything['hidden'] = (given, secret) => {
  const all = given as PanelsDrawing
  return {
    ...all,
    panels: all.panels.map((each) => ({
      ...each,
      drawing: within[each.drawing.form].hidden(each.drawing, secret) as PanelDrawing
    }))
  }
}

export const anyPanels: Record<'panels', Anything> = { panels: { any: panels, hidden } }
