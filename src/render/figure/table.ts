import type { Comparison, Estimate } from '../../estimate/answer.ts'
import type { Figure } from '../../report/model.ts'
import type { Cell, Column, Table, TableRow } from '../chart/table.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import {
  comparedIntervalText,
  comparedText,
  formatOf,
  hiddenText,
  intervalText,
  labelOfMeasure,
  labelOfPart,
  labelOfWave,
  marksOf,
  noTestText,
  type Together,
  unitText
} from '../values.ts'
import { comparedHeading } from './compared.ts'
import { quartersOf, quarterText } from './importance.ts'
import { sharesWaves } from './measure-text.ts'
import type { AnsweredRow } from './rows.ts'

/** A column with what it says of each row. */
export type Asked = Column & { cell(row: AnsweredRow): Cell }

/** A figure's numbers as a table: a value with its interval, changes with their test, the base beside each. */
export function tableOf(figure: Figure, rows: AnsweredRow[], benchmark: AnsweredRow | null, context: Context): Table {
  const measures = figure.by === null ? figure.measures.slice(0, 1) : figure.measures
  const all = benchmark ? [...rows, benchmark] : rows
  const shared = basesAgree(all)
  const panels = figure.facet ? [panelColumn(figure.facet, context)] : []
  const values = measures.flatMap((_, index) => {
    const last = index === measures.length - 1
    return [...columnsOf(figure, index, all, context), ...(shared && !last ? [] : baseColumn(index, all, context))]
  })
  const columns = [...panels, ...sideColumns(all, context), ...values, ...importanceColumns(rows, context)]
  const line = (row: AnsweredRow): TableRow => ({
    label: row.label,
    highlight: row.highlight,
    cells: columns.map((column) => column.cell(row))
  })
  return {
    corner: figure.by ? dimensionLabel(figure.by.dataset, figure.by.dimension, context) : '',
    columns: columns.map(({ heading, supporting }) => ({ heading, supporting })),
    groups: [],
    rows: rows.map(line),
    foot: benchmark && line(benchmark)
  }
}

/** The ends of a scale, before its single answers. */
function sideColumns(rows: AnsweredRow[], context: Context): Asked[] {
  return (['low', 'high'] as const).flatMap((side) => {
    const estimate = rows.flatMap((row) => row.sides[side] ?? [])[0]
    if (!estimate) return []
    const { dataset, measure, category } = estimate
    const heading = labelOfPart(context, dataset, measure, category ?? '')
    const cell = (row: AnsweredRow) => valueCell(row.sides[side] ?? undefined, row.together, context)
    return [{ heading, supporting: false, cell }]
  })
}

/** How much each driver matters, and what is to be done with it. */
function importanceColumns(rows: AnsweredRow[], context: Context): Asked[] {
  if (!rows.some(({ importance }) => importance)) return []
  const words = context.language.words.charts.importance
  const quarters = quartersOf(rows, context)
  const value = (row: AnsweredRow) => valueCell(row.importance ?? undefined, row.together, context)
  const where = (row: AnsweredRow) => shown((quarters && quarterText(row, quarters, context)) ?? '–')
  return [
    { heading: words.importance, supporting: false, cell: value },
    ...importanceBases(rows, context),
    { heading: words.where, supporting: false, cell: where }
  ]
}

/** The bases of importance, where they are not those of the drivers themselves. */
function importanceBases(rows: AnsweredRow[], context: Context): Asked[] {
  const { words, numbers } = context.language
  if (rows.every(({ estimates, importance }) => importance?.n === estimates[0]?.[0]?.n)) return []
  const base = ({ importance }: AnsweredRow) => (importance?.n == null ? '–' : numbers.count(importance.n))
  return [{ heading: words.figure.baseHeading, supporting: true, cell: (row) => shown(base(row)) }]
}

