import { toString as textOfNodes } from 'mdast-util-to-string'
import type { Column } from '../../codebook/codebook.ts'
import { periodsIn } from '../../codebook/dated-waves.ts'
import { figureAt } from '../../dataset/dataset.ts'
import type { Domain } from '../../estimate/question.ts'
import { valueKindOf } from '../../estimate/statistics/statistics.ts'
import { currencyOf } from '../../estimate/statistics/values.ts'
import { listNames } from '../../problem.ts'
import type { Call } from '../call.ts'
import { unknown } from '../lookup.ts'
import type { Figure, FigureRow } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'
import { isPeriod, spannedWaves } from '../periods.ts'
import { wavesOf } from '../waves.ts'
import type { ChartAttributes, FigureAttributes } from './attributes.ts'
import type { FigureForm, Unfit } from './forms/form.ts'
import { type FormName, figureForms, formFor } from './forms/forms.ts'
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

export function checkMeasures(measures: NamedMeasure[], call: Call): boolean {
  const currencies = new Set(
    measures.flatMap(({ measure, category }) => currencyOf(valueKindOf(measure, category).number) ?? [])
  )
  if (currencies.size > 1) {
    call.problem({
      rule: 'figure-currencies',
      place: call.placeOf('of'),
      message: `This figure mixes currencies: ${[...currencies].join(' and ')}`,
      expected: 'amounts of one currency, since nothing here says what one is worth in the other',
      remedy: 'Make a figure of each.'
    })
    return false
  }
  if (new Set(measures.map((each) => each.dataset.name)).size <= 1) return true
  call.problem({
    rule: 'figure-measures',
    place: call.placeOf('of'),
    message: 'The measures of one figure come from one dataset, and these do not',
    remedy: 'Make a figure of each, or set one beside the other with `beside=`.'
  })
  return false
}

/** What the rows or panels are of cannot be held at one value. */
export function checkOpen(column: Column | null | undefined, domain: Domain, call: Call): boolean {
  const held = column && domain[column.name]
  if (!column || held === undefined) return true
  call.problem({
    rule: 'by-filter',
    place: call.placeOfName(column.name),
    message: `\`${column.name}\` is both what the figure is by and held at one value`,
    remedy: `Remove one; to mark one value, write \`highlight=${held}\`, and to show some, \`where="${column.name}=${held}|…"\`.`
  })
  return false
}

/** The form that is asked for, or that suits best. Undefined, with a problem, where it does not suit. */
export function findForm(
  named: NamedMeasure[],
  measures: NamedMeasure[],
  written: FigureAttributes & ChartAttributes,
  call: Call
): FigureForm<FormName> | undefined {
  const waves = measures[0] && written.wave === undefined ? spannedBy(measures[0], written, call) : 1
  const asked = (spans: boolean) => ({
    named,
    measures,
    by: written.by !== undefined,
    importance: written.importance !== undefined,
    waves: spans ? waves : 1
  })
  const short = waves < mostOfSpan && isDated(measures, call)
  const form = formFor(
    short && isSpanning(written) ? null : (written.form ?? null),
    asked(written.across !== undefined)
  )
  const unfit =
    unfitImportance(form, written) ??
    form.unfit(asked(form.spans || written.across !== undefined)) ??
    unfitPanels(form, written, measures)
  if (!unfit) return form
  const { attribute, ...finding } = unfit
  const isWritten = attribute === 'of' || written[attribute] !== undefined
  call.problem({ rule: 'chart-form', place: isWritten ? call.placeOf(attribute) : call.place, ...finding })
  return undefined
}

/** A chart over time needs no more waves than this. */
const mostOfSpan = 3

/** Periods become more, and a figure over time has to stand from the first of them on. */
function isDated([first]: NamedMeasure[], { scope: { bound } }: Call): boolean {
  return isPeriod(bound) || (first !== undefined && periodsIn(first.dataset.codebook).length > 0)
}

/** Is it asked for over time? Of the first periods there is not enough of that yet, and another form stands in. */
function isSpanning({ form }: ChartAttributes): boolean {
  return figureForms.some(({ name, spans }) => name === form && spans)
}

function spannedBy(named: NamedMeasure, { across }: FigureAttributes, call: Call): number {
  return spannedWaves(wavesOf(named), across ?? 'wave', named.dataset, call).length
}

/** Why a form cannot say how much its measures matter, where that is asked for. */
function unfitImportance({ name }: FigureForm, { importance }: ChartAttributes): Unfit | null {
  if (importance === undefined || name === 'quadrant') return null
  return {
    attribute: 'importance',
    message: `A ${name} chart has no second axis that could show how much each measure matters`,
    expected: '`form=quadrant` beside `importance`',
    remedy: 'Write it, or remove `importance`.'
  }
}

/** Why a form cannot be drawn in panels, where it is asked for in some. */
function unfitPanels(
  { onePanel }: FigureForm,
  { facet, by }: FigureAttributes & ChartAttributes,
  measures: readonly NamedMeasure[]
): Unfit | null {
  if (facet === undefined) return null
  if (onePanel)
    return {
      attribute: 'facet',
      message: onePanel.message,
      expected: `no \`facet\`, or a form that has panels: ${listNames(figureForms.filter((form) => form.onePanel === null).map((form) => form.name))}`,
      remedy: onePanel.remedy
    }
  if (by !== undefined || measures.length > 1) return null
  return {
    attribute: 'facet',
    message: 'Each panel has rows of its own, and this chart is of one measure by nothing',
    expected: '`by=` with a dimension beside `facet=`, or several measures',
    remedy: `Add \`by=\`, or write \`by=${facet}\` in place of \`facet=${facet}\`.`
  }
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

/** Rows can be put in the order of their changes, or of the ends of a scale, only where they have any. */
export function checkSort(rows: FigureRow[], written: FigureAttributes, call: Call): boolean {
  if (/(high|low)$/.test(written.sort ?? '') && !rows.some((row) => row.sides)) {
    call.problem({
      rule: 'sort',
      place: call.placeOf('sort'),
      message:
        'Only a likert chart adds up the answers at each end of a scale, so its rows alone can be sorted by these',
      expected: '`sort=value`, `sort=-value` or `sort=code`',
      remedy: 'Write one of them, or `form=likert` with all answers to one question.'
    })
    return false
  }
  if (!written.sort?.endsWith('change') || rows.some((row) => row.comparisons[0]) || isPeriod(call.scope.bound))
    return true
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
  written: FigureAttributes & ChartAttributes,
  measures: NamedMeasure[],
  column: Column | undefined,
  call: Call
): boolean {
  if (written.show === undefined) return true
  if (written.facet !== undefined) {
    call.problem({
      rule: 'show',
      place: call.placeOf('show'),
      message: 'Ranks are among all rows of a figure, and this one has panels',
      expected: 'no `show=rank` beside `facet`',
      remedy: 'Remove one of the two.'
    })
    return false
  }
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
