import type { Comparison } from '../../../estimate/answer.ts'
import type { Figure } from '../../../report/model.ts'
import type { Cell, Table } from '../../chart/table.ts'
import type { Context } from '../../context.ts'
import { formatOf, hiddenText, labelsOfDomain, marksOf } from '../../values.ts'
import type { AnsweredRow } from '../rows.ts'
import { type Asked, baseColumn, changeCell, pCell, shown, valueCell } from '../table.ts'
import {
  type Against,
  againstHeading,
  againstOf,
  comparisonOf,
  groupOf,
  otherHeading,
  ownOf,
  wayOfGood
} from './against.ts'

/** A profile's numbers: the group's values with their intervals, what each is compared with, how, and the base. */
export function profileTable(figure: Figure, rows: AnsweredRow[], context: Context): Table {
  const own: Asked = {
    heading: groupOf(figure, context),
    supporting: false,
    cell: (row) => valueCell(ownOf(row), row.together, context)
  }
  const columns = [
    own,
    ...againstOf(rows).flatMap((against) => columnsOf(against, figure, rows, context)),
    ...baseColumn(0, rows, context)
  ]
  return {
    corner: context.language.words.profiles.measure,
    columns: columns.map(({ heading, supporting }) => ({ heading, supporting })),
    groups: [],
    rows: rows.map((row) => ({
      label: labelOf(row, context),
      highlight: false,
      cells: columns.map(({ cell }) => cell(row))
    })),
    foot: null
  }
}

/** A measure of which less is better says so. */
function labelOf(row: AnsweredRow, context: Context): string {
  const less = wayOfGood(ownOf(row), context) === 'lower'
  return less ? context.language.words.blocks.lessIsBetter(row.label) : row.label
}

/** What the values are compared with, the differences, and their tests where there are any. */
function columnsOf(against: Against, figure: Figure, rows: AnsweredRow[], context: Context): Asked[] {
  const comparisons = rows.map((row) => comparisonOf(row, against))
  const adjustment = comparisons.find((each) => each?.adjustment)?.adjustment ?? null
  const column = (heading: string, cell: (comparison: Comparison | null) => Cell): Asked => ({
    heading,
    supporting: false,
    cell: (row) => cell(comparisonOf(row, against))
  })
  const isTarget = comparisons.some((each) => each && each.target !== null)
  const name = otherHeading(against, figure, context)
  return [
    ...(isTarget ? [] : [column(name, (each) => otherCell(each, against, context))]),
    column(againstHeading(against, figure, context), (each) => changeCell(each, context)),
    ...(adjustment === null
      ? []
      : [column(context.language.words.figure.p(adjustment), (each) => pCell(each, context))])
  ]
}

/** A value that another is compared with; of the best, whose it is. */
function otherCell(comparison: Comparison | null, against: Against, context: Context): Cell {
  const right = comparison?.right
  if (!right) return shown('–')
  if (right.value === null) return { value: hiddenText(context, right) ?? '–', interval: null, hidden: true }
  const value = formatOf(context, right)(right.value)
  const mark = marksOf([right.caution])
  const whose = against === 'best' ? labelsOfDomain(context, right.dataset, right.domain).join(', ') : null
  return shown(mark === '' ? value : `${mark}\u00a0${value}`, whose)
}
