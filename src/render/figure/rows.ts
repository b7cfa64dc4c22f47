import type { Caution, Comparison, Estimate, Ranking } from '../../estimate/answer.ts'
import { answersIn } from '../../estimate/statistics/distribution.ts'
import type { Figure, FigureRow, SortOrder } from '../../report/model.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { togetherOf } from '../together.ts'
import { labelOfPart, type Together } from '../values.ts'

/** A row of a figure with its answers. `estimates` and `changes` are by measure, as in the question. */
export type AnsweredRow = {
  code: string
  label: string
  /** The code of the panel that it stands in; null: there are none. */
  facet: string | null
  highlight: boolean
  estimates: Estimate[][]
  comparisons: (Comparison | null)[]
  /** Of a driver in a quadrant, how much it matters; else null. */
  importance: Estimate | null
  /** Of all answers on a scale, those at either end together; null where one of them is hidden. */
  sides: { low: Estimate | null; high: Estimate | null }
  /** Of a scorecard, the change from the wave before; null where there is none. */
  change: Comparison | null
  /** Of a profile, the same of the other values of its dimension, and the comparison with the best of them; else none. */
  others: Estimate[]
  best: Comparison | null
  references: (Estimate | null)[]
  /** By measure, the ranks that it can have; null where it is hidden. Empty where the figure shows none. */
  ranks: (Ranking['ranges'][number] | null)[]
  /** Values that are rounded together, of the whole figure. */
  together: Together
  /** Nothing of it may be shown. */
  hidden: boolean
  /** Why values of it are to be read with care. */
  cautions: Caution[]
}

/**
 * The figure's rows with their answers, in its order; rows of which nothing is shown come last. Panels follow one
 * another, and all have the order of the first, so that a row stands at the same place in each.
 */
export function answeredRows(figure: Figure, context: Context): AnsweredRow[] {
  const rankings = figure.rankings.map((question) => context.answers.ranking(question))
  const rows = figure.rows.map((row, index) => answerRow(row, index, rankings, figure, context))
  const together = togetherOf(
    rows.flatMap((row) => row.estimates.flat()),
    context
  )
  for (const row of rows) row.together = together
  const [first = [], ...others] = panelRows(figure, rows)
  const order = hiddenLast(sorted(first, figure.sort))
  const place = (row: AnsweredRow) => order.findIndex(({ code }) => code === row.code)
  return [order, ...others.map((panel) => hiddenLast(panel.toSorted((a, b) => place(a) - place(b))))].flat()
}

/** Rows panel by panel; of a figure without panels all, once. */
export function panelRows({ facet }: Pick<Figure, 'facet'>, rows: AnsweredRow[]): AnsweredRow[][] {
  return facet ? facet.panels.map(({ code }) => rows.filter((row) => row.facet === code)) : [rows]
}

function hiddenLast(rows: AnsweredRow[]): AnsweredRow[] {
  return [...rows.filter(({ hidden }) => !hidden), ...rows.filter(({ hidden }) => hidden)]
}

/** The rows that a figure shows: the first of its order, in each panel, and one that it highlights. */
export function topOf(figure: Pick<Figure, 'top' | 'facet'>, rows: AnsweredRow[]): AnsweredRow[] {
  const { top } = figure
  if (top === null) return rows
  return panelRows(figure, rows).flatMap((panel) => panel.filter((row, index) => index < top || row.highlight))
}

function answerRow(row: FigureRow, index: number, rankings: Ranking[], figure: Figure, context: Context): AnsweredRow {
  const { family } = figure
  const estimates = row.cells.map((waves) => waves.map((question) => context.answers.estimate(question)))
  const importance = row.importance && context.answers.estimate(row.importance)
  const all = [...estimates.flat(), ...(importance ? [importance] : [])]
  return {
    code: row.code,
    label: labelOf(row, figure, context),
    facet: row.facet,
    highlight: row.highlight,
    estimates,
    comparisons: row.comparisons.map((question) => question && context.answers.comparison(question, family)),
    importance,
    sides: { low: sideOf(row, 'low', context), high: sideOf(row, 'high', context) },
    change: row.change && context.answers.comparison(row.change, family),
    others: row.others.map((question) => context.answers.estimate(question)),
    best: row.best && context.answers.comparison(row.best, family),
    references: row.references.map((question) => question && context.answers.estimate(question)),
    ranks: rankings.map((ranking) => ranking.ranges[index] ?? null),
    together: new Map(),
    hidden: all.every((estimate) => estimate.value === null),
    cautions: all.flatMap((estimate) => estimate.caution ?? [])
  }
}

/** The share of one end of a scale; null where an answer of it is hidden, or there is none. */
function sideOf({ sides, cells }: FigureRow, side: 'low' | 'high', context: Context): Estimate | null {
  const question = sides?.[side]
  if (!question?.category) return null
  const codes = answersIn(question.category)
  const parts = cells.flat().filter(({ category }) => codes.includes(category ?? ''))
  const whole = parts.every((part) => context.answers.estimate(part).value !== null)
  const estimate = context.answers.estimate(question)
  return whole && estimate.value !== null ? estimate : null
}

/** A row's name; in a scorecard that is a table a measure of which less is better says so. */
function labelOf(row: FigureRow, { scorecard, profile, measures }: Figure, context: Context): string {
  if (row.part) return labelOfPart(context, row.part.dataset, row.part.measure, row.part.category)
  const label = textIn(context, row.label)
  const dataset = measures[0]?.dataset
  const better = dataset && datasetOf(context, dataset).codebook.measures.get(row.code)?.better
  return scorecard && profile === null && better === 'lower' ? context.language.words.blocks.lessIsBetter(label) : label
}

/** By the last wave of the first measure, or its change; equal ones stay in the codebook's order, those without come last. */
function sorted(rows: AnsweredRow[], sort: SortOrder): AnsweredRow[] {
  if (sort === 'code') return rows
  const direction = sort.startsWith('-') ? -1 : 1
  const end = sort.replace('-', '')
  const keyOf = (row: AnsweredRow) =>
    end === 'change'
      ? row.comparisons[0]?.difference
      : end === 'high' || end === 'low'
        ? row.sides[end]?.value
        : row.estimates[0]?.findLast((estimate) => estimate.value !== null)?.value
  const known = rows.filter((row) => keyOf(row) != null)
  const sortedRows = known.toSorted((a, b) => direction * ((keyOf(a) ?? 0) - (keyOf(b) ?? 0)))
  return [...sortedRows, ...rows.filter((row) => keyOf(row) == null)]
}

/** All that a row says of itself: of a driver also how much it matters. */
export function estimatesOf({ estimates, importance }: AnsweredRow): Estimate[] {
  return [...estimates.flat(), ...(importance ? [importance] : [])]
}

/** What a row says of the ends of a scale. */
export function sidesOf({ sides }: AnsweredRow): Estimate[] {
  return [sides.low, sides.high].filter((each) => each !== null)
}

/** Rows panel by panel, each with what its rows are set against as the last; without panels, as they are. */
export function interleaved(figure: Figure, rows: AnsweredRow[], panels: (AnsweredRow | null)[]): AnsweredRow[] {
  return panelRows(figure, rows).flatMap((panel, index) => [...panel, ...(panels[index] ? [panels[index]] : [])])
}
