import { figureAt, type PublishedFigure } from '../../dataset/dataset.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { decimalsOf, isPercent } from '../../estimate/statistics/values.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { digits } from '../digits.ts'
import { sourceText } from '../figure/sources.ts'
import { type Cell, cellOf, wrappedRow } from '../spreadsheet/book.ts'
import { labelOfMeasure, levelText, nameOf } from '../values.ts'
import type { PublishedContent } from './content.ts'
import type { SheetRows } from './workbook-crosstab.ts'

/** Measure, whom, value, the ends of its interval, base, source. */
const widths = [44, 36, 14, 10, 10, 10, 60]

/** Published figures in cells: each with its interval, base and source, and what was noted with it. */
export function publishedRows({ figures, head }: PublishedContent, context: Context): SheetRows {
  const bold = { bold: true, below: 'ink', wrap: true } as const
  const right = { ...bold, align: 'right' } as const
  const names = [
    cellOf(head.what, bold),
    cellOf(head.whom, bold),
    cellOf(head.value, right),
    cellOf(intervalHeading(figures, context), { ...bold, align: 'center' }, { across: 2 }),
    null,
    cellOf(head.base, right),
    cellOf(head.source, bold)
  ]
  const rows = figures.map((question) => wrappedRow(cellsOf(question, context), widths))
  return { head: 1, widths, rows: [wrappedRow(names, widths), ...rows] }
}

/** "95% interval"; empty where none was published. */
function intervalHeading(figures: readonly EstimateQuestion[], context: Context): string {
  const found = figures.map((question) => context.answers.estimate(question)).find(({ low }) => low !== null)
  return found ? context.language.words.estimate.interval(levelText(context, found.level)) : ''
}

function cellsOf(question: EstimateQuestion, context: Context): (Cell | null)[] {
  const estimate = context.answers.estimate(question)
  const { dataset, measure, value, low, high, n, number } = estimate
  const after = decimalsOf(number, 0.5)
  const places = after === 0 ? '' : `.${'0'.repeat(after)}`
  const style = { align: 'right', top: true, format: isPercent(number) ? `0${places}%` : `0${places}` } as const
  const text = { wrap: true, top: true } as const
  const end = (each: number | null) => (each === null ? null : cellOf(digits(each) ?? '', { ...style, tone: 'muted' }))
  return [
    cellOf(labelOfMeasure(context, dataset, measure, null), text),
    cellOf(nameOf(context, estimate), text),
    cellOf(digits(value) ?? '–', style),
    end(low),
    end(high),
    n === null ? null : cellOf(n, { align: 'right', top: true, format: '#,##0' }),
    cellOf(sourceOf(question, context), { ...text, tone: 'muted' })
  ]
}

function sourceOf(question: EstimateQuestion, context: Context): string {
  const dataset = datasetOf(context, question.dataset)
  if (dataset.kind !== 'published') return ''
  const figure: PublishedFigure | undefined = figureAt(dataset, question)
  const source = dataset.codebook.sources.get(figure?.source ?? '')
  return [source ? sourceText(source, context) : '', figure?.note ? textIn(context, figure.note) : '']
    .filter((text) => text !== '')
    .join('. ')
}