/** Which panel each row stands in. */
function panelColumn({ dataset, dimension, panels }: NonNullable<Figure['facet']>, context: Context): Asked {
  const cell = (row: AnsweredRow) => {
    const panel = panels.find(({ code }) => code === row.facet)
    return shown(panel ? textIn(context, panel.label) : '–')
  }
  return { heading: dimensionLabel(dataset, dimension, context), supporting: false, cell }
}

/** The columns of a measure; without `by` each row is a measure with one of its own, and the columns are of all. */
function columnsOf(figure: Figure, index: number, rows: AnsweredRow[], context: Context): Asked[] {
  const { words } = context.language
  const { dataset, measure, category, waves } = figure.measures[index] as Figure['measures'][number]
  const label = isOneItem(figure)
    ? labelOfPart(context, dataset, measure, category ?? '')
    : labelOfMeasure(context, dataset, measure, category)
  const many = figure.measures.length > 1 && figure.by !== null
  const at = (row: AnsweredRow) => row.estimates[index] ?? []
  const values = waves.map((wave, w): Asked => {
    const named = withUnit(label, unitText(context, dataset, measure, category), context)
    const heading = rows.some(({ importance }) => importance)
      ? words.charts.importance.performance
      : figure.by === null && (wave === null || !sharesWaves(figure))
        ? words.figure.valueHeading
        : wave === null
          ? named
          : labelOfWave(context, dataset, wave)
    return {
      heading: many && wave !== null ? `${named}, ${heading}` : heading,
      supporting: false,
      cell: (row) => valueCell(at(row)[w], row.together, context)
    }
  })
  const columns = [...values, ...otherMeasure(figure, index, rows, context)]
  if (rows.some((row) => row.comparisons[index])) {
    const cell = (row: AnsweredRow) => changeCell(row.comparisons[index] ?? null, context)
    columns.push({ heading: comparedHeading(figure, context), supporting: false, cell })
    if (rows.some((row) => row.comparisons[index] && testText(row.comparisons[index], context) !== null)) {
      const test = (row: AnsweredRow) => pCell(row.comparisons[index] ?? null, context)
      columns.push({ heading: words.figure.p(adjustmentOf(rows, index)), supporting: false, cell: test })
    }
  }
  if (rows.some((row) => row.change)) columns.push(...changeColumns(rows, context))
  if (figure.rankings[index])
    columns.push({ heading: words.figure.rankHeading, supporting: false, cell: (row) => rankCell(row, index, context) })
  if (index === 0 && rows.some((row) => row.references.some((reference) => reference !== null))) {
    const cell = (row: AnsweredRow) => referenceCell(row, context)
    columns.push({ heading: words.figure.publishedHeading, supporting: false, cell })
  }
  return columns
}

/** The values of the measure that a figure is set against. */
function otherMeasure({ versus }: Figure, index: number, rows: AnsweredRow[], context: Context): Asked[] {
  const others = rows.flatMap((row) => row.comparisons[index]?.right ?? [])
  const [first] = versus?.kind === 'measure' ? others : []
  if (!first) return []
  const heading = labelOfMeasure(context, first.dataset, first.measure, first.category)
  const cell = (row: AnsweredRow) => valueCell(row.comparisons[index]?.right ?? undefined, row.together, context)
  return [{ heading, supporting: false, cell }]
}

/** How the measures of a scorecard changed from the wave before. */
function changeColumns(rows: AnsweredRow[], context: Context): Asked[] {
  const { words } = context.language
  const changes = rows.flatMap((row) => row.change ?? [])
  const waves = [...new Set(changes.map(({ right }) => right?.wave ?? null))]
  const [from = null, ...others] = waves
  const dataset = changes[0]?.left.dataset ?? ''
  const since = from === null || others.length > 0 ? null : labelOfWave(context, dataset, from)
  const heading = since === null ? words.figure.change : words.blocks.changeFrom(since)
  const p = words.figure.p(changes.find(({ adjustment }) => adjustment !== null)?.adjustment ?? null)
  return [
    { heading, supporting: false, cell: (row) => changeCell(row.change, context) },
    { heading: p, supporting: false, cell: (row) => pCell(row.change, context) }
  ]
}

