import type { Comparison, Estimate } from '../../estimate/answer.ts'
import type { Figure, FigureRow, SortOrder } from '../../report/model.ts'
import { type Context, textIn } from '../context.ts'

/** A row of a figure with its answers. `estimates` and `changes` are by measure, as in the question. */
export type AnsweredRow = {
  code: string
  label: string
  highlight: boolean
  estimates: Estimate[][]
  changes: (Comparison | null)[]
  references: (Estimate | null)[]
  /** Nothing of it may be shown. */
  hidden: boolean
  /** Something of it has a small base. */
  caution: boolean
}

/** The figure's rows with their answers, in its order; rows of which nothing is shown come last. */
export function answeredRows(figure: Figure, context: Context): AnsweredRow[] {
  const rows = figure.rows.map((row) => answerRow(row, figure.family, context))
  const shown = rows.filter((row) => !row.hidden)
  return [...sorted(shown, figure.sort), ...rows.filter((row) => row.hidden)]
}

function answerRow(row: FigureRow, family: string, context: Context): AnsweredRow {
  const estimates = row.cells.map((waves) => waves.map((question) => context.answers.estimate(question)))
  const all = estimates.flat()
  return {
    code: row.code,
    label: textIn(context, row.label),
    highlight: row.highlight,
    estimates,
    changes: row.changes.map((question) => question && context.answers.change(question, family)),
    references: row.references.map((question) => question && context.answers.estimate(question)),
    hidden: all.every((estimate) => estimate.value === null),
    caution: all.some((estimate) => estimate.standing === 'caution')
  }
}

/** By the last wave of the first measure, or its change; equal ones stay in the codebook's order, those without come last. */
function sorted(rows: AnsweredRow[], sort: SortOrder): AnsweredRow[] {
  if (sort === 'code') return rows
  const direction = sort.startsWith('-') ? -1 : 1
  const keyOf = (row: AnsweredRow) =>
    sort.endsWith('change')
      ? row.changes[0]?.difference
      : row.estimates[0]?.findLast((estimate) => estimate.value !== null)?.value
  const known = rows.filter((row) => keyOf(row) != null)
  const sortedRows = known.toSorted((a, b) => direction * ((keyOf(a) ?? 0) - (keyOf(b) ?? 0)))
  return [...sortedRows, ...rows.filter((row) => keyOf(row) == null)]
}
