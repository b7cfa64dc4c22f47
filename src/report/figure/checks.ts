import { toString as textOfNodes } from 'mdast-util-to-string'
import type { Column } from '../../codebook/codebook.ts'
import { figureAt } from '../../dataset/dataset.ts'
import { unitOf, valueKindOf } from '../../estimate/statistics/statistics.ts'
import type { Call } from '../call.ts'
import { unknown } from '../lookup.ts'
import type { Figure, FigureRow } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'
import type { FigureAttributes } from './attributes.ts'
import { hasBetter } from './versus.ts'

export function checkHeadline(call: Call): boolean {
  if (textOfNodes(call.label).trim() !== '' || call.label.length > 0) return true
  call.problem({
    rule: 'headline',
    place: call.place,
    message: `This ${call.name} has no headline`,
    expected: `\`::${call.name}[What it shows]{…}\``,
    remedy: 'Write the finding in square brackets before the attributes.'
  })
  return false
}

export function checkMeasures(
  kind: Figure['kind'],
  measures: NamedMeasure[],
  written: FigureAttributes,
  call: Call
): boolean {
  const fail = (attribute: string, message: string, remedy: string) => {
    call.problem({ rule: 'figure-measures', place: call.placeOf(attribute), message, remedy })
    return false
  }
  const datasets = new Set(measures.map((each) => each.dataset.name))
  if (datasets.size > 1)
    return fail(
      'of',
      'The measures of one figure come from one dataset, and these do not',
      'Make a figure of each, or set one beside the other with `beside=`.'
    )
  if (kind === 'table') return true
  const [first] = measures
  if (
    written.by !== undefined &&
    first &&
    first.category !== null &&
    measures.every(({ measure }) => measure === first.measure)
  )
    return measures.length === 1
      ? true
      : fail(
          'of',
          `\`${first.measure.name}\` has ${measures.length} parts, and a chart by a dimension shows one`,
          `Name one, like \`${first.measure.name}/${first.category}\`, or make a \`::table\` of all.`
        )
  if (written.by !== undefined && measures.length > 1) {
    return fail(
      'of',
      'A chart by a dimension shows one measure, and this names several',
      'Make a chart of each, or a `::table` of all.'
    )
  }
  const units = new Set(measures.map(unitOfNamed))
  if (units.size > 1)
    return fail(
      'of',
      'These measures are not in one unit, so they cannot share an axis',
      'Make a chart of each, or a `::table` of all.'
    )
  if (measures.some(({ measure }) => measure.statistic === 'rank'))
    return fail('of', 'Ranks have no length that a chart could draw', 'Use a `::table`.')
  return true
}

/** Of published measures, at least one row has to be of something that was published. */
export function checkRows(
  rows: FigureRow[],
  measures: NamedMeasure[],
  column: Column | undefined,
  call: Call
): boolean {
  const dataset = measures[0]?.dataset
  if (!column || dataset?.kind !== 'published') return true
  if (rows.some((row) => row.cells.flat().some((question) => figureAt(dataset, question)))) return true
  call.problem({
    rule: 'not-published',
    place: call.placeOf('by'),
    message: `Nothing that this figure asks was published by \`${column.name}\`: it would have no value in it`,
    expected: 'a dimension, a wave and a filter for which there are published figures',
    remedy: 'Ask for what was published, or add the rows with their source.'
  })
  return false
}

export function checkHighlight(rows: FigureRow[], written: FigureAttributes, call: Call): boolean {
  const codes = rows.map((row) => row.code)
  if (written.highlight === undefined || codes.includes(written.highlight)) return true
  unknown(call, call.placeOf('highlight'), written.highlight, 'a row of this figure', codes, 'Take one of its rows.')
  return false
}

/** Rows can be put in the order of their changes only where they have any. */
export function checkSort(rows: FigureRow[], written: FigureAttributes, call: Call): boolean {
  if (!written.sort?.endsWith('change') || rows.some((row) => row.comparisons[0])) return true
  call.problem({
    rule: 'sort',
    place: call.placeOf('sort'),
    message: 'This figure shows one wave, so its rows have no change to be sorted by',
    expected: '`across=wave` and a measure of two waves, or another order',
    remedy: 'Add `across=wave`, or write `sort=value`.'
  })
  return false
}

/** Ranks are of the values of a dimension. */
export function checkShow(
  written: FigureAttributes,
  measures: NamedMeasure[],
  column: Column | undefined,
  call: Call
): boolean {
  if (written.show === undefined) return true
  if (column) return measures.every((named) => hasBetter(named, 'show', call))
  call.problem({
    rule: 'show',
    place: call.placeOf('show'),
    message: 'Ranks are of the values of a dimension, and this figure is by none',
    expected: '`by=` and a dimension',
    remedy: 'Add `by=`, or remove `show`.'
  })
  return false
}

/** What a measure's numbers are in, so that others in the same can share an axis. */
function unitOfNamed({ measure, category }: NamedMeasure): string {
  const { number } = valueKindOf(measure, category)
  const unit = unitOf(measure, category)
  return unit === 'points' ? `${measure.statistic} ${number}` : unit
}

/** The first rows of an order: a table has to say which. */
export function checkTop(kind: Figure['kind'], { top, sort }: FigureAttributes, call: Call): boolean {
  if (top === undefined || kind === 'chart' || sort !== undefined) return true
  call.problem({
    rule: 'top',
    place: call.placeOf('top'),
    message: `\`top\` shows the first ${top} rows, and nothing says in which order`,
    expected: '`sort=value`, `sort=-value`, `sort=change`, `sort=-change` or `sort=code`',
    remedy: 'Add `sort`.'
  })
  return false
}
