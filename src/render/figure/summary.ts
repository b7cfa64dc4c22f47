import type { Estimate } from '../../estimate/answer.ts'
import type { Figure } from '../../report/model.ts'
import { allRows, type Table } from '../chart/table.ts'
import { type Context, textIn } from '../context.ts'
import { formatOf, intervalText, labelOfMeasure, labelOfPart, labelOfWave } from '../values.ts'
import { hiddenWords } from './hidden-words.ts'
import { type Quarters, quartersOf, quarterText } from './importance.ts'
import { type AnsweredRow, estimatesOf, sidesOf } from './rows.ts'

/** What a chart shows, in words made of its estimates, for those who do not see it. */
export function summaryOf(
  figure: Figure,
  rows: AnsweredRow[],
  benchmark: AnsweredRow | null,
  context: Context
): string {
  const { words } = context.language
  const quarters = rows.some((row) => row.importance) ? quartersOf(rows, context) : null
  const sentences = [...rows, ...(benchmark ? [benchmark] : [])].map((row) => {
    if (row.importance) return words.figure.rowOf(row.label, driverText(row, quarters, context))
    const parts = partsTold(row, figure)
    if (parts.length > 0)
      return words.figure.rowOf(nameOf(row, figure, context), partsText(parts, row, figure, context))
    const estimates = row.estimates[0] ?? []
    const values = estimates.flatMap((estimate) => {
      if (estimate.value === null) return []
      const value = formatOf(context, estimate)(row.together.get(estimate) ?? estimate.value)
      return (figure.measures[0]?.waves.length ?? 0) > 1 && estimate.wave !== null
        ? [`${labelOfWave(context, estimate.dataset, estimate.wave)} ${value}`]
        : [value]
    })
    return words.figure.rowOf(nameOf(row, figure, context), [...values, ...hiddenWords(estimates, context)].join(', '))
  })
  return `${sentences.join('; ')}.`
}

/** A driver's two values with their intervals, and its quarter. */
function driverText(row: AnsweredRow, quarters: Quarters | null, context: Context): string {
  const words = context.language.words.charts.importance
  const told = (name: string, estimate: Estimate | undefined | null) => {
    if (estimate?.value == null) return []
    const interval = intervalText(context, estimate)
    return [`${name} ${formatOf(context, estimate)(estimate.value)}${interval === null ? '' : ` (${interval})`}`]
  }
  const where = quarters && quarterText(row, quarters, context)
  return [
    ...told(words.performance, row.estimates[0]?.[0]),
    ...told(words.importance, row.importance),
    ...hiddenWords(estimatesOf(row), context),
    ...(where === null ? [] : [where])
  ].join(', ')
}

/** What is told of a row of several measures: the ends of a scale, else each; empty where there is one measure. */
function partsTold(row: AnsweredRow, { by, measures }: Figure): Estimate[] {
  const sides = sidesOf(row)
  if (sides.length > 0) return sides
  return by !== null && measures.length > 1 ? row.estimates.flat() : []
}

/** Parts of one measure go by their own names. */
function partsText(parts: Estimate[], row: AnsweredRow, { measures }: Figure, context: Context): string {
  const one = new Set(measures.map(({ measure }) => measure)).size === 1
  const hidden = hiddenWords(parts, context)
  const told = parts.flatMap((estimate) => {
    if (estimate.value === null) return []
    const { dataset, measure, category } = estimate
    const value = formatOf(context, estimate)(row.together.get(estimate) ?? estimate.value)
    const label =
      one && category !== null
        ? labelOfPart(context, dataset, measure, category)
        : labelOfMeasure(context, dataset, measure, category)
    return [`${label} ${value}`]
  })
  return [...told, ...hidden].join(', ')
}

/** A row's name, with its panel's before it; what a panel is set against is named by that anyway. */
function nameOf(row: AnsweredRow, { facet }: Figure, context: Context): string {
  const panel = row.code === 'overall' ? undefined : facet?.panels.find(({ code }) => code === row.facet)
  return panel ? `${textIn(context, panel.label)}, ${row.label}` : row.label
}

/** What a table says, row by row, for those who do not see its picture: all but the columns that support others. */
export function tableSummaryOf(table: Table, context: Context): string {
  const told = table.columns.flatMap(({ heading, supporting }, index) => (supporting ? [] : [{ heading, index }]))
  const sentences = allRows(table).map((row) => {
    const values = told.map(({ heading, index }) => {
      const cell = row.cells[index]
      const value = [cell?.value, ...(cell?.interval ? [`(${cell.interval})`] : [])].join(' ')
      return told.length === 1 ? value : `${heading} ${value}`
    })
    return context.language.words.figure.rowOf(row.label, values.join(', '))
  })
  return `${sentences.join('; ')}.`
}
