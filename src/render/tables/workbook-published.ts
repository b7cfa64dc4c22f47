import { figureAt, type PublishedFigure } from '../../dataset/dataset.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { decimals } from '../../estimate/statistics/values.ts'
import { type Context, datasetOf } from '../context.ts'
import { digits } from '../digits.ts'
import { sourceText } from '../figure/sources.ts'
import { type Cell, cellOf, rowOf } from '../spreadsheet/book.ts'
import { intervalText, labelOfMeasure, nameOf } from '../values.ts'
import type { PublishedContent } from './content.ts'
import type { SheetRows } from './workbook-crosstab.ts'

/** Published figures in cells: each with its interval, base and source, and what was noted with it. */
export function publishedRows({ figures, head }: PublishedContent, context: Context): SheetRows {
  const bold = { bold: true, below: 'ink' } as const
  const names = [
    cellOf(head.what, bold),
    cellOf(head.whom, bold),
    cellOf(head.value, { ...bold, align: 'right' }),
    cellOf('', bold),
    cellOf(head.base, { ...bold, align: 'right' }),
    cellOf(head.source, bold)
  ]
  return {
    head: 1,
    widths: [44, 36, 14, 14, 10, 60],
    rows: [rowOf(names), ...figures.map((question) => rowOf(cellsOf(question, context)))]
  }
}

function cellsOf(question: EstimateQuestion, context: Context): (Cell | null)[] {
  const estimate = context.answers.estimate(question)
  const { dataset, measure, value, n, number } = estimate
  const interval = intervalText(context, estimate)
  const places = decimals[number] === 0 ? '' : `.${'0'.repeat(decimals[number])}`
  return [
    cellOf(labelOfMeasure(context, dataset, measure, null)),
    cellOf(nameOf(context, estimate)),
    cellOf(digits(value) ?? '–', { align: 'right', format: number === 'share' ? `0${places}%` : `0${places}` }),
    interval === null ? null : cellOf(interval, { tone: 'muted' }),
    n === null ? null : cellOf(n, { align: 'right', format: '#,##0' }),
    cellOf(sourceOf(question, context), { tone: 'muted' })
  ]
}

function sourceOf(question: EstimateQuestion, context: Context): string {
  const dataset = datasetOf(context, question.dataset)
  if (dataset.kind !== 'published') return ''
  const figure: PublishedFigure | undefined = figureAt(dataset, question)
  const source = dataset.codebook.sources.get(figure?.source ?? '')
  return [source ? sourceText(source, context) : '', figure?.note ?? ''].filter((text) => text !== '').join('. ')
}
