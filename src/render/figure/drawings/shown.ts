import type { Figure } from '../../../report/model.ts'
import type { Named } from '../../chart/drawing.ts'
import type { Context } from '../../context.ts'
import type { AnsweredRow } from '../rows.ts'

/** A figure with what it shows: its rows in their order, what they are set against, and its name and description. */
export type Shown = {
  figure: Figure
  rows: AnsweredRow[]
  benchmark: AnsweredRow | null
  /** Of a figure in panels, what the rows of each are set against, in their order; null where they are against nothing. */
  panels: (AnsweredRow | null)[]
  named: Named
  context: Context
}
