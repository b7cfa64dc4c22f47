import type { DrawingOf, PanelDrawing, PanelsDrawing, Row } from '../../chart/drawing.ts'
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

type Rowed = DrawingOf<'heat' | 'waffle'>

/** The rows of one drawing of the whole figure panel by panel, so that shades and numbers mean the same in each. */
export function rowsInPanels<Of extends Rowed>(
  drawing: Of,
  { figure, rows, named, context }: Shown,
  panelFrom: (drawing: Of, own: Of['rows'], index: number) => Of
): Of | PanelsDrawing {
  if (!figure.facet) return drawing
  return {
    ...named,
    form: 'panels',
    panels: figure.facet.panels.map(({ code, label }, index) => ({
      heading: textIn(context, label),
      drawing: panelFrom(
        drawing,
        drawing.rows.filter((_, at) => rows[at]?.facet === code) as Of['rows'],
        index
      ) as PanelDrawing
    }))
  }
}
