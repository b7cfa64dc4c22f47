import type { Row } from '../../chart/drawing.ts'
import { textIn } from '../../context.ts'
import { type AnsweredRow, panelRows } from '../rows.ts'
import type { Shown } from './shown.ts'

/** The heading of the panel that a row is the first of; nothing of others. */
export function panelOf(row: AnsweredRow, { figure, rows, context }: Shown): Pick<Row, 'panel'> {
  const panel = figure.facet?.panels.find(({ code }) => code === row.facet)
  const first = panel && rows.find(({ facet }) => facet === panel.code) === row
  return first ? { panel: textIn(context, panel.label) } : {}
}

/** What each panel shows, as if it were a figure of its own, under its heading. */
export function inPanels(shown: Shown): { heading: string; shown: Shown }[] {
  const { figure, rows, panels, context } = shown
  const facet = figure.facet
  if (!facet) return []
  return panelRows(figure, rows).map((own, index) => {
    const { code = '', label = {} } = facet.panels[index] ?? {}
    const asked = figure.rows.filter((row) => row.facet === code)
    return {
      heading: textIn(context, label),
      shown: { ...shown, rows: own, benchmark: panels[index] ?? null, figure: { ...figure, facet: null, rows: asked } }
    }
  })
}
