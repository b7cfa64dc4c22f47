import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Comparison, Estimate } from '../../estimate/answer.ts'
import type { Figure } from '../../report/model.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import {
  changeIntervalText,
  differenceFormatOf,
  formatOf,
  hiddenText,
  intervalText,
  labelOfMeasure,
  labelOfWave,
  noTestText
} from '../values.ts'
import type { AnsweredRow } from './rows.ts'

type Column = { heading: string; cell(row: AnsweredRow): (string | Element)[] }

/** A figure's numbers as a table, named by its headline: a value with its interval, changes with their test, the base beside each. */
export function tableOf(figure: Figure, rows: AnsweredRow[], benchmark: AnsweredRow | null, context: Context): Element {
  const measures = figure.by === null ? figure.measures.slice(0, 1) : figure.measures
  const all = benchmark ? [...rows, benchmark] : rows
  const shared = basesAgree(all)
  const columns = measures.flatMap((_, index) => {
    const last = index === measures.length - 1
    return [...columnsOf(figure, index, all, context), ...(shared && !last ? [] : baseColumn(index, all, context))]
  })
  const corner = figure.by ? dimensionLabel(figure.by.dataset, figure.by.dimension, context) : ''
  const head = h('tr', [
    corner === '' ? h('td') : h('th', { scope: 'col' }, corner),
    ...columns.map((column) => h('th', { scope: 'col' }, column.heading))
  ])
  const line = (row: AnsweredRow) =>
    h('tr', row.highlight ? { className: ['hi'] } : {}, [
      h('th', { scope: 'row' }, row.label),
      ...columns.map((column) => h('td', column.cell(row)))
    ])
  const region = { className: ['tw'], role: 'region', tabIndex: 0, ariaLabelledBy: `${figure.id}-h` }
  return h(
    'div',
    region,
    h('table', [h('thead', head), h('tbody', rows.map(line)), ...(benchmark ? [h('tfoot', line(benchmark))] : [])])
  )
}

/** The columns of a measure; without `by` each row is a measure with one of its own, and the columns are of all. */
function columnsOf(figure: Figure, index: number, rows: AnsweredRow[], context: Context): Column[] {
  const { words } = context.language
  const { dataset, measure, waves } = figure.measures[index] as Figure['measures'][number]
  const label = labelOfMeasure(context, dataset, measure)
  const many = figure.measures.length > 1 && figure.by !== null
  const at = (row: AnsweredRow) => row.estimates[index] ?? []
  const values = waves.map((wave, w): Column => {
    const heading =
      wave === null ? (figure.by === null ? words.figure.valueHeading : label) : labelOfWave(context, dataset, wave)
    return {
      heading: many && wave !== null ? `${label}, ${heading}` : heading,
      cell: (row) => valueCell(at(row)[w], context)
    }
  })
  const columns = [...values]
  if (rows.some((row) => row.changes[index])) {
    columns.push({ heading: words.figure.change, cell: (row) => changeCell(row.changes[index] ?? null, context) })
    if (rows.some((row) => row.changes[index] && testText(row.changes[index], context) !== null)) {
      columns.push({ heading: words.figure.p, cell: (row) => pCell(row.changes[index] ?? null, context) })
    }
  }
  if (index === 0 && rows.some((row) => row.references.some((reference) => reference !== null))) {
    columns.push({ heading: words.figure.publishedHeading, cell: (row) => referenceCell(row, context) })
  }
  return columns
}

/** Whether the measures of each row have the same bases, so that one column can say them. */
function basesAgree(rows: AnsweredRow[]): boolean {
  const basesOf = (estimates: Estimate[]) => estimates.map((estimate) => estimate.n).join()
  return rows.every((row) => new Set(row.estimates.map(basesOf)).size <= 1)
}

function baseColumn(index: number, rows: AnsweredRow[], context: Context): Column[] {
  const { words, numbers } = context.language
  const at = (row: AnsweredRow) => row.estimates[index] ?? []
  if (rows.every((row) => at(row).every((estimate) => estimate.n === null))) return []
  const base = (estimate: Estimate) => (estimate.n === null ? '–' : numbers.count(estimate.n))
  return [{ heading: words.figure.baseHeading, cell: (row) => [[...new Set(at(row).map(base))].join(' / ')] }]
}

function dimensionLabel(dataset: string, dimension: string, context: Context): string {
  const column = datasetOf(context, dataset).codebook.columns.get(dimension)
  return column ? textIn(context, column.label) : dimension
}

function valueCell(estimate: Estimate | undefined, context: Context): (string | Element)[] {
  if (!estimate) return ['–']
  if (estimate.value === null) return [h('span', { className: ['no'] }, hiddenText(context, estimate) ?? '–')]
  const value = formatOf(context, estimate.statistic)(estimate.value)
  return withInterval(estimate.standing === 'caution' ? `†\u00a0${value}` : value, intervalText(context, estimate))
}

function changeCell(change: Comparison | null, context: Context): (string | Element)[] {
  if (change === null || change.difference === null) return ['–']
  return withInterval(
    differenceFormatOf(context, change.left.statistic)(change.difference),
    changeIntervalText(context, change)
  )
}

function pCell(change: Comparison | null, context: Context): (string | Element)[] {
  return [(change && testText(change, context)) ?? '–']
}

/** A change's p, or why it has none; null of published values. */
function testText(change: Comparison, context: Context): string | null {
  if (change.pAdjusted !== null) return context.language.numbers.p(change.pAdjusted)
  return noTestText(context, change)
}

function referenceCell(row: AnsweredRow, context: Context): (string | Element)[] {
  const texts = row.references.map((estimate) =>
    estimate?.value == null ? '–' : formatOf(context, estimate.statistic)(estimate.value)
  )
  return [texts.every((text) => text === '–') ? '–' : texts.join(' / ')]
}

function withInterval(value: string, interval: string | null): (string | Element)[] {
  return interval === null ? [value] : [value, ' ', h('small', interval)]
}