/** "Time to resolve (minutes)"; a label that says its unit is left alone. */
function withUnit(label: string, unit: string | null, context: Context): string {
  const { tag } = context.language
  const said = unit === null || label.toLocaleLowerCase(tag).includes(unit.toLocaleLowerCase(tag))
  return said ? label : `${label} (${unit})`
}

/** All columns are answers to one item, which the subtitle names. */
function isOneItem({ measures }: Figure): boolean {
  const [first, ...others] = measures
  return (
    first !== undefined &&
    first.category !== null &&
    others.length > 0 &&
    others.every(({ measure }) => measure === first.measure)
  )
}

/** How the tests of a column were adjusted. */
function adjustmentOf(rows: AnsweredRow[], index: number): Comparison['adjustment'] {
  return rows.map((row) => row.comparisons[index]?.adjustment ?? null).find((each) => each !== null) ?? null
}

/** The ranks that a row can have, as far as the sample can tell. */
function rankCell(row: AnsweredRow, index: number, context: Context): Cell {
  const range = row.ranks[index]
  if (!range) return shown('–')
  const { numbers } = context.language
  const [best, worst] = [numbers.count(range.best), numbers.count(range.worst)]
  return shown(best === worst ? best : `${best}–${worst}`)
}

/** Whether the measures of each row have the same bases, so that one column can say them. */
function basesAgree(rows: AnsweredRow[]): boolean {
  const basesOf = (estimates: Estimate[]) => estimates.map((estimate) => estimate.n).join()
  return rows.every((row) => new Set(row.estimates.map(basesOf)).size <= 1)
}

export function baseColumn(index: number, rows: AnsweredRow[], context: Context): Asked[] {
  const { words, numbers } = context.language
  const at = (row: AnsweredRow) => row.estimates[index] ?? []
  if (rows.every((row) => at(row).every((estimate) => estimate.n === null))) return []
  const base = (estimate: Estimate) => (estimate.n === null ? '–' : numbers.count(estimate.n))
  const cell = (row: AnsweredRow) => shown([...new Set(at(row).map(base))].join(' / '))
  return [{ heading: words.figure.baseHeading, supporting: true, cell }]
}

function dimensionLabel(dataset: string, dimension: string, context: Context): string {
  const column = datasetOf(context, dataset).codebook.columns.get(dimension)
  return column ? textIn(context, column.label) : dimension
}

export function valueCell(estimate: Estimate | undefined, together: Together, context: Context): Cell {
  if (!estimate) return shown('–')
  if (estimate.value === null) return { value: hiddenText(context, estimate) ?? '–', interval: null, hidden: true }
  const value = formatOf(context, estimate)(together.get(estimate) ?? estimate.value)
  const mark = marksOf([estimate.caution])
  return shown(mark === '' ? value : `${mark}\u00a0${value}`, intervalText(context, estimate))
}

export function changeCell(change: Comparison | null, context: Context): Cell {
  if (change === null || change.difference === null) return shown('–')
  return shown(comparedText(context, change) ?? '–', comparedIntervalText(context, change))
}

export function pCell(change: Comparison | null, context: Context): Cell {
  return shown((change && testText(change, context)) ?? '–')
}

/** A change's p, or why it has none; null of published values. */
function testText(change: Comparison, context: Context): string | null {
  if (change.pAdjusted !== null) return context.language.numbers.p(change.pAdjusted)
  return noTestText(context, change)
}

function referenceCell(row: AnsweredRow, context: Context): Cell {
  const texts = row.references.map((estimate) =>
    estimate?.value == null ? '–' : formatOf(context, estimate)(estimate.value)
  )
  return shown(texts.every((text) => text === '–') ? '–' : texts.join(' / '))
}

export function shown(value: string, interval: string | null = null): Cell {
  return { value, interval, hidden: false }
}
