import { isOverTime } from '../../report/figure/over-time.ts'
import type { Figure } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { labelOfMeasure, labelOfWave, labelsOfDomain, publishersOf } from '../values.ts'
import { fixedNumber } from './fixed-number.ts'

/** What the comparisons of a figure are: changes over time, or differences from what it is set against. */
export function comparedHeading(figure: Figure, context: Context): string {
  const { words } = context.language
  const from = comparedWith(figure, context)
  if (from !== null) return words.figure.difference(from)
  const since = changedSince(figure)
  const dataset = figure.measures[0]?.dataset ?? ''
  return since === null ? words.figure.change : words.charts.changeSince(labelOfWave(context, dataset, since))
}

/** The wave that changes are from, where that is not the first: earlier ones cannot be compared. Null: it is. */
function changedSince({ measures, rows }: Figure): string | null {
  const change = rows.flatMap(({ comparisons }) => comparisons[0] ?? [])[0]
  const from = change?.right.kind === 'estimate' ? change.right.wave : null
  return from === null || from === measures[0]?.waves[0] ? null : from
}

/** "the rest", "Telecoms": what the rows of a figure are compared with. Null: with their own earlier wave. */
export function comparedWith(figure: Figure, context: Context): string | null {
  const spans = figure.measures.some((measure) => measure.waves.length > 1)
  const { versus } = figure
  return versus === null || (spans && !isOverTime(versus)) ? null : versusName(figure, context)
}

function versusName(figure: Figure, context: Context): string {
  const { versus } = figure
  const { words } = context.language
  const first = figure.measures[0]
  if (!versus || !first) return ''
  switch (versus.kind) {
    case 'overall':
    case 'rest':
    case 'best':
      return words.figure.versus[versus.kind]
    case 'previous':
    case 'year-ago':
      return words.periods.versus[versus.kind]
    case 'domain':
      return words.figure.versus.group(labelsOfDomain(context, first.dataset, versus.domain).join(', '))
    case 'target':
      return words.figure.versus.target(fixedNumber(versus, context))
    case 'measure':
      return words.figure.versus.group(
        labelOfMeasure(context, first.dataset, versus.named.measure.name, versus.named.category)
      )
    case 'published':
      return words.figure.versus.publisher(publishersOf(context, versus.named))
  }
}
