import type { Element, ElementContent } from 'hast'
import type { Figure } from '../../report/model.ts'
import { isOfTargets } from '../../report/targets/figure.ts'
import type { Context } from '../context.ts'
import { surveysOf } from '../explore/surveys.ts'
import { viewOf } from '../explore/view.ts'
import { fieldsOfFigure, fieldsOfPanels } from '../machine/fields.ts'
import { plainText } from '../plain-text.ts'
import { renderTargets } from '../targets/figure.ts'
import { benchmarkRow, panelBenchmarks } from './benchmark.ts'
import { figureCsv, figureKey, panelColumns } from './csv.ts'
import { drawingOf } from './drawings/drawings.ts'
import { frameFigure } from './frame.ts'
import { notesOf } from './notes.ts'
import { renderProfile } from './profile/figure.ts'
import { answeredRows, interleaved, topOf } from './rows.ts'
import { datasetsOf, sourceOf } from './sources.ts'
import { subtitleOf } from './subtitle.ts'
import { summaryOf, tableSummaryOf } from './summary.ts'
import { tableOf } from './table.ts'

/** A figure of measures. */
export function renderFigure(figure: Figure, headline: ElementContent[], context: Context): Element {
  if (isOfTargets(figure)) return renderTargets(figure, headline, context)
  if (figure.profile) return renderProfile(figure, headline, context)
  const all = answeredRows(figure, context)
  const rows = topOf(figure, all)
  const benchmark = benchmarkRow(figure, context)
  const panels = panelBenchmarks(figure, context)
  const against = [...rows, ...[benchmark, ...panels].filter((row) => row !== null)]
  const listed = interleaved(figure, rows, panels)
  const title = plainText({ type: 'root', children: headline }).trim()
  const said = figure.alt ?? summaryOf(figure, listed, benchmark, context)
  const drawing = drawingOf({ figure, rows, benchmark, panels, named: { title, summary: said }, context })
  const table = tableOf(figure, listed, benchmark, context)
  const parts = {
    id: figure.id,
    number: figure.number,
    title,
    summary: figure.alt ?? tableSummaryOf(table, context),
    subtitle: subtitleOf(figure, rows, context),
    notes: notesOf(figure, { all, shown: listed }, benchmark, drawing, context),
    source: sourceOf(figure, against, context),
    drawing,
    profile: null,
    table,
    csv: {
      content: figureCsv(figure, benchmark ? [...listed, benchmark] : listed, context),
      columns: figure.facet ? fieldsOfPanels : fieldsOfFigure,
      key: [...(figure.facet ? panelColumns : []), ...figureKey],
      datasets: datasetsOf(figure, against, context)
    },
    card: figure.scorecard,
    view: viewOf(figure, surveysOf(context)),
    more: []
  }
  return frameFigure(parts, headline, context)
}
