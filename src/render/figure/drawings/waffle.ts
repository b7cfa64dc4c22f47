import type { PanelsDrawing, WaffleDrawing } from '../../chart/drawing.ts'
import { intervalText } from '../../values.ts'
import { hiddenWords } from '../hidden-words.ts'
import { marked, markOf } from './mark.ts'
import { rowsInPanels } from './panels.ts'
import { boundsOf } from './scale.ts'
import type { Shown } from './shown.ts'

/** The share of each row in squares of a hundred, with its interval in words. */
export function waffleDrawing(shown: Shown): WaffleDrawing | PanelsDrawing {
  return rowsInPanels(squaresOf(shown), shown, (drawing, rows) => ({ ...drawing, rows }))
}

function squaresOf({ figure, rows, named, context }: Shown): WaffleDrawing {
  const questions = figure.rows.flatMap((row) => row.cells.flatMap((waves) => waves[0] ?? []))
  const bounds = boundsOf(questions, context)
  return {
    ...named,
    form: 'waffle',
    rows: rows.map((row) => {
      const [estimate] = row.estimates[0] ?? []
      const mark = estimate ? markOf(estimate, bounds, row.together, context) : null
      const interval = estimate && intervalText(context, estimate)
      return {
        key: row.code,
        label: marked(row.label, row.cautions),
        highlight: row.highlight,
        mark: mark && interval ? { ...mark, text: `${mark.text} (${interval})` } : mark,
        hidden: row.hidden ? hiddenWords(row.estimates[0] ?? [], context).join('; ') : null
      }
    })
  }
}
